package rowan.support.refuge.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Money;
import rowan.support.casework.Casework;
import rowan.support.casework.file.WorkRefusal;
import rowan.support.casework.file.WorkResult;
import rowan.support.casework.lead.HandoverId;
import rowan.support.casework.lead.Handovers;
import rowan.support.casework.lead.ProposeHandover;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.movingon.MovingOn;
import rowan.support.refuge.places.AddSpace;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.stay.daily.IncidentKind;
import rowan.support.refuge.stay.daily.Incidents;
import rowan.support.refuge.stay.daily.RecordIncident;
import rowan.support.refuge.stay.daily.Safeguarding;
import rowan.support.refuge.stay.daily.Visitors;
import rowan.support.refuge.stay.money.Account;
import rowan.support.refuge.stay.money.Charges;
import rowan.support.refuge.stay.money.Cover;
import rowan.support.refuge.stay.money.Pay;
import rowan.support.refuge.stay.money.SetCharge;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/** A stay that goes on in the house of another provider: each has its own part in it. */
@RowanTest
class AcrossProvidersTests {

  @Autowired private GivenStays given;
  @Autowired private WholeStay stays;
  @Autowired private Charges charges;
  @Autowired private Incidents incidents;
  @Autowired private Visitors visitors;
  @Autowired private MovingOn moving;
  @Autowired private GivenRefuges refuges;
  @Autowired private RefugePlaces places;
  @Autowired private Casework casework;
  @Autowired private Handovers handovers;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private GivenStays.Living living;
  private GivenStays.Elsewhere elsewhere;

