package rowan.support.casework.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.HappeningKind;
import rowan.support.casework.file.Sealed;

/**
 * The SQL of the case page. The page takes seven statements: the one that opens the transaction (in
 * {@code Acting}), {@link #CASE}, the audit entry with the person's key (in {@code Vault.look}),
 * the safe contact plan (in {@code messages.SafeContacts}), {@link #LEADS}, {@link #TIMELINE} and
 * {@link #DUE}. Each reads its rows of one case by the primary key.
 */
@Repository
public class CaseQueries {

  /**
   * The case and how it stands, with the scores given; parameters authority, case, organisation.
   */
  public static final String CASE =
      """
      select o.person_id, o.number, o.name, o.children, o.referred_at, o.opened_at, c.closed_at, c.score, c.score_of,
        coalesce(c.high_risk, false) as high_risk, c.contact_check_due, c.next_due,
        (select max(i.until_at) from casework.involvement i where i.authority_id = o.authority_id and i.case_id = o.case_id
          and i.organisation_id = :organisation) as involved_until,
        given.at as score_at, given.value as score_value
      from casework.opening o
      left join casework.course c on c.authority_id = o.authority_id and c.case_id = o.case_id
      cross join lateral (
        select array_agg(s.given_at order by s.given_at) as at, array_agg(s.value order by s.given_at) as value from (
          select s.given_at, s.value from casework.own_score s
          where s.authority_id = o.authority_id and s.case_id = o.case_id
          order by s.given_at desc limit 12) s) given
      where o.authority_id = :authority and o.case_id = :case\
      """;

  /** Who leads from when to when, and the latest handover; parameters authority, case. */
  public static final String LEADS =
      """
      select 'LED' as what, p.from_at, nullif(p.until_at, 'infinity') as until_at, a.id as account_id, a.name, t.title, g.name as organisation,
        null::uuid as handover_id, false as meet_first, false as read_by_person, null::bytea as answer
      from casework.lead_period p
      join access.account a on a.authority_id = p.authority_id and a.id = p.account_id
      join access.organisation g on g.authority_id = p.authority_id and g.id = p.organisation_id
      left join lateral (select o.title from access.office_held o
        where o.authority_id = p.authority_id and o.account_id = p.account_id order by o.starts desc, o.office limit 1) t on true
      where p.authority_id = :authority and p.case_id = :case
      union all
      (select h.state, h.starts_at, null, a.id, a.name, t.title, g.name, h.id, h.meet_first, h.read_by_person, h.answer
      from casework.handover h
      join access.account a on a.authority_id = h.authority_id and a.id = h.to_account
      join access.organisation g on g.authority_id = h.authority_id and g.id = h.to_organisation
      left join lateral (select o.title from access.office_held o
        where o.authority_id = h.authority_id and o.account_id = h.to_account order by o.starts desc, o.office limit 1) t on true
      where h.authority_id = :authority and h.case_id = :case
      order by h.written_at desc limit 1)
      order by from_at\
      """;

  /** The latest of what happened; parameters authority, case, most. */
  public static final String TIMELINE =
      """
      select h.at, h.id, h.kind, h.words, a.name
      from casework.happening h
      join access.account a on a.authority_id = h.authority_id and a.id = h.written_by
      where h.authority_id = :authority and h.case_id = :case
      order by h.at desc, h.id desc limit :most\
      """;

  /**
   * What happened before something that happened; parameters as before, and before. A record may be
   * told of twice, as a handover is, asked for and answered: then it is before the later time, so
   * that nothing is passed over.
   */
  static final String EARLIER =
      """
      select h.at, h.id, h.kind, h.words, a.name
      from casework.happening h
      join access.account a on a.authority_id = h.authority_id and a.id = h.written_by
      where h.authority_id = :authority and h.case_id = :case
        and (h.at, h.id) < (select b.at, b.id from casework.happening b
          where b.authority_id = :authority and b.case_id = :case and b.id = :before
          order by b.at desc limit 1)
      order by h.at desc, h.id desc limit :most\
      """;

  /** The steps to do next; parameters authority, case. */
  public static final String DUE =
      """
      select s.id, s.words, s.due
      from casework.step s
      where s.authority_id = :authority and s.case_id = :case
        and not exists (select from casework.step_done d
          where d.authority_id = s.authority_id and d.case_id = s.case_id and d.step_id = s.id)
      order by s.due, s.id limit 8\
      """;

