package rowan.support.refuge.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.Money;
import rowan.support.refuge.Destination;
import rowan.support.refuge.movingon.ApplyForHome;
import rowan.support.refuge.movingon.MovingOn;
import rowan.support.refuge.movingon.ReadinessStage;
import rowan.support.refuge.movingon.ReadinessTopic;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.stay.children.ChildTopic;
import rowan.support.refuge.stay.children.ChildrensPlans;
import rowan.support.refuge.stay.children.WriteOfChild;
import rowan.support.refuge.stay.daily.IncidentKind;
import rowan.support.refuge.stay.daily.IncidentStep;
import rowan.support.refuge.stay.daily.Incidents;
import rowan.support.refuge.stay.daily.RecordIncident;
import rowan.support.refuge.stay.daily.Safeguarding;
import rowan.support.refuge.stay.daily.Visitors;
import rowan.support.refuge.stay.money.BenefitKind;
import rowan.support.refuge.stay.money.Charges;
import rowan.support.refuge.stay.money.Cover;
import rowan.support.refuge.stay.money.Length;
import rowan.support.refuge.stay.money.LongerReason;
import rowan.support.refuge.stay.money.Pay;
import rowan.support.refuge.stay.money.SetCharge;
import rowan.support.refuge.stay.money.StayLonger;
import rowan.support.refuge.stay.settling.AgreeLicence;
import rowan.support.refuge.stay.settling.GivenHow;
import rowan.support.refuge.stay.settling.InductionItem;
import rowan.support.refuge.stay.settling.SettlingIn;

/** A day of a stay of which everything is written down that can be. */
@TestComponent
public class GivenDays {

  private final SettlingIn settling;
  private final ChildrensPlans plans;
  private final Visitors visitors;
  private final Incidents incidents;
  private final Charges charges;
  private final Length length;
  private final MovingOn moving;
  private final Clock clock;

  GivenDays(
      SettlingIn settling,
      ChildrensPlans plans,
      Visitors visitors,
      Incidents incidents,
      Charges charges,
      Length length,
      MovingOn moving,
      Clock clock) {
    this.settling = settling;
    this.plans = plans;
    this.visitors = visitors;
    this.incidents = incidents;
    this.charges = charges;
    this.length = length;
    this.moving = moving;
    this.clock = clock;
  }

  /** One of each, with these words wherever words are written; the licence is there already. */
  public void lived(Actor worker, OccupancyId room, String words) {
    var today = LocalDate.now(clock);
    done(settling.agree(worker, room, new AgreeLicence(1, GivenHow.READ, "ur", today)));
    done(settling.show(worker, room, Set.of(InductionItem.KEYS), today));
    var child = plans.of(worker, room).orElseThrow().plans().getFirst().child().id();
    done(plans.write(worker, room, new WriteOfChild(child, ChildTopic.SCHOOL, today, words)));
    done(visitors.expect(worker, room, "Anna " + words, clock.instant().plus(2, ChronoUnit.HOURS)));
    done(
        incidents.record(
            worker,
            room,
            new RecordIncident(
                IncidentKind.STRANGER, clock.instant(), words, Safeguarding.TOLD, true)));
    var incident = incidents.of(worker, room).orElseThrow().incidents().getFirst().incident().id();
    done(incidents.step(worker, room, incident, IncidentStep.POLICE));
    done(
        charges.charge(
            worker,
            room,
            new SetCharge(UUID.randomUUID(), new Money(1400), Set.of(Cover.HEATING), today)));
    done(charges.pay(worker, room, new Pay(UUID.randomUUID(), new Money(700), today)));
    done(charges.apply(worker, room, BenefitKind.HOUSING_BENEFIT, today));
    done(
        length.longer(
            worker, room, new StayLonger(LongerReason.COURT, words, today.plusMonths(8))));
    done(moving.ready(worker, room, ReadinessTopic.MONEY, ReadinessStage.READY, words));
    done(moving.apply(worker, room, new ApplyForHome(Destination.SETTLED_SOCIAL, words, today)));
    done(moving.plan(worker, room, today.plusDays(14)));
  }

  private static void done(StayResult result) {
    assertThat(result).isEqualTo(StayResult.done());
  }
}
