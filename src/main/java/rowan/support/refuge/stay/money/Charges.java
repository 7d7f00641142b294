package rowan.support.refuge.stay.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

  /**
   * Sets what they pay for a week, from a day of the stay on, or from one to come; in the place of
   * another from that day, which stays to be read. Sent twice, it is set once.
   */
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
          if (charge.from().isAfter(stay.furthestAhead())) {
            return StayResult.refused(StayRefusal.CHARGED_TOO_FAR_AHEAD);
          }
          if (rows.charge(stay, charge)) {
            stay.changed("refuge.charge");
          }
          return StayResult.done();
        });
  }

  /** They paid; after they left as well. Sent twice, it is paid once. */
  public StayResult pay(Actor by, OccupancyId room, Pay paid) {
    return desk.act(
        by,
        room,
        "refuge.payment",
        stay -> {
          if (paid.amount().pence() <= 0) {
            return StayResult.refused(StayRefusal.NOTHING_PAID);
          }
          if (paid.amount().compareTo(MOST_AT_ONCE) > 0) {
            return StayResult.refused(StayRefusal.PAYMENT_TOO_HIGH);
          }
          var impossible = stay.impossible(paid.on());
          if (impossible.isPresent()) {
            return StayResult.refused(impossible.get());
          }
          if (rows.pay(stay, paid)) {
            stay.changed("refuge.payment");
          }
          return StayResult.done();
        });
  }

  /** A payment was a slip of the hand: it counts no more, and stays to be read with the reason. */
  public StayResult takeBack(Actor by, OccupancyId room, UUID payment, String words) {
    return desk.act(
        by,
        room,
        "refuge.payment",
        stay -> {
          if (!rows.takeBack(stay, desk.newId(), payment, words)) {
            return StayResult.refused(StayRefusal.DONE_ALREADY);
          }
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
          var found = rows.claim(stay, claim).filter(one -> one.decidedOn().isEmpty());
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
    var charge =
        rows.weekly(stay).map(weekly -> weekly + " a week").orElse("No service charge set");
    return new Part(
        60,
        "Money",
        path(stay),
        waiting(stay)
            .findFirst()
            .map(claim -> charge + ", " + claim.kind().title() + " applied for")
            .orElse(charge));
  }

  @Override
  public List<Duty> duties(OpenStay stay) {
    return waiting(stay)
        .filter(claim ->
            stay.underWay() && !claim.appliedOn().plusDays(ASK_AFTER_DAYS).isAfter(stay.today()))
        .map(claim ->
            new Duty(
                claim.kind().title() + ": ask what became of it",
                claim.appliedOn().plusDays(ASK_AFTER_DAYS),
                path(stay),
                false))
        .toList();
  }

  private Stream<Account.Claim> waiting(OpenStay stay) {
    return rows.claims(stay).stream().filter(claim -> claim.decidedOn().isEmpty());
  }

  private static String path(OpenStay stay) {
    return stay.path() + "/money";
  }
}
