package rowan.demo.helped;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.Money;
import rowan.support.casework.CaseId;
import rowan.support.refuge.sanctuary.AskSanctuary;
import rowan.support.refuge.sanctuary.EndReason;
import rowan.support.refuge.sanctuary.Home;
import rowan.support.refuge.sanctuary.Home.CourtOrder;
import rowan.support.refuge.sanctuary.Home.Owner;
import rowan.support.refuge.sanctuary.Home.WayIn;
import rowan.support.refuge.sanctuary.MeasureKind;
import rowan.support.refuge.sanctuary.OrderMeasure;
import rowan.support.refuge.sanctuary.Permission;
import rowan.support.refuge.sanctuary.Review;
import rowan.support.refuge.sanctuary.Sanctuaries;
import rowan.support.refuge.sanctuary.SanctuaryId;
import rowan.support.refuge.sanctuary.SanctuaryResult;
import rowan.support.refuge.sanctuary.SanctuaryWorks;
import rowan.support.refuge.sanctuary.UnableReason;

/** Those who stay at home, made safer: most for some months, some whose landlord refused. */
@Component
@Profile("demo")
class SanctuaryStory {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int DAYS = 730;
  private static final String LOCKSMITH = "Fernborough Locks";

  private static final List<Owner> OWNERS = List.of(Owner.values());

  private final Sanctuaries sanctuaries;
  private final SanctuaryWorks works;

  SanctuaryStory(Sanctuaries sanctuaries, SanctuaryWorks works) {
    this.sanctuaries = sanctuaries;
    this.works = works;
  }

  /**
   * Every other household that asks for no refuge has its home made safer.
   *
   * @param lead who leads the case whenever something happens
   */
  void perhaps(Supplier<Actor> lead, CaseId caseId, Agenda agenda, Instant from) {
    int home = agenda.before("home");
    if (home % 2 == 0) {
      return;
    }
    var owner = OWNERS.get(home / 2 % OWNERS.size());
    var id =
        done(
            sanctuaries.ask(
                new AskSanctuary(
                    lead.get(),
                    caseId,
                    "I want to stay where my friends and the school are, and sleep at night.",
                    new Home(owner, WayIn.HAS_KEYS, CourtOrder.NO, CourtOrder.NOT_YET),
                    true,
                    "That person lives elsewhere now. Neighbours know whom to call.",
                    0,
                    0,
                    0)));
    if (owner == Owner.PRIVATE_LANDLORD && home % 16 == 3) {
      agenda.at(after(from, 3), () -> refused(lead.get(), id));
      return;
    }
    // Each from the one before: a weekend may push the first past an hour that was counted from the
    // start.
    var ordered = after(from, 1);
    var fitted = after(ordered, 2);
    agenda.at(ordered, () -> order(lead.get(), id, owner));
    agenda.at(fitted, () -> fit(lead.get(), id, dayOf(fitted)));
    agenda.at(after(fitted, 31), () -> review(lead.get(), id, Review.Again.IN_THREE_MONTHS));
    if (home % 10 != 9) {
      agenda.at(
          after(from, 110),
          () ->
              done(
                  sanctuaries.end(
                      lead.get(),
                      id,
                      home % 10 == 7 ? EndReason.MOVED_AWAY : EndReason.NO_LONGER_NEEDED,
                      "")));
    } else {
      for (int day = 115; day < DAYS; day += 170) {
        agenda.at(after(from, day), () -> review(lead.get(), id, Review.Again.IN_SIX_MONTHS));
      }
    }
  }

  private void refused(Actor lead, SanctuaryId id) {
    done(
        sanctuaries.permission(
            lead,
            id,
            Permission.Step.REFUSED,
            "Says that the door is listed, and will not have it changed."));
    done(
        sanctuaries.unable(
            lead, id, UnableReason.OWNER_REFUSED, "Look for a home together, from Monday."));
  }

  private void order(Actor lead, SanctuaryId id, Owner owner) {
    if (owner.hasToAgree()) {
      done(sanctuaries.permission(lead, id, Permission.Step.GIVEN, ""));
    }
    order(lead, id, MeasureKind.LOCKS, LOCKSMITH, 14_500, new OrderMeasure.Due.Urgent());
    order(lead, id, MeasureKind.FIRE_ALARMS, "Fire service", 0, new OrderMeasure.Due.Standard());
    order(
        lead,
        id,
        MeasureKind.CAMERA_DOORBELL,
        "Brightside Alarms",
        8_999,
        new OrderMeasure.Due.Standard());
  }

  private void order(
      Actor lead,
      SanctuaryId id,
      MeasureKind kind,
      String contractor,
      int pence,
      OrderMeasure.Due due) {
    done(
        works.order(
            new OrderMeasure(
                lead, id, kind, "Yes, please do.", contractor, new Money(pence), due)));
  }

  private void fit(Actor lead, SanctuaryId id, LocalDate day) {
    for (var measure : sanctuaries.sanctuary(lead, id).orElseThrow().measures()) {
      done(
          works.done(
              lead, id, measure.id(), day, measure.contractor(), "Fitted, shown and tried out."));
      done(works.check(lead, id, measure.id(), true, 4, "I can hear that it is shut."));
    }
  }

  private void review(Actor lead, SanctuaryId id, Review.Again again) {
    done(works.review(lead, id, Review.Finding.STILL_SAFE, "The nights are quiet now.", again));
  }

  private static Instant after(Instant from, int days) {
    return CaseWork.inWorkingHours(from.plus(Duration.ofDays(days)));
  }

  private static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, LONDON);
  }

  private static SanctuaryId done(SanctuaryResult result) {
    return switch (result) {
      case SanctuaryResult.Done(var id) -> id;
      case SanctuaryResult.Refused(var why) ->
          throw new IllegalStateException("the demonstration's story was refused: " + why);
    };
  }
}
