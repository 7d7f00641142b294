package rowan.support.refuge.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.OverdueDuty;
import rowan.foundation.access.Wing;
import rowan.support.casework.connected.AddConnected;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.casework.connected.Relation;
import rowan.support.refuge.Destination;
import rowan.support.refuge.Stays;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.stay.PartOfAStay.Duty;
import rowan.support.refuge.stay.daily.IncidentKind;
import rowan.support.refuge.stay.daily.IncidentStep;
import rowan.support.refuge.stay.daily.Incidents;
import rowan.support.refuge.stay.daily.RecordIncident;
import rowan.support.refuge.stay.daily.Safeguarding;
import rowan.support.refuge.stay.daily.Visitor;
import rowan.support.refuge.stay.daily.Visitors;
import rowan.support.refuge.stay.daily.WasHere;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/** Who comes to the house, and what happens there. */
@RowanTest
class VisitorsAndIncidentsTests {

  @Autowired private GivenStays given;
  @Autowired private WholeStay stays;
  @Autowired private Visitors visitors;
  @Autowired private Incidents incidents;
  @Autowired private ConnectedPeople connected;
  @Autowired private Stays moves;

  @Autowired
  @Qualifier("addressesThatMayBeKnown")
  private OverdueDuty.Own atOnce;

  @Autowired private TestClock clock;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private GivenStays.Living living;

