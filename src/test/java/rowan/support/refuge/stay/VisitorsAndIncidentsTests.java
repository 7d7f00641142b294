package rowan.support.refuge.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.support.casework.connected.AddConnected;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.casework.connected.Relation;
import rowan.support.refuge.stay.PartOfAStay.Duty;
import rowan.support.refuge.stay.daily.IncidentKind;
import rowan.support.refuge.stay.daily.IncidentStep;
import rowan.support.refuge.stay.daily.Incidents;
import rowan.support.refuge.stay.daily.RecordIncident;
import rowan.support.refuge.stay.daily.Safeguarding;
import rowan.support.refuge.stay.daily.Visitor;
import rowan.support.refuge.stay.daily.Visitors;
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
    assertThat(visitors.of(living.worker(), living.room()).orElseThrow().visitors()).isEmpty();
    assertThat(expect("Anna Miller")).isEqualTo(StayResult.done());
    connected.add(
        new AddConnected(living.lead(), living.caseId(), Relation.THEIR_PEOPLE, "Anna Miller"));
    assertThat(visitors.came(living.worker(), living.room(), visitor().id()))
        .isEqualTo(refused(StayRefusal.MUST_NOT_COME));
    assertThat(visitor().came()).isEmpty();
  }

  @Test
  void aVisitorComesAndThenLeaves() {
    assertThat(
            visitors.expect(
                living.worker(), living.room(), "Anna Miller", clock.instant().minusSeconds(120)))
        .isEqualTo(refused(StayRefusal.LATER_THAN_NOW));
    expect("Anna Miller");
    var id = visitor().id();
    var now = clock.instant();
    assertThat(visitors.left(living.worker(), living.room(), id, now))
        .isEqualTo(refused(StayRefusal.NOT_THERE_NOW));
    clock.moveOn(Duration.ofHours(2));
    assertThat(visitors.came(living.worker(), living.room(), id)).isEqualTo(StayResult.done());
    assertThat(visitors.came(living.worker(), living.room(), id))
        .isEqualTo(refused(StayRefusal.DONE_ALREADY));
    assertThat(
            visitors.left(
                living.worker(), living.room(), id, clock.instant().minus(1, ChronoUnit.HOURS)))
        .isEqualTo(refused(StayRefusal.OUT_BEFORE_IN));
    assertThat(
            visitors.left(
                living.worker(), living.room(), id, clock.instant().plus(1, ChronoUnit.HOURS)))
        .isEqualTo(refused(StayRefusal.HOUR_TO_COME));
    assertThat(visitor().isThere()).isTrue();
    assertThatThrownBy(() -> visitorLeftBySql(id))
        .rootCause()
        .hasMessageContaining("leaves_after_coming");
    assertThat(visitors.left(living.worker(), living.room(), id, clock.instant()))
        .isEqualTo(StayResult.done());
    assertThat(visitor().isThere()).isFalse();
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
    return incidents.of(living.worker(), living.room()).orElseThrow().incidents().getFirst().id();
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
    assertThat(stays.underWay(living.manager()).getFirst().duties().getFirst().urgent()).isTrue();
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
