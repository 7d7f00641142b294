package rowan.support.refuge.sanctuary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rowan.support.refuge.sanctuary.GivenSanctuaries.RENTED;
import static rowan.support.refuge.sanctuary.GivenSanctuaries.THEIRS;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.testing.RowanTest;

/** What the rules in Java hold, the database holds by itself against a statement of anybody's. */
@RowanTest
class SanctuaryAttackTests {

  @Autowired private GivenCases cases;
  @Autowired private GivenSanctuaries given;
  @Autowired private Sanctuaries sanctuaries;
  @Autowired private ConnectedPeople connected;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private GivenCases.Team team;
  private Actor worker;
  private CaseId caseId;

  @BeforeEach
  void aCase() {
    team = cases.team();
    worker = team.idva();
    caseId = cases.aCase(team);
  }

  private int run(String sql, SanctuaryId id) {
    return acting.in(
        Wing.SUPPORT,
        worker,
        () -> jdbc.sql(sql).param("id", id.value()).param("new", UUID.randomUUID()).update());
  }

  private void refuses(SanctuaryId id, String rule, String sql) {
    assertThatThrownBy(() -> run(sql + " /* :id :new */", id))
        .as(sql)
        .rootCause()
        .hasMessageContaining(rule);
  }

  private static String measure(String kind, String more) {
    return """
    insert into refuge.sanctuary_measure (authority_id, id, sanctuary_id, case_id, person_id, kind, consent, contractor,
      cost_pence, urgent, ordered_at, ordered_on, due_at, ordered_by)
    select authority_id, :new, id, case_id, person_id, '%s', wish, 'Keystone', %s, asked_by
    from refuge.sanctuary where id = :id\
    """
        .formatted(kind, more);
  }

  private static final String IN_ORDER =
      "100, false, '2030-03-05 10:00Z', '2030-03-05', '2030-03-09 00:00Z'";

  @Test
  void takesNoOrderForAHomeWhoseOwnerHasNotAgreed() {
    var id = given.asked(worker, caseId, RENTED);
    refuses(id, "the_owner_has_not_agreed", measure("DOOR", IN_ORDER));
    sanctuaries.permission(worker, id, Permission.Step.GIVEN, "");
    assertThat(run(measure("DOOR", IN_ORDER), id)).isEqualTo(1);
    var other = given.asked(worker, cases.aCase(team), RENTED);
    assertThat(run(measure("PERSONAL_ALARM", IN_ORDER), other)).isEqualTo(1);
  }