  @BeforeEach
  void aHouseholdMovedIn() {
    living = given.living();
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private static StayResult refused(StayRefusal why) {
    return new StayResult.Refused(why);
  }

  private List<Duty> duties() {
    return stays.of(living.worker(), living.room()).orElseThrow().duties();
  }

  private Visitor visitor() {
    return visitors.of(living.worker(), living.room()).orElseThrow().visitors().getFirst();
  }

  private StayResult expect(String name) {
    return visitors.expect(
        living.worker(), living.room(), name, clock.instant().plus(2, ChronoUnit.HOURS));
  }

  @Test
  void whoMustNotLearnWhereTheyAreIsRefusedByName() {
    connected.add(
        new AddConnected(
            living.lead(), living.caseId(), Relation.WHO_HURTS, "Barnaby Thistlewick"));
    assertThat(expect("barnaby J. THISTLEWICK")).isEqualTo(refused(StayRefusal.MUST_NOT_COME));
    assertThat(expect("Barnaby")).isEqualTo(refused(StayRefusal.FULL_NAME));
    assertThat(visitor().refused()).isPresent();
    assertThat(fact()).startsWith("Somebody who must not come was refused.");
    clock.moveOn(Duration.ofHours(1));
    assertThat(expect("Anna Miller")).isEqualTo(StayResult.done());
    connected.add(
        new AddConnected(living.lead(), living.caseId(), Relation.THEIR_PEOPLE, "Anna Miller"));
    assertThat(visitors.came(living.worker(), living.room(), visitor().id()))
        .isEqualTo(refused(StayRefusal.MUST_NOT_COME));
    assertThat(visitor().came()).isEmpty();
    assertThat(visitor().refused()).isPresent();
  }

  private String fact() {
    return stays.of(living.worker(), living.room()).orElseThrow().parts().stream()
        .filter(part -> part.title().equals("Visitors"))
        .map(PartOfAStay.Part::fact)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoMustNotLearnOfAnotherHouseholdOfTheHouseIsRefusedWithoutSayingWhose() {
    var other = given.living(living.house(), "room 2");
    connected.add(
        new AddConnected(other.lead(), other.caseId(), Relation.WHO_HURTS, "Barnaby Thistlewick"));
    connected.shutOut(other.lead(), other.caseId(), living.worker().account());
    assertThat(expect("Barnaby Thistlewick")).isEqualTo(refused(StayRefusal.MUST_NOT_COME));
    var elsewhere = given.living();
    assertThat(
            visitors.expect(
                elsewhere.worker(),
                elsewhere.room(),
                "Barnaby Thistlewick",
                clock.instant().plus(2, ChronoUnit.HOURS)))
        .isEqualTo(StayResult.done());
  }

  @Test
  void justAfterMidnightTenToTwelveIsOfYesterday() {
    clock.moveOn(Duration.between(clock.instant(), midnight().minus(Duration.ofHours(2))));
    expect("Anna Miller");
    clock.moveOn(Duration.ofHours(1));
    visitors.came(living.worker(), living.room(), visitor().id());
    clock.moveOn(Duration.ofMinutes(70));
    assertThat(left(visitor().id(), LocalTime.of(22, 0)))
        .isEqualTo(refused(StayRefusal.HOUR_TO_COME));
    assertThat(left(visitor().id(), LocalTime.of(23, 50))).isEqualTo(StayResult.done());
    assertThat(visitor().left()).contains(midnightBefore().minus(Duration.ofMinutes(10)));
  }

  private Instant midnight() {
    return today().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }

  private Instant midnightBefore() {
    return today().atStartOfDay(clock.getZone()).toInstant();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private StayResult left(UUID visitor, LocalTime hour) {
    return visitors.left(living.worker(), living.room(), visitor, Optional.of(hour));
  }

  private StayResult wasHere(String name, LocalDate day, Duration ago) {
    var came = clock.instant().minus(ago).atZone(clock.getZone()).toLocalTime();
    return visitors.wasHere(
        living.worker(),
        living.room(),
        new WasHere(name, day, came, Optional.of(came.plusMinutes(30))));
  }

  @Test
  void whoCameIsWrittenDownAfterwards() {
    clock.moveOn(Duration.ofDays(2).plusHours(2));
    assertThat(wasHere("Anna Miller", today(), Duration.ofHours(1))).isEqualTo(StayResult.done());
    assertThat(visitor().isThere()).isFalse();
    assertThat(wasHere("Anna", today(), Duration.ofHours(1)))
        .isEqualTo(refused(StayRefusal.FULL_NAME));
    assertThat(wasHere("Anna Miller", today(), Duration.ofMinutes(10)))
        .isEqualTo(refused(StayRefusal.HOUR_TO_COME));
    assertThat(wasHere("Anna Miller", today().minusDays(9), Duration.ofHours(1)))
        .isEqualTo(refused(StayRefusal.BEFORE_THEY_MOVED_IN));
    connected.add(
        new AddConnected(
            living.lead(), living.caseId(), Relation.WHO_HURTS, "Barnaby Thistlewick"));
    assertThat(wasHere("Barnaby Thistlewick", today(), Duration.ofMinutes(45)))
        .isEqualTo(refused(StayRefusal.WAS_HERE_AND_MUST_NOT));
    assertThat(visitor().came()).isPresent();
    assertThat(visitor().refused()).isPresent();
  }

  @Test
  void aVisitorComesAndThenLeaves() {
    assertThat(
            visitors.expect(
                living.worker(), living.room(), "Anna Miller", clock.instant().minusSeconds(120)))
        .isEqualTo(refused(StayRefusal.LATER_THAN_NOW));
    expect("Anna Miller");
    var id = visitor().id();
    assertThat(visitors.left(living.worker(), living.room(), id, Optional.empty()))
        .isEqualTo(refused(StayRefusal.NOT_THERE_NOW));
    clock.moveOn(Duration.ofHours(2));
    assertThat(visitors.came(living.worker(), living.room(), id)).isEqualTo(StayResult.done());
    assertThat(visitors.came(living.worker(), living.room(), id))
        .isEqualTo(refused(StayRefusal.DONE_ALREADY));
    assertThat(left(id, hour(Duration.ofHours(-1)))).isEqualTo(refused(StayRefusal.OUT_BEFORE_IN));
    assertThat(left(id, hour(Duration.ofHours(1)))).isEqualTo(refused(StayRefusal.HOUR_TO_COME));
    assertThat(visitor().isThere()).isTrue();
    assertThatThrownBy(() -> visitorLeftBySql(id))
        .rootCause()
        .hasMessageContaining("leaves_after_coming");
    assertThat(visitors.left(living.worker(), living.room(), id, Optional.empty()))
        .isEqualTo(StayResult.done());
    assertThat(visitor().isThere()).isFalse();
  }

  private LocalTime hour(Duration fromNow) {
    return clock.instant().plus(fromNow).atZone(clock.getZone()).toLocalTime();
  }

  private void visitorLeftBySql(UUID id) {
    acting.run(
        Wing.SUPPORT,
        living.worker(),
        () ->
            jdbc.sql(
                    "update refuge.visitor set left_at = came_at - interval '1 second' where id = ?")
                .param(id)
                .update());
  }

  private StayResult record(boolean addressKnown, Safeguarding told, Duration ago) {
    return incidents.record(
        living.worker(),
        living.room(),
        new RecordIncident(
            IncidentKind.STRANGER,
            clock.instant().minus(ago),
            "A man asked for her at the shop.",
            told,
            addressKnown));
  }

  private UUID incident() {
    return incidents
        .of(living.worker(), living.room())
        .orElseThrow()
        .incidents()
        .getFirst()
        .incident()
        .id();
  }

  private StayResult step(Actor by, IncidentStep step) {
    return incidents.step(by, living.room(), incident(), step);
  }

  @Test
  void anAddressThatMayBeKnownComesFirstUntilAManagerClosesIt() {
    clock.moveOn(Duration.ofDays(2));
    record(true, Safeguarding.TOLD, Duration.ofMinutes(5));
    assertThat(duties().getFirst().words()).isEqualTo("The address may be known: 5 steps to do");
    assertThat(duties().getFirst().urgent()).isTrue();
    assertThat(stays.ours(living.manager(), 1).lines().getFirst().duties().getFirst().urgent())
        .isTrue();
    assertThat(step(living.manager(), IncidentStep.MANAGER))
        .isEqualTo(refused(StayRefusal.STEPS_FIRST));
    assertThatThrownBy(this::closedBySql)
        .rootCause()
        .hasMessageContaining("closed_when_all_is_done");
    for (var step : IncidentStep.whenTheAddressMayBeKnown()) {
      assertThat(step(living.worker(), step)).isEqualTo(StayResult.done());
    }
    assertThat(step(living.worker(), IncidentStep.POLICE))
        .isEqualTo(refused(StayRefusal.DONE_ALREADY));
    assertThat(duties().getFirst().words()).contains("a manager closes it");
    assertThat(step(living.worker(), IncidentStep.MANAGER))
        .isEqualTo(refused(StayRefusal.NOT_THE_MANAGER));
    assertThat(step(living.manager(), IncidentStep.MANAGER)).isEqualTo(StayResult.done());
    assertThat(duties()).noneMatch(Duty::urgent);
  }

  private List<String> first(Actor actor) {
    return atOnce.of(actor).stream().map(OverdueDuty.Line::words).toList();
  }

  private void moveOn(SpaceId to) {
    given.movedIn(living.house(), living.caseId(), to);
  }

  /** The house is still there, and so are the others who live in it. */
  @Test
  void theHouseIsAskedUntilItsOwnManagerClosesItWhereverTheyLiveSince() {
    clock.moveOn(Duration.ofDays(1));
    record(true, Safeguarding.TOLD, Duration.ofMinutes(5));
    assertThat(first(living.worker()))
        .containsExactly(
            "Where Alder is may be known to somebody who must not know it. 5 steps to do.");
    assertThat(atOnce.of(living.worker()).getFirst().danger()).isTrue();
    var elsewhere = given.elsewhere(living.house(), "2 Fennelmarsh Yard");
    moveOn(elsewhere.space());
    assertThat(first(living.worker())).hasSize(1);
    assertThat(first(elsewhere.manager())).isEmpty();
    assertThat(first(living.house().team().stranger())).isEmpty();
    var id = incident();
    assertThat(incidents.step(elsewhere.worker(), living.room(), id, IncidentStep.POLICE))
        .isEqualTo(refused(StayRefusal.OF_ANOTHER_HOUSE));
    for (var step : IncidentStep.whenTheAddressMayBeKnown()) {
      assertThat(step(living.worker(), step)).isEqualTo(StayResult.done());
    }
    assertThat(incidents.step(elsewhere.manager(), living.room(), id, IncidentStep.MANAGER))
        .isEqualTo(refused(StayRefusal.OF_ANOTHER_HOUSE));
    moves.moveOut(
        elsewhere.worker(),
        stays.of(elsewhere.worker(), living.room()).orElseThrow().room().id(),
        Destination.SETTLED_SOCIAL);
    assertThat(first(living.manager())).hasSize(1);
    assertThat(step(living.manager(), IncidentStep.MANAGER)).isEqualTo(StayResult.done());
    assertThat(first(living.manager())).isEmpty();
  }

  @Test
  void anAddressThatMayBeKnownIsFirstInTheListOfWhoLivesThere() {
    clock.moveOn(Duration.ofDays(2));
    var newer = given.living(living.house(), "room 2");
    incidents.record(
        newer.worker(),
        newer.room(),
        new RecordIncident(
            IncidentKind.STRANGER, clock.instant(), "A car.", Safeguarding.TOLD, true));
    assertThat(stays.ours(living.worker(), 1).lines())
        .extracting(line -> line.id().value())
        .containsExactly(newer.room().value(), living.room().value());
  }

  @Test
  void aStepThatWasNotDoneIsTakenBackUntilAManagerClosesIt() {
    record(true, Safeguarding.TOLD, Duration.ZERO);
    assertThat(takeBack(living.worker(), IncidentStep.POLICE))
        .isEqualTo(refused(StayRefusal.DONE_ALREADY));
    step(living.worker(), IncidentStep.POLICE);
    assertThat(takeBack(living.worker(), IncidentStep.POLICE)).isEqualTo(StayResult.done());
    assertThat(duties().getFirst().words()).isEqualTo("The address may be known: 5 steps to do");
    clock.moveOn(Duration.ofMinutes(1));
    for (var step : IncidentStep.whenTheAddressMayBeKnown()) {
      assertThat(step(living.worker(), step)).isEqualTo(StayResult.done());
    }
    step(living.manager(), IncidentStep.MANAGER);
    assertThat(takeBack(living.worker(), IncidentStep.POLICE))
        .isEqualTo(refused(StayRefusal.CLOSED_BY_A_MANAGER));
    assertThatThrownBy(this::takenBackBySql)
        .rootCause()
        .hasMessageContaining("taken_back_while_it_is_open");
    assertThat(takeBack(living.worker(), IncidentStep.MANAGER))
        .isEqualTo(refused(StayRefusal.NOT_THE_MANAGER));
    assertThat(takeBack(living.manager(), IncidentStep.MANAGER)).isEqualTo(StayResult.done());
    assertThat(duties().getFirst().words()).contains("a manager closes it");
  }

  private StayResult takeBack(Actor by, IncidentStep step) {
    return incidents.takeBack(by, living.room(), incident(), step);
  }

  private void takenBackBySql() {
    acting.run(
        Wing.SUPPORT,
        living.worker(),
        () ->
            jdbc.sql(
                    "update refuge.incident_step set taken_back_at = at, taken_back_by = account_id where step = 'POLICE'")
                .update());
  }

  @Test
  void isOfNoDayAfterTheyLeft() {
    moves.moveOut(living.worker(), living.room(), Destination.SETTLED_SOCIAL);
    clock.moveOn(Duration.ofDays(3));
    assertThat(record(false, Safeguarding.TOLD, Duration.ofDays(1)))
        .isEqualTo(refused(StayRefusal.AFTER_THEY_LEFT));
    assertThat(record(false, Safeguarding.TOLD, Duration.ofDays(3))).isEqualTo(StayResult.done());
  }

  private void closedBySql() {
    acting.run(
        Wing.SUPPORT,
        living.worker(),
        () ->
            jdbc.sql(
                    """
                    insert into refuge.incident_step (authority_id, incident_id, step, case_id, person_id, account_id, at)
                    select authority_id, id, 'MANAGER', case_id, person_id, account_id, at from refuge.incident\
                    """)
                .update());
  }

  @Test
  void safeguardingThatIsStillToBeToldIsDue() {
    record(false, Safeguarding.TO_TELL, Duration.ZERO);
    assertThat(duties()).extracting(Duty::words).contains("Tell safeguarding");
    assertThat(step(living.worker(), IncidentStep.POLICE))
        .isEqualTo(refused(StayRefusal.NOT_THERE));
    step(living.worker(), IncidentStep.SAFEGUARDING);
    assertThat(duties()).extracting(Duty::words).doesNotContain("Tell safeguarding");
  }

  @Test
  void nothingHappenedBeforeTheyMovedInOrIsStillToCome() {
    assertThat(record(true, Safeguarding.TOLD, Duration.ofDays(1)))
        .isEqualTo(refused(StayRefusal.BEFORE_THEY_MOVED_IN));
    assertThat(record(true, Safeguarding.TOLD, Duration.ofHours(-1)))
        .isEqualTo(refused(StayRefusal.HOUR_TO_COME));
    assertThat(incidents.of(living.worker(), living.room()).orElseThrow().incidents()).isEmpty();
  }

  @Test
  void wordsOfAStayAreSealedAndSeenByNoOrganisationOutsideTheCase() {
    record(false, Safeguarding.NOT_NEEDED, Duration.ZERO);
    expect("Anna Miller");
    var team = living.house().team();
    for (var table : List.of("incident", "visitor")) {
      assertThat(count(team.stranger(), table)).as(table).isZero();
      assertThat(count(living.worker(), table)).as(table).isEqualTo(1);
    }
    var stored =
        acting.in(
            Wing.SUPPORT,
            living.worker(),
            () ->
                jdbc.sql(
                        "select encode(words, 'escape') || (select encode(name, 'escape') from refuge.visitor) from refuge.incident")
                    .query(String.class)
                    .single());
    assertThat(stored).doesNotContain("shop", "Anna");
  }

  private int count(Actor actor, String table) {
    return acting.in(
        Wing.SUPPORT,
        actor,
        () -> jdbc.sql("select count(*) from refuge." + table).query(Integer.class).single());
  }
}
