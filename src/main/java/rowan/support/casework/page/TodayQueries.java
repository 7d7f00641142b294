package rowan.support.casework.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.Sealed;

/** The SQL of the page of today. */
@Repository
class TodayQueries {

  static final String DUE =
      """
      select c.case_id, c.person_id, c.number, c.initials, c.next_due, c.next_due = c.contact_check_due as check_due, c.high_risk, s.id as step_id, s.words
      from (
        (select case_id, authority_id, person_id, number, initials, next_due, contact_check_due, high_risk from casework.course
        where authority_id = :authority and led_until = 'infinity' and lead_id = :lead
          and (next_from is null or next_from > :now) and next_due <= :until
        order by next_due, number limit :most)
        union all
        (select case_id, authority_id, person_id, number, initials, next_due, contact_check_due, high_risk from casework.course
        where authority_id = :authority and led_until = 'infinity' and next_lead_id = :lead
          and next_from <= :now and next_due <= :until
        order by next_due, number limit :most)
        order by next_due, number limit :most) c
      left join lateral (
        select s.id, s.words from casework.step s
        where s.authority_id = c.authority_id and s.case_id = c.case_id and s.due = c.next_due
          and not exists (select from casework.step_done d
            where d.authority_id = s.authority_id and d.case_id = s.case_id and d.step_id = s.id)
        order by s.id limit 1) s on true
      order by c.next_due, c.number\
      """;

  private final JdbcClient jdbc;

  TodayQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record DueRow(
      CaseId id,
      PersonId person,
      long number,
      Sealed initials,
      LocalDate due,
      boolean checkDue,
      boolean highRisk,
      Optional<UUID> step,
      Optional<Sealed> words) {}

  List<DueRow> due(Actor lead, LocalDate until, Instant now, int most) {
    return jdbc.sql(DUE)
        .param("authority", lead.authority().value())
        .param("lead", lead.account().value())
        .param("now", DatabaseTime.of(now))
        .param("until", until)
        .param("most", most)
        .query((row, number) ->
            new DueRow(
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getLong("number"),
                Sealed.of(row, "initials"),
                row.getObject("next_due", LocalDate.class),
                row.getBoolean("check_due"),
                row.getBoolean("high_risk"),
                Optional.ofNullable(row.getObject("step_id", UUID.class)),
                Sealed.ofAny(row, "words")))
        .list();
  }

  List<Today.Asked> asked(Actor actor) {
    return jdbc.sql(
            """
            select h.id, a.name, g.name as organisation, h.starts_at
            from casework.handover h
            join access.account a on a.authority_id = h.authority_id and a.id = h.from_account
            join access.organisation g on g.authority_id = h.authority_id and g.id = h.from_organisation
            where h.authority_id = ? and h.to_account = ? and h.state = 'PROPOSED'
            order by h.starts_at limit 50\
            """)
        .params(actor.authority().value(), actor.account().value())
        .query((row, number) ->
            new Today.Asked(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("organisation"),
                DatabaseTime.read(row, "starts_at")))
        .list();
  }

  List<Today.Waiting> waiting(Actor actor) {
    return jdbc.sql(
            """
            select h.case_id, a.name, h.written_at
            from casework.handover h
            join access.account a on a.authority_id = h.authority_id and a.id = h.to_account
            where h.authority_id = ? and h.from_account = ? and h.state = 'PROPOSED'
            order by h.written_at limit 50\
            """)
        .params(actor.authority().value(), actor.account().value())
        .query((row, number) ->
            new Today.Waiting(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("name"),
                DatabaseTime.read(row, "written_at")))
        .list();
  }
}