  private final JdbcClient jdbc;

  CaseQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The case as it lies in the database. */
  record Row(
      PersonId person,
      long number,
      Sealed name,
      int children,
      Instant referredAt,
      Instant openedAt,
      Optional<Instant> closedAt,
      Optional<Integer> score,
      Optional<Integer> scoreOf,
      boolean highRisk,
      Optional<LocalDate> contactCheckDue,
      Optional<LocalDate> nextDue,
      Instant involvedUntil,
      List<CasePage.Score> scores) {}

  record LeadRow(
      String what,
      Instant from,
      Optional<Instant> until,
      UUID account,
      String name,
      String title,
      String organisation,
      Optional<UUID> handover,
      boolean meetFirst,
      boolean readByPerson,
      Optional<Sealed> answer) {}

  record HappeningRow(
      Instant at, UUID id, HappeningKind kind, Optional<Sealed> words, String byName) {}

  record StepRow(UUID id, Sealed words, LocalDate due) {}

  Optional<Row> find(Actor actor, CaseId id) {
    return jdbc.sql(CASE)
        .param("authority", actor.authority().value())
        .param("case", id.value())
        .param("organisation", actor.organisation().value())
        .query((row, number) -> read(row))
        .optional();
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getLong("number"),
        Sealed.of(row, "name"),
        row.getInt("children"),
        DatabaseTime.read(row, "referred_at"),
        DatabaseTime.read(row, "opened_at"),
        Optional.ofNullable(DatabaseTime.readAny(row, "closed_at")),
        Optional.ofNullable(row.getObject("score", Integer.class)),
        Optional.ofNullable(row.getObject("score_of", Integer.class)),
        row.getBoolean("high_risk"),
        Optional.ofNullable(row.getObject("contact_check_due", LocalDate.class)),
        Optional.ofNullable(row.getObject("next_due", LocalDate.class)),
        DatabaseTime.read(row, "involved_until"),
        scores(row));
  }

  private static List<CasePage.Score> scores(ResultSet row) throws SQLException {
    var at = row.getArray("score_at");
    var value = row.getArray("score_value");
    var scores = new ArrayList<CasePage.Score>();
    if (at != null && value != null) {
      var moments = (Object[]) at.getArray();
      var values = (Object[]) value.getArray();
      for (int i = 0; i < moments.length; i++) {
        scores.add(
            new CasePage.Score(
                ((java.sql.Timestamp) moments[i]).toInstant(), ((Number) values[i]).intValue()));
      }
    }
    return scores;
  }

  List<LeadRow> leads(Actor actor, CaseId id) {
    return jdbc.sql(LEADS)
        .param("authority", actor.authority().value())
        .param("case", id.value())
        .query((row, number) ->
            new LeadRow(
                row.getString("what"),
                DatabaseTime.read(row, "from_at"),
                Optional.ofNullable(DatabaseTime.readAny(row, "until_at")),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                Optional.ofNullable(row.getString("title")).orElse(""),
                row.getString("organisation"),
                Optional.ofNullable(row.getObject("handover_id", UUID.class)),
                row.getBoolean("meet_first"),
                row.getBoolean("read_by_person"),
                Sealed.ofAny(row, "answer")))
        .list();
  }

  List<HappeningRow> timeline(Actor actor, CaseId id, Optional<UUID> before, int most) {
    var query =
        jdbc.sql(before.isPresent() ? EARLIER : TIMELINE)
            .param("authority", actor.authority().value())
            .param("case", id.value())
            .param("most", most);
    return before
        .map(last -> query.param("before", last))
        .orElse(query)
        .query((row, number) ->
            new HappeningRow(
                DatabaseTime.read(row, "at"),
                row.getObject("id", UUID.class),
                HappeningKind.valueOf(row.getString("kind")),
                Sealed.ofAny(row, "words"),
                row.getString("name")))
        .list();
  }

  List<StepRow> due(Actor actor, CaseId id) {
    return jdbc.sql(DUE)
        .param("authority", actor.authority().value())
        .param("case", id.value())
        .query((row, number) ->
            new StepRow(
                row.getObject("id", UUID.class),
                Sealed.of(row, "words"),
                row.getObject("due", LocalDate.class)))
        .list();
  }
}
