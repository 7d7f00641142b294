package rowan.support.refuge.sanctuary.counted;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.support.casework.DatabaseOwner;
import rowan.support.refuge.GivenRefuges;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * What is overdue at home is found among the homes that are open, however many were made safe
 * before: Assurance asks for it on each of its pages.
 */
@RowanTest
class SanctuariesAtScaleTests {

  private static final int OPEN = 30;

  /** One in two of those that are open has its locks; the other waits for them, too long by now. */
  private static final String LOAD =
      """
      create temporary table made on commit drop as
      select gen_random_uuid() as id, gen_random_uuid() as case_id, gen_random_uuid() as person_id,
        gen_random_uuid() as measure_id, n, 'NOW'::timestamptz - interval '80 days' - n * interval '3 hours' as at
      from generate_series(1, 2000) n;
      insert into refuge.sanctuary (authority_id, id, case_id, person_id, wish, owner, way_in, occupation_order,
        non_molestation, judgement, women, men, others, untold, children, asked_at, asked_by)
      select 'AUTHORITY', id, case_id, person_id, '\\x00', 'THEIRS', 'NONE', 'NO', 'NO', '\\x00', 1, 0, 0, 0, 1, at, 'ACCOUNT'
      from made;
      insert into refuge.sanctuary_measure (authority_id, id, sanctuary_id, case_id, person_id, kind, consent, contractor,
        cost_pence, urgent, ordered_at, ordered_on, due_at, ordered_by)
      select 'AUTHORITY', measure_id, id, case_id, person_id, 'LOCKS', '\\x00', 'Keystone Locks', 9900, false, at,
        (at at time zone 'Europe/London')::date, at + interval '14 days', 'ACCOUNT' from made;
      insert into refuge.sanctuary_fitting (authority_id, measure_id, sanctuary_id, case_id, person_id, ordered_on, outcome,
        on_day, done_by, found, at, account_id)
      select 'AUTHORITY', measure_id, id, case_id, person_id, (at at time zone 'Europe/London')::date, 'DONE',
        (at at time zone 'Europe/London')::date, 'Keystone Locks', '\\x00', at, 'ACCOUNT'
      from made where n > OPEN or n % 2 = 0;
      insert into refuge.sanctuary_review (authority_id, id, sanctuary_id, case_id, person_id, on_day, finding, words, next_on,
        at, account_id)
      select 'AUTHORITY', gen_random_uuid(), id, case_id, person_id, (at at time zone 'Europe/London')::date, 'STILL_SAFE',
        '\\x00', (at at time zone 'Europe/London')::date + 30, at, 'ACCOUNT' from made where n > OPEN;
      update refuge.sanctuary s set over = 'ENDED', reason = 'NO_LONGER_NEEDED', over_on = 'NOW'::timestamptz::date - 1,
        over_at = 'NOW'::timestamptz, over_by = 'ACCOUNT'
      from made where s.authority_id = 'AUTHORITY' and s.id = made.id and made.n > OPEN;
      analyze refuge.sanctuary, refuge.sanctuary_measure, refuge.sanctuary_fitting, refuge.sanctuary_review\
      """;

  @Autowired private GivenRefuges refuges;
  @Autowired private SanctuaryFacts facts;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  @Test
  void readWhatIsOpenAndNothingThatIsOver() throws SQLException {
    var house = refuges.house();
    DatabaseOwner.run(
        house.worker().authority(),
        LOAD.replace("AUTHORITY", house.worker().authority().toString())
            .replace("ACCOUNT", house.worker().account().toString())
            .replace("NOW", TestClock.MORNING.toString())
            .replace("OPEN", String.valueOf(OPEN)));
    var reader = house.team().council().holder(Office.AUDITOR);
    assertThat(facts.reviewsOverdue(reader)).isEqualTo(OPEN / 2);
    assertThat(facts.measuresLate(reader)).isEqualTo(OPEN / 2);
    assertThat(read(reader, () -> facts.reviewsOverdue(reader))).isLessThan(10L * OPEN);
    assertThat(read(reader, () -> facts.measuresLate(reader))).isLessThan(10L * OPEN);
  }

  /**
   * Rows of homes, and of what was done in them, that were looked at; none from a table's start.
   */
  private long read(Actor reader, Runnable asked) {
    return acting.in(
        Wing.SUPPORT,
        reader,
        () -> {
          var before = readSoFar();
          asked.run();
          var after = readSoFar();
          assertThat(after.scans() - before.scans()).as("sequential scans").isZero();
          return after.rows() - before.rows();
        });
  }

  private record Read(long scans, long rows) {}

  private Read readSoFar() {
    return jdbc.sql(
            """
            select coalesce(sum(seq_scan), 0) as scans, coalesce(sum(idx_tup_fetch), 0) as rows
            from pg_stat_xact_user_tables where schemaname = 'refuge' and relname like 'sanctuary%'\
            """)
        .query((row, number) -> new Read(row.getLong("scans"), row.getLong("rows")))
        .single();
  }
}