  @BeforeEach
  void aHouseholdMovedOnToAnotherProvider() {
    living = given.living();
    elsewhere = given.elsewhere(living.house(), "2 Fennelmarsh Yard");
    charge(living.worker(), 1400);
    clock.moveOn(Duration.ofDays(7));
    given.movedIn(living.house(), living.caseId(), elsewhere.space());
    charge(elsewhere.worker(), 700);
    clock.moveOn(Duration.ofDays(7));
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private StayResult charge(Actor by, long pence) {
    return charges.charge(
        by,
        living.room(),
        new SetCharge(
            UUID.randomUUID(), new Money(pence), Set.of(Cover.HEATING), LocalDate.now(clock)));
  }

  private StayResult pay(Actor by, long pence) {
    return charges.pay(
        by, living.room(), new Pay(UUID.randomUUID(), new Money(pence), LocalDate.now(clock)));
  }

  private Account account(Actor actor) {
    return charges.of(actor, living.room()).orElseThrow();
  }

  private StayView seen(Actor actor) {
    return stays.of(actor, living.room()).orElseThrow();
  }

  private StayResult record(Actor by, Duration ago) {
    return incidents.record(
        by,
        living.room(),
        new RecordIncident(
            IncidentKind.DAMAGE,
            clock.instant().minus(ago),
            "A pipe burst.",
            Safeguarding.NOT_NEEDED,
            false));
  }

  private int incidents(Actor actor) {
    return incidents.of(actor, living.room()).orElseThrow().incidents().size();
  }

  @Test
  void theFormerProviderReadsItsOwnPartAndNothingOfWhatCameAfter() {
    var theirs = seen(living.worker());
    assertThat(theirs.underWay()).isFalse();
    assertThat(theirs.room().space().id()).isEqualTo(living.space());
    assertThat(theirs.rooms())
        .extracting(StayView.Room::title)
        .containsExactly("Alder, family room");
    assertThat(stays.ours(living.worker(), 1).lines()).isEmpty();
    assertThat(seen(elsewhere.worker()).rooms()).hasSize(2);
    assertThat(seen(living.lead()).room().space().id()).isEqualTo(elsewhere.space());
    assertThat(stays.of(living.house().team().stranger(), living.room())).isEmpty();
  }

  @Test
  void eachProviderChargesForDaysInItsOwnHousesAndIsPaidForThem() {
    assertThat(account(living.worker()).charged()).isEqualTo(new Money(1400 * 8 / 7));
    assertThat(account(elsewhere.worker()).charged()).isEqualTo(new Money(700 * 8 / 7));
    assertThat(account(living.lead()).charged()).isEqualTo(new Money(1400 * 8 / 7 + 700 * 8 / 7));
    assertThat(pay(living.worker(), 500)).isEqualTo(StayResult.done());
    assertThat(account(living.worker()).paid()).isEqualTo(new Money(500));
    assertThat(account(elsewhere.worker()).paid()).isEqualTo(Money.ZERO);
    assertThat(charge(living.worker(), 2000)).isEqualTo(new StayResult.Refused(StayRefusal.OVER));
    var theirs = account(living.worker()).payments().getFirst().id();
    assertThat(charges.takeBack(elsewhere.worker(), living.room(), theirs, "Not ours."))
        .isEqualTo(new StayResult.Refused(StayRefusal.DONE_ALREADY));
  }

  @Test
  void theFormerProviderFinishesItsOwnPart() {
    assertThat(record(elsewhere.worker(), Duration.ofDays(1))).isEqualTo(StayResult.done());
    assertThat(incidents(living.worker())).isZero();
    assertThat(record(living.worker(), Duration.ofDays(10))).isEqualTo(StayResult.done());
    assertThat(incidents(living.worker())).isEqualTo(1);
    assertThat(incidents(elsewhere.worker())).isEqualTo(2);
    assertThat(record(living.worker(), Duration.ofDays(3)))
        .isEqualTo(new StayResult.Refused(StayRefusal.AFTER_THEY_LEFT));
    assertThat(visitors.of(living.worker(), living.room()).orElseThrow().underWay()).isFalse();
    assertThat(moving.plan(living.worker(), living.room(), LocalDate.now(clock)))
        .isEqualTo(StayResult.done());
    assertThat(moving.of(living.worker(), living.room()).orElseThrow().contacts()).hasSize(1);
  }

  /** Somebody of the other house leads by now, and hands over to the council's IDVA. */
  private WorkResult handedOver(boolean endsTheirPart) {
    return handovers.propose(
        new ProposeHandover(
            elsewhere.worker(),
            living.caseId(),
            living.lead().account(),
            "All that there is to know.",
            LocalDate.now(clock),
            false,
            false,
            endsTheirPart));
  }

  private HandoverId asked() {
    return acting.in(
        Wing.SUPPORT,
        living.lead(),
        () ->
            new HandoverId(
                jdbc.sql(
                        "select id from casework.handover where authority_id = ? order by written_at desc limit 1")
                    .param(living.lead().authority().value())
                    .query(UUID.class)
                    .single()));
  }

  private void theirWorkerLeads() {
    handovers.propose(
        new ProposeHandover(
            living.lead(),
            living.caseId(),
            elsewhere.worker().account(),
            "She is with you now.",
            LocalDate.now(clock),
            false,
            false,
            false));
    handovers.accept(elsewhere.worker(), asked());
  }

  @Test
  void aHouseThatTheyLiveInKeepsItsPartWhoeverLeads() {
    theirWorkerLeads();
    assertThat(handedOver(true)).isEqualTo(new WorkResult.Refused(WorkRefusal.LIVES_IN_OUR_HOUSE));
    assertThat(handedOver(false)).isInstanceOf(WorkResult.Done.class);
    handovers.accept(living.lead(), asked());
    assertThat(record(elsewhere.worker(), Duration.ofHours(1))).isEqualTo(StayResult.done());
    assertThat(incidents(elsewhere.worker())).isEqualTo(1);
  }

  @Test
  void whoMovesInAfterAPartWasToEndStaysWithTheHouseAllTheSame() {
    theirWorkerLeads();
    var other = refuges.space(living.house(), "room 2", GivenRefuges.FAMILY_ROOM);
    given.movedIn(living.house(), living.caseId(), other);
    assertThat(handedOver(true)).isInstanceOf(WorkResult.Done.class);
    var again =
        GivenRefuges.done(
            places.add(
                new AddSpace(
                    elsewhere.manager(), elsewhere.refuge(), "room 2", GivenRefuges.FAMILY_ROOM)));
    given.movedIn(living.house(), living.caseId(), again);
    handovers.accept(living.lead(), asked());
    assertThat(casework.summary(elsewhere.worker(), living.caseId())).isPresent();
  }
}
