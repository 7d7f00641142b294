package rowan.support.casework.lead;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.casework.CaseId;

/** Who leads from when to when, in the database: each period ends in the moment the next begins. */
@Repository
class LeadPeriods {

  private final JdbcClient jdbc;

  LeadPeriods(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Ends one lead's period and begins the actor's, in the same moment. */
  void passToActor(Actor by, CaseId id, AccountId from, Instant at, Instant now) {
    endOfLast(by, id, from, at, now);
    jdbc.sql(
            """
            insert into casework.lead_period (authority_id, case_id, account_id, organisation_id, from_at, previous_until,
              written_at, written_by)
            values (:authority, :case, :lead, :employer, :at, :at, :now, :lead)\
            """)
        .param("authority", by.authority().value())
        .param("case", id.value())
        .param("lead", by.account().value())
        .param("employer", by.organisation().value())
        .param("at", DatabaseTime.of(at))
        .param("now", DatabaseTime.of(now))
        .update();
    jdbc.sql(
            """
            update casework.course set
              lead_id = case when :at <= :now then :lead else lead_id end,
              next_lead_id = case when :at <= :now then null else :lead end,
              next_from = case when :at <= :now then null else :at end
            where authority_id = :authority and case_id = :case and led_until = 'infinity'\
            """)
        .param("authority", by.authority().value())
        .param("case", id.value())
        .param("lead", by.account().value())
        .param("at", DatabaseTime.of(at))
        .param("now", DatabaseTime.of(now))
        .update();
  }

  /** Ends the last period together with the case. */
  void endWithTheCase(Actor by, CaseId id, AccountId lead, Instant now) {
    endOfLast(by, id, lead, now, now);
    jdbc.sql(
            """
            update casework.course set led_until = ?
            where authority_id = ? and case_id = ? and led_until = 'infinity'\
            """)
        .params(DatabaseTime.of(now), by.authority().value(), id.value())
        .update();
  }

  private void endOfLast(Actor by, CaseId id, AccountId lead, Instant until, Instant now) {
    int ended =
        jdbc.sql(
                """
                update casework.lead_period set until_at = :until, written_at = :now, written_by = :by
                where authority_id = :authority and case_id = :case and account_id = :lead and until_at = 'infinity'\
                """)
            .param("until", DatabaseTime.of(until))
            .param("now", DatabaseTime.of(now))
            .param("by", by.account().value())
            .param("authority", by.authority().value())
            .param("case", id.value())
            .param("lead", lead.value())
            .update();
    if (ended != 1) {
      throw new IllegalStateException("the case is led by somebody else by now");
    }
  }
}
