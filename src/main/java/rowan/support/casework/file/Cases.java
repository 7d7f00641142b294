package rowan.support.casework.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.CaseId;

/** Cases as they stand, in the database. */
@Repository
class Cases {

  private final JdbcClient jdbc;

  Cases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A case that the actor's organisation is involved in at this moment, held for this transaction:
   * nobody else changes it meanwhile. Whether it is there for the actor is asked when it is held,
   * since whoever held it before may have shut them out.
   */
  Optional<Case> hold(Actor by, CaseId id, Instant now) {
    jdbc.sql("select from casework.course where authority_id = ? and case_id = ? for update")
        .params(by.authority().value(), id.value())
        .query((row, number) -> id)
        .optional();
    return jdbc.sql(
            """
            select c.case_id, c.person_id, c.opened_at, c.closed_at, c.lead_id, c.next_lead_id, c.next_from, c.high_risk, c.score
            from casework.involvement i
            join casework.course c on c.authority_id = i.authority_id and c.case_id = i.case_id
            where i.authority_id = ? and i.case_id = ? and i.organisation_id = ? and i.until_at > ?\
            """)
        .params(by.authority().value(), id.value(), by.organisation().value(), DatabaseTime.of(now))
        .query((row, number) -> read(row, now))
        .optional();
  }

  private static Case read(ResultSet row, Instant now) throws SQLException {
    var id = new CaseId(row.getObject("case_id", UUID.class));
    var person = new PersonId(row.getObject("person_id", UUID.class));
    if (row.getObject("closed_at") != null) {
      return new Case.Closed(id, person);
    }
    var nextFrom = Optional.ofNullable(DatabaseTime.readAny(row, "next_from"));
    boolean begun = nextFrom.filter(from -> !from.isAfter(now)).isPresent();
    var lead = row.getObject(begun ? "next_lead_id" : "lead_id", UUID.class);
    var nextLead = row.getObject("next_lead_id", UUID.class);
    return new Case.Open(
        id,
        person,
        DatabaseTime.read(row, "opened_at"),
        new AccountId(lead),
        nextFrom
            .filter(from -> from.isAfter(now))
            .map(from -> new Case.NextLead(new AccountId(nextLead), from)),
        row.getBoolean("high_risk"),
        Optional.ofNullable(row.getObject("score", Integer.class)));
  }

  /** Brings the case's place in the lists up to date with what was written in it. */
  void refresh(Actor by, CaseId id, Instant now) {
    jdbc.sql(
            """
            update casework.course c set
              lead_id = case when c.next_from <= :now then c.next_lead_id else c.lead_id end,
              next_lead_id = case when c.next_from <= :now then null else c.next_lead_id end,
              next_from = case when c.next_from <= :now then null else c.next_from end,
              next_due = least(c.contact_check_due, (
                select min(s.due) from casework.step s
                where s.authority_id = :authority and s.case_id = :case
                  and not exists (select from casework.step_done d
                    where d.authority_id = s.authority_id and d.case_id = s.case_id and d.step_id = s.id))),
              written_at = :now
            where c.authority_id = :authority and c.case_id = :case\
            """)
        .param("authority", by.authority().value())
        .param("case", id.value())
        .param("now", DatabaseTime.of(now))
        .update();
  }
}
