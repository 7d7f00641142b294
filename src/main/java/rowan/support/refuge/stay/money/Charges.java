package rowan.support.refuge.stay.money;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.Money;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.stay.OpenStay;
import rowan.support.refuge.stay.PartOfAStay;
import rowan.support.refuge.stay.StayDesk;
import rowan.support.refuge.stay.StayRefusal;
import rowan.support.refuge.stay.StayResult;

/**
 * The front door to what a stay costs: claims for benefits, the service charge that a household
 * pays itself, and what was paid. What is left to pay is counted, and no duty comes of it. Needs
 * {@code HOLD_SPACE}.
 */
@Service
public class Charges implements PartOfAStay {

  /** What a household is ever charged for a week beside its rent; more is a slip of the hand. */
  static final Money MOST_A_WEEK = Money.pounds(500);

  static final Money MOST_AT_ONCE = Money.pounds(10_000);

  /** A claim is asked after when it waits longer than this, in days. */
  private static final int ASK_AFTER_DAYS = 28;

  private static final int MOST_DAYS_AHEAD = 730;

  private final StayDesk desk;
  private final MoneyRows rows;

  Charges(StayDesk desk, MoneyRows rows) {
    this.desk = desk;
    this.rows = rows;
  }

  /** What it costs, if the stay is there. */
  public Optional<Account> of(Actor actor, OccupancyId room) {
    return desk.page(actor, room, "refuge.money", rows::of);
  }

  /** Sets what they pay for a week, from a day of the stay on, or from one to come. */
  public StayResult charge(Actor by, OccupancyId room, SetCharge charge) {
    return desk.actUnderWay(
        by,
        room,
        "refuge.charge",
        stay -> {
          if (charge.weekly().compareTo(MOST_A_WEEK) > 0) {
            return StayResult.refused(StayRefusal.CHARGE_TOO_HIGH);
          }
          if (charge.from().isBefore(stay.movedIn())) {
            return StayResult.refused(StayRefusal.CHARGED_BEFORE_THEY_MOVED_IN);
          }
          if (charge.from().isAfter(stay.today().plusDays(MOST_DAYS_AHEAD))) {
            return StayResult.refused(StayRefusal.CHARGED_TOO_FAR_AHEAD);
          }
          if (!rows.charge(stay, desk.newId(), charge)) {
            return StayResult.refused(StayRefusal.CHARGE_SET);
          }
          stay.changed("refuge.charge");
          return StayResult.done();
        });
  }

  /** They paid; after they left as well. */
  public StayResult pay(Actor by, OccupancyId room, Money amount, LocalDate on) {
    return desk.act(
        by,
        room,
        "refuge.payment",
        stay -> {
          if (amount.pence() <= 0) {
            return StayResult.refused(StayRefusal.NOTHING_PAID);
          }
          if (amount.compareTo(MOST_AT_ONCE) > 0) {
            return StayResult.refused(StayRefusal.PAYMENT_TOO_HIGH);
          }
          var impossible = stay.impossible(on);
          if (impossible.isPresent()) {
            return StayResult.refused(impossible.get());
          }
          rows.pay(stay, desk.newId(), amount, on);
          stay.changed("refuge.payment");
          return StayResult.done();
        });
  }

  /** They applied for a benefit: perhaps before they moved in, and never on a day to come. */
  public StayResult apply(Actor by, OccupancyId room, BenefitKind kind, LocalDate on) {
    return desk.actUnderWay(
        by,
        room,
        "refuge.benefit",
        stay -> {
          if (on.isAfter(stay.today())) {
            return StayResult.refused(StayRefusal.STILL_TO_COME);
          }
          if (on.isBefore(stay.movedIn().minusYears(1))) {
            return StayResult.refused(StayRefusal.APPLIED_LONG_BEFORE);
          }
          rows.apply(stay, desk.newId(), kind, on);
          stay.changed("refuge.benefit");
          return StayResult.done();
        });
  }

  /** It was decided, on the day that they applied or later. */
  public StayResult decide(Actor by, OccupancyId room, UUID claim, LocalDate on, boolean awarded) {
    return desk.act(
        by,
        room,
        "refuge.benefit",
        stay -> {
          var found =
              rows.of(stay).waiting().stream().filter(one -> one.id().equals(claim)).findFirst();
          if (found.isEmpty()) {
            return StayResult.refused(StayRefusal.DONE_ALREADY);
          }
          if (on.isBefore(found.get().appliedOn())) {
            return StayResult.refused(StayRefusal.DECIDED_BEFORE_APPLIED);
          }
          if (on.isAfter(stay.today())) {
            return StayResult.refused(StayRefusal.DECIDED_LATER);
          }
          if (!rows.decide(stay, claim, on, awarded)) {
            return StayResult.refused(StayRefusal.DONE_ALREADY);
          }
          stay.changed("refuge.benefit");
          return StayResult.done();
        });
  }

  @Override
  public Part of(OpenStay stay) {
    var account = rows.of(stay);
    var path = stay.path() + "/money";
    var duties =
        account.waiting().stream()
            .filter(claim ->
                stay.underWay()
                    && !claim.appliedOn().plusDays(ASK_AFTER_DAYS).isAfter(stay.today()))
            .map(claim ->
                new Duty(
                    claim.kind().title() + ": ask what became of it",
                    claim.appliedOn().plusDays(ASK_AFTER_DAYS),
                    path,
                    false))
            .toList();
    return new Part(60, "Money", path, fact(account), duties);
  }

  private static String fact(Account account) {
    var charge = account.now().map(now -> now.weekly() + " a week").orElse("No service charge set");
    return account.waiting().isEmpty()
        ? charge
        : charge + ", " + account.waiting().getFirst().kind().title() + " applied for";
  }
}