  @Test
  void changesNoLockAgainstARightToBeThere() {
    var together =
        new Home(Home.Owner.THEIRS, Home.WayIn.LIVES_THERE, Home.CourtOrder.NO, Home.CourtOrder.NO);
    refuses(
        given.asked(worker, caseId, together),
        "somebody_has_a_right_to_be_there",
        measure("LOCKS", IN_ORDER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cost_pence_check | -1, false, '2030-03-05 10:00Z', '2030-03-05', '2030-03-09 00:00Z'",
        "cost_pence_check | 1000001, false, '2030-03-05 10:00Z', '2030-03-05', '2030-03-09 00:00Z'",
        "due_after_it_is_ordered | 1, false, '2030-03-05 10:00Z', '2030-03-05', '2030-03-05 10:00Z'",
        "due_after_it_is_ordered | 1, false, '2030-03-05 10:00Z', '2030-03-05', '2032-03-05 10:00Z'",
        "urgent_is_a_day | 1, true, '2030-03-05 10:00Z', '2030-03-05', '2030-03-06 10:01Z'",
        "ordered_on_its_day | 1, false, '2030-03-05 10:00Z', '2030-03-04', '2030-03-09 00:00Z'"
      })
  void keepsMoneyAndDaysWithinBounds(String rule, String values) {
    refuses(given.asked(worker, caseId, THEIRS), rule, measure("ALARM", values));
  }

  private static String fitting(String day, String orderedOn, String at) {
    return """
    insert into refuge.sanctuary_fitting (authority_id, measure_id, sanctuary_id, case_id, person_id, ordered_on, outcome,
      on_day, done_by, found, at, account_id)
    select authority_id, id, sanctuary_id, case_id, person_id, %s, 'DONE', %s, 'Keystone', consent, %s, ordered_by
    from refuge.sanctuary_measure where sanctuary_id = :id\
    """
        .formatted(orderedOn, day, at);
  }

  @Test
  void hasNothingDoneBeforeItWasOrderedOrOnADayToCome() {
    var id = given.asked(worker, caseId, THEIRS);
    given.ordered(worker, id, MeasureKind.LOCKS);
    refuses(id, "not_before_it_was_ordered", fitting("ordered_on - 1", "ordered_on", "ordered_at"));
    refuses(id, "not_in_the_future", fitting("ordered_on + 1", "ordered_on", "ordered_at"));
    refuses(
        id,
        "sanctuary_fitting_authority_id_measure_id",
        fitting("ordered_on - 1", "ordered_on - 1", "ordered_at"));
    assertThat(run(fitting("ordered_on", "ordered_on", "ordered_at") + " /* :new */", id))
        .isEqualTo(1);
    refuses(id, "sanctuary_fitting_pkey", fitting("ordered_on", "ordered_on", "ordered_at"));
  }

  private static String over(String over, String reason, String words) {
    return """
    update refuge.sanctuary set over = '%s', reason = '%s', over_words = %s, over_on = (asked_at at time zone 'UTC')::date,
      over_at = asked_at, over_by = asked_by where id = :id\
    """
        .formatted(over, reason, words);
  }

  @Test
  void tellsAnEndFromWhatNeverBegan() {
    var id = given.asked(worker, caseId, THEIRS);
    refuses(id, "nothing_was_fitted", over("ENDED", "NO_LONGER_NEEDED", "null"));
    refuses(id, "over_has_its_reason", over("UNABLE", "NO_MONEY", "null"));
    refuses(id, "over_has_its_reason", over("UNABLE", "MOVED_AWAY", "wish"));
    given.fitted(worker, id, MeasureKind.LOCKS);
    refuses(id, "something_was_fitted", over("UNABLE", "NO_MONEY", "wish"));
    assertThat(run(over("ENDED", "OTHER", "null") + " /* :new */", id)).isEqualTo(1);
    refuses(id, "a_sanctuary_is_over_once", over("ENDED", "MOVED_AWAY", "null"));
    refuses(id, "that_sanctuary_is_over", measure("ALARM", IN_ORDER));
  }

  @Test
  void hasOneOpenForACaseAtATime() {
    var id = given.asked(worker, caseId, THEIRS);
    refuses(
        id,
        "one_open_sanctuary_of_a_case",
        """
        insert into refuge.sanctuary (authority_id, id, case_id, person_id, wish, owner, way_in, occupation_order,
          non_molestation, judgement, women, men, others, untold, children, asked_at, asked_by)
        select authority_id, :new, case_id, person_id, wish, owner, way_in, occupation_order,
          non_molestation, judgement, women, men, others, untold, children, asked_at, asked_by
        from refuge.sanctuary where id = :id\
        """);
  }

  @Test
  void keepsWhatWasSaidAsItWasSaid() {
    var id = given.withLocksDone(worker, caseId).sanctuary();
    for (var table :
        List.of(
            "sanctuary",
            "sanctuary_permission",
            "sanctuary_measure",
            "sanctuary_fitting",
            "sanctuary_check",
            "sanctuary_review")) {
      refuses(id, "permission denied", "delete from refuge." + table);
    }
    refuses(id, "permission denied", "update refuge.sanctuary set asked_at = asked_at");
    refuses(id, "permission denied", "update refuge.sanctuary_measure set cost_pence = 0");
    refuses(id, "permission denied", "update refuge.sanctuary_fitting set on_day = on_day");
  }

  /** To see it fail, drop a policy {@code not_of_a_hidden_case} of V760. */
  @Test
  void hidesEveryRowFromAColleagueWhoIsConnected() {
    var made = given.withLocksDone(worker, caseId);
    var other = team.otherIdva();
    assertThat(sanctuaries.sanctuary(other, made.sanctuary())).isPresent();
    connected.shutOut(worker, caseId, other.account());
    assertThat(sanctuaries.sanctuary(other, made.sanctuary())).isEmpty();
    assertThat(
            acting.in(
                Wing.SUPPORT,
                other,
                () ->
                    jdbc.sql(
                            """
                            select (select count(*) from refuge.sanctuary) + (select count(*) from refuge.sanctuary_measure)
                              + (select count(*) from refuge.sanctuary_fitting)\
                            """)
                        .query(Long.class)
                        .single()))
        .isZero();
  }

  @Test
  void sealsEveryWordThatIsSaid() {
    var id = given.withLocksDone(worker, caseId).sanctuary();
    var stored =
        acting.in(
            Wing.SUPPORT,
            worker,
            () ->
                jdbc.sql(
                        """
                        select encode(s.wish, 'escape') || encode(s.judgement, 'escape') || encode(m.consent, 'escape')
                          || encode(f.found, 'escape')
                        from refuge.sanctuary s
                        join refuge.sanctuary_measure m on m.sanctuary_id = s.id
                        join refuge.sanctuary_fitting f on f.measure_id = m.id where s.id = ?\
                        """)
                    .param(id.value())
                    .query(String.class)
                    .single());
    assertThat(stored).doesNotContain("bed", "brother", "soon", "keys");
  }

  /**
   * Somebody of another organisation, by statements that no page sends. To see it fail, drop the
   * policies of V793.
   */
  @Test
  void letsNobodyWriteInAHomeWhoTakesNoPartInTheCase() {
    var made = given.withLocksDone(worker, caseId);
    var id = made.sanctuary();
    var door = given.ordered(worker, id, MeasureKind.DOOR);
    var other =
        GivenSanctuaries.done(sanctuaries.ask(given.asking(worker, cases.aCase(team), THEIRS)));
    var stranger = team.stranger();
    var of = "select authority_id, gen_random_uuid(), id, case_id, person_id, ";
    var from = " from refuge.sanctuary where id = :id";
    for (var sql :
        List.of(
            """
            insert into refuge.sanctuary (authority_id, id, case_id, person_id, wish, owner, way_in, occupation_order,
              non_molestation, judgement, women, men, others, untold, children, asked_at, asked_by)
            select authority_id, gen_random_uuid(), gen_random_uuid(), person_id, wish, owner, way_in, occupation_order,
              non_molestation, judgement, women, men, others, untold, children, asked_at, asked_by
            """
                + from,
            "insert into refuge.sanctuary_measure (authority_id, id, sanctuary_id, case_id, person_id, kind, consent,"
                + " contractor, cost_pence, urgent, ordered_at, ordered_on, due_at, ordered_by) "
                + of
                + "'ALARM', wish, 'Keystone', "
                + IN_ORDER
                + ", asked_by"
                + from,
            "insert into refuge.sanctuary_review (authority_id, id, sanctuary_id, case_id, person_id, on_day, finding,"
                + " words, next_on, at, account_id) "
                + of
                + "(asked_at at time zone 'Europe/London')::date, 'STILL_SAFE', wish,"
                + " (asked_at at time zone 'Europe/London')::date + 30, asked_at, asked_by"
                + from,
            "insert into refuge.sanctuary_check (authority_id, id, measure_id, outcome, sanctuary_id, case_id, person_id,"
                + " works, safer, words, at, account_id) "
                + "select authority_id, gen_random_uuid(), measure_id, outcome, sanctuary_id, case_id, person_id, true, 5,"
                + " found, at, account_id from refuge.sanctuary_fitting where sanctuary_id = :id",
            "insert into refuge.sanctuary_fitting (authority_id, measure_id, sanctuary_id, case_id, person_id, ordered_on,"
                + " outcome, on_day, why, at, account_id) "
                + "select authority_id, id, sanctuary_id, case_id, person_id, ordered_on, 'CALLED_OFF', ordered_on,"
                + " 'OTHER', ordered_at, ordered_by from refuge.sanctuary_measure where id = '"
                + door
                + "' and sanctuary_id = :id")) {
      assertThatThrownBy(() -> as(stranger, sql, id))
          .as(sql)
          .isInstanceOf(DataAccessException.class);
      if (!sql.contains("gen_random_uuid(), gen_random_uuid()")) {
        assertThat(as(worker, sql, id)).as(sql).isEqualTo(1);
      }
    }
    var permission =
        "insert into refuge.sanctuary_permission (authority_id, id, sanctuary_id, case_id, person_id, step, at,"
            + " account_id) "
            + of
            + "'GIVEN', asked_at, asked_by"
            + from;
    var rented = given.asked(worker, cases.aCase(team), RENTED);
    assertThatThrownBy(() -> as(stranger, permission, rented))
        .isInstanceOf(DataAccessException.class);
    assertThat(as(worker, permission, rented)).isEqualTo(1);
    var law = "update refuge.sanctuary set way_in = 'NONE' where id = :id";
    assertThat(as(stranger, law, other)).isZero();
    assertThat(as(stranger, over("UNABLE", "NO_MONEY", "wish"), other)).isZero();
    assertThat(as(worker, law, other)).isEqualTo(1);
  }

  private int as(Actor actor, String sql, SanctuaryId id) {
    return acting.in(Wing.SUPPORT, actor, () -> jdbc.sql(sql).param("id", id.value()).update());
  }
}
