package rowan.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.PromiseWitness;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.Dates;
import rowan.foundation.kernel.Promise;
import rowan.foundation.kernel.Tally;
import rowan.support.casework.CaseFacts;
import rowan.support.casework.CaseId;
import rowan.support.casework.DatabaseOwner;
import rowan.support.casework.GivenCases;
import rowan.support.casework.file.WorkResult;
import rowan.support.casework.lead.CloseCase;
import rowan.support.casework.lead.ClosingReason;
import rowan.support.casework.lead.Closings;
import rowan.support.casework.lead.HandoverId;
import rowan.support.casework.lead.Handovers;
import rowan.support.casework.lead.Outcome;
import rowan.support.casework.lead.ProposeHandover;
import rowan.support.casework.page.TodaysWork;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * A case has exactly one lead worker from the hour it opens to the hour it closes, whoever employs
 * them, and the record goes along. Attacked with the database's own rights of the support wing:
 * what the application is not meant to write, the database does not take.
 *
 * <p>Still to come with later work: break-glass, and shutting out staff who are connected with
 * somebody in a case.
 */
@RowanTest
class NoOneTellsItTwiceTests {

  private static final WorkResult DONE = new WorkResult.Done();

  @Autowired private GivenCases given;
  @Autowired private Handovers handovers;
  @Autowired private Closings closings;
  @Autowired private TodaysWork today;
  @Autowired private CaseFacts facts;
  @Autowired private List<PromiseWitness> witnesses;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private GivenCases.Team team;
  private CaseId id;

  @BeforeEach
  void aCaseLedByAnIdva() {
    team = given.team();
    id = given.aCase(team);
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private AuthorityId authority() {
    return team.triage().authority();
  }

  private int asSupport(Actor actor, String sql) {
    return acting.in(
        Wing.SUPPORT,
        actor,
        () ->
            jdbc.sql(sql)
                .param("authority", actor.authority().value())
                .param("case", id.value())
                .param("lead", team.otherIdva().account().value())
                .param("employer", team.council().organisation().value())
                .param("now", DatabaseTime.of(clock.instant()))
                .update());
  }

  private void isNotTaken(String sql, String by) {
    assertThatThrownBy(() -> asSupport(team.idva(), sql))
        .isInstanceOfAny(DataAccessException.class, TransactionException.class)
        .rootCause()
        .hasMessageContaining(by);
  }

  private static final String ADD_PERIOD =
      """
      insert into casework.lead_period (authority_id, case_id, account_id, organisation_id, from_at, until_at, previous_until, written_at, written_by)
      """;

  @Test
  void theDatabaseTakesNoHourWithTwoLeads() {
    isNotTaken(
        ADD_PERIOD
            + """
            select authority_id, case_id, :lead, :employer, opened_at + interval '1 microsecond', opened_at + interval '1 hour',
              opened_at + interval '1 microsecond', :now, :lead
            from casework.opening where authority_id = :authority and case_id = :case\
            """,
        "one_lead_at_a_time");
  }

  @Test
  void theDatabaseTakesNoHourWithoutALead() {
    isNotTaken(
        """
        update casework.lead_period set until_at = :now, written_at = :now
        where authority_id = :authority and case_id = :case and account_id <> :lead\
        """,
        "led_to_its_end");
  }

  @Test
  void theDatabaseTakesNoGapBeforeTheNextLead() {
    isNotTaken(
        "with ended as (update casework.lead_period set until_at = :now where authority_id = :authority and case_id = :case returning case_id) "
            + ADD_PERIOD
            + """
            select :authority, case_id, :lead, :employer, :now::timestamptz + interval '1 hour', 'infinity',
              :now::timestamptz + interval '1 hour', :now, :lead from ended\
            """,
        "follows_a_period");
  }

  @Test
  void theDatabaseTakesNoFirstLeadAfterTheOpening() {
    isNotTaken(
        """
        update casework.lead_period set from_at = from_at + interval '1 hour'
        where authority_id = :authority and case_id = :case and account_id <> :lead\
        """,
        "permission denied");
    assertThatThrownBy(() ->
            DatabaseOwner.run(
                authority(),
                "update casework.lead_period set from_at = from_at + interval '1 microsecond' where case_id = '"
                    + id
                    + "'"))
        .hasMessageContaining("first_begins_with_the_case");
  }

  @Test
  void theDatabaseTakesNoClosedCaseThatIsStillLed() {
    isNotTaken(
        "update casework.course set led_until = :now where authority_id = :authority and case_id = :case and lead_id <> :lead",
        "violates foreign key");
  }

  @Test
  void theDatabaseRemovesNoPeriod() {
    isNotTaken(
        "delete from casework.lead_period where authority_id = :authority and case_id = :case and account_id <> :lead",
        "permission denied");
  }

  @Test
  void anOrganisationThatIsNotInvolvedReadsNoRowOfTheCase() {
    for (var table :
        List.of(
            "opening",
            "child",
            "lead_period",
            "course",
            "closing",
            "handover",
            "happening",
            "contact",
            "own_score",
            "risk_assessment",
            "goal",
            "step",
            "step_done",
            "involvement")) {
      assertThat(
              acting.in(
                  Wing.SUPPORT,
                  team.stranger(),
                  () ->
                      jdbc.sql("select count(*) from casework." + table)
                          .query(Long.class)
                          .single()))
          .as(table)
          .isZero();
    }
  }

  @Test
  void anOrganisationCannotLetItselfIntoACase() {
    var stranger = team.stranger();
    for (var broughtBy : List.of("null", "'" + team.council().organisation() + "'")) {
      assertThatThrownBy(() ->
              acting.run(
                  Wing.SUPPORT,
                  stranger,
                  () ->
                      jdbc.sql(
                              "insert into casework.involvement (authority_id, case_id, organisation_id, from_at, brought_by) values (?, ?, ?, ?, "
                                  + broughtBy
                                  + ")")
                          .params(
                              stranger.authority().value(),
                              id.value(),
                              stranger.organisation().value(),
                              DatabaseTime.of(clock.instant()))
                          .update()))
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void anOrganisationEndsNoOthersPart() {
    assertThat(
            acting.<Integer>in(
                Wing.SUPPORT,
                team.stranger(),
                () ->
                    jdbc.sql("update casework.involvement set until_at = ? where authority_id = ?")
                        .params(
                            DatabaseTime.of(clock.instant()), team.stranger().authority().value())
                        .update()))
        .isZero();
  }

  @Test
  void ofTwoWhoAnswerAtOnceOneIsLeft() throws Exception {
    propose(team.idva(), team.outreach(), 0);
    var handover = new HandoverId(today.of(team.outreach()).asked().getFirst().handover());
    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<Boolean> accepts =
          () -> {
            try {
              return handovers.accept(team.outreach(), handover).equals(DONE);
            } catch (RuntimeException answeredAlready) {
              return false;
            }
          };
      var answers = threads.invokeAll(List.of(accepts, accepts));
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .containsExactlyInAnyOrder(true, false);
    }
    assertThat(uncovered()).isZero();
    assertThat(leadsAt(clock.instant())).isEqualTo(1);
  }

  /** Cases handed on, at once or on a later day, to and fro between employers, and closed. */
  @ParameterizedTest
  @ValueSource(longs = {1, 22, 333, 4444, 55555, 666666})
  void whateverIsHandedOverNoHourIsWithoutALead(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    var workers = List.of(team.idva(), team.otherIdva(), team.outreach());
    var lead = team.idva();
    var opened = clock.instant();
    for (int turn = 0; turn < 8; turn++) {
      var others = new ArrayList<>(workers);
      others.remove(lead);
      var next = others.get(random.nextInt(others.size()));
      int inDays = random.nextInt(3);
      propose(lead, next, inDays);
      var asked = new HandoverId(today.of(next).asked().getFirst().handover());
      if (random.nextInt(4) == 0) {
        assertThat(handovers.decline(next, asked, "Too far away")).isEqualTo(DONE);
      } else {
        assertThat(handovers.accept(next, asked)).isEqualTo(DONE);
        lead = next;
      }
      clock.moveOn(Duration.ofHours(inDays * 24L + 10 + random.nextInt(30)));
      assertThat(leadsAt(clock.instant())).isEqualTo(1);
    }
    var closed =
        closings.close(
            new CloseCase(
                lead,
                id,
                ClosingReason.SUPPORT_FINISHED,
                Outcome.ABUSE_STOPPED,
                "Knows how to come back.",
                ""));
    assertThat(closed).isEqualTo(DONE);
    for (int i = 0; i < 40; i++) {
      var moment =
          opened.plusMillis(
              random.nextLong(Duration.between(opened, clock.instant()).toMillis() - 1000));
      assertThat(leadsAt(moment)).isEqualTo(1);
    }
    assertThat(leadsAt(clock.instant())).isZero();
    assertThat(uncovered()).isZero();
  }

  private void propose(Actor lead, Actor next, int inDays) {
    assertThat(
            handovers.propose(
                new ProposeHandover(
                    lead,
                    id,
                    next.account(),
                    "What she told, so that she need not tell it again.",
                    LocalDate.now(clock).plusDays(inDays),
                    false,
                    false,
                    false)))
        .isEqualTo(DONE);
  }

  /** How many lead the case at a moment, as the owner of the database counts them. */
  private long leadsAt(Instant moment) {
    return acting.in(
        Wing.COUNTING,
        team.triage(),
        () ->
            jdbc.sql(
                    "select count(*) from casework.lead_period where authority_id = ? and case_id = ? and from_at <= ? and until_at > ?")
                .params(
                    team.triage().authority().value(),
                    id.value(),
                    DatabaseTime.of(moment),
                    DatabaseTime.of(moment))
                .query(Long.class)
                .single());
  }

  private long uncovered() {
    return hours().met();
  }

  private Tally hours() {
    var day = LocalDate.now(clock);
    return facts.hoursUncovered(
        Actor.clock(team.triage().authority()), new Dates(day.minusYears(1), day));
  }

  @Test
  void theFigureIsCountedFromThePeriodsAndWouldShowAGap() throws SQLException {
    clock.moveOn(Duration.ofHours(30));
    assertThat(hours().of()).isBetween(30L, 31L);
    assertThat(hours().met()).isZero();
    var planted =
        "update casework.course set opened_at = opened_at %s interval '20 hours' where case_id = '%s'";
    assertThat(DatabaseOwner.run(authority(), planted.formatted("-", id))).isEqualTo(1);
    assertThat(hours().met()).isEqualTo(20);
    var reader = team.council().holder(Office.SCRUTINY_MEMBER);
    var figure =
        witnesses.stream()
            .map(witness -> witness.now(reader))
            .filter(shown -> shown.promise() == Promise.NO_ONE_TELLS_IT_TWICE)
            .findFirst()
            .orElseThrow();
    assertThat(figure.held()).isFalse();
  }

  @Test
  void whoCountsReadsNoPersonNameOrWord() {
    for (var sql :
        List.of(
            "select person_id from casework.opening",
            "select name from casework.opening",
            "select number from casework.opening",
            "select words from casework.happening",
            "select account_id from casework.lead_period",
            "select initials from casework.course",
            "select details from messages.safe_contact",
            "select wrapped from vault.person_key")) {
      assertThatThrownBy(() ->
              acting.in(
                  Wing.COUNTING,
                  team.triage(),
                  () -> jdbc.sql(sql).query((row, number) -> number).list()))
          .as(sql)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }
}
