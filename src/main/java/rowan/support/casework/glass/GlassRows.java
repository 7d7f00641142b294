package rowan.support.casework.glass;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Emergencies in the database, by the role that may break glass. */
@Repository
class GlassRows {

  private static final String LINES =
      """
      select g.id, g.person_id, o.number, a.name, b.name as organisation, g.broken_at, g.expires_at, g.reason, g.review_due, g.finding
      from casework.broken_glass g
      join casework.opening o on o.authority_id = g.authority_id and o.case_id = g.case_id
      join access.account a on a.authority_id = g.authority_id and a.id = g.account_id
      join access.organisation b on b.authority_id = g.authority_id and b.id = g.organisation_id
      where g.authority_id = :authority\
      """;

  private final JdbcClient jdbc;

  GlassRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Found(CaseId id, PersonId person) {}

  record Line(
      UUID id,
      PersonId person,
      long number,
      String byName,
      String organisation,
      Instant at,
      Instant until,
      Sealed reason,
      LocalDate due,
      Optional<Finding> finding) {}

  /** A case by its number, unless it is hidden from the actor. */
  Optional<Found> find(Actor by, long number) {
    return jdbc.sql(
            """
            select o.case_id, o.person_id from casework.opening o
            where o.authority_id = :authority and o.number = :number
              and not exists (select from casework.shut_out s where s.authority_id = o.authority_id
                and s.case_id = o.case_id and s.account_id = :account and s.let_in_at is null)\
            """)
        .param("authority", by.authority().value())
        .param("number", number)
        .param("account", by.account().value())
        .query((row, count) ->
            new Found(
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class))))
        .optional();
  }

  /** Whether the actor's organisation takes part now, or an emergency of theirs is still open. */
  boolean isOpenTo(Actor by, CaseId id, Instant now) {
    return jdbc.sql(
            """
            select exists (select from casework.involvement
              where authority_id = :authority and case_id = :case and organisation_id = :organisation and until_at > :now
                and (only_account is null or (only_account = :account and expires_at > :now)))\
            """)
        .param("authority", by.authority().value())
        .param("case", id.value())
        .param("organisation", by.organisation().value())
        .param("account", by.account().value())
        .param("now", DatabaseTime.of(now))
        .query(Boolean.class)
        .single();
  }

  void add(
      Actor by, UUID id, Found found, byte[] reason, Instant now, Instant until, LocalDate due) {
    jdbc.sql(
            """
            insert into casework.broken_glass (authority_id, id, case_id, person_id, account_id, organisation_id, reason,
              broken_at, expires_at, review_due)
            values (:authority, :id, :case, :person, :account, :organisation, :reason, :now, :until, :due)\
            """)
        .param("authority", by.authority().value())
        .param("id", id)
        .param("case", found.id.value())
        .param("person", found.person.value())
        .param("account", by.account().value())
        .param("organisation", by.organisation().value())
        .param("reason", reason)
        .param("now", DatabaseTime.of(now))
        .param("until", DatabaseTime.of(until))
        .param("due", due)
        .update();
    jdbc.sql(
            """
            insert into casework.involvement (authority_id, case_id, organisation_id, from_at, only_account, expires_at, glass_id)
            values (:authority, :case, :organisation, :now, :account, :until, :id)\
            """)
        .param("authority", by.authority().value())
        .param("case", found.id.value())
        .param("organisation", by.organisation().value())
        .param("now", DatabaseTime.of(now))
        .param("account", by.account().value())
        .param("until", DatabaseTime.of(until))
        .param("id", id)
        .update();
  }

  void endWhatIsOver(Actor house, Instant now) {
    jdbc.sql(
            """
            delete from casework.involvement
            where authority_id = ? and only_account is not null and expires_at <= ?\
            """)
        .params(house.authority().value(), DatabaseTime.of(now))
        .update();
  }

  List<Line> waiting(Actor reviewer, int most) {
    return jdbc.sql(LINES + " and g.reviewed_at is null order by g.review_due, g.id limit :most")
        .param("authority", reviewer.authority().value())
        .param("most", most)
        .query((row, count) -> line(row))
        .list();
  }

  List<Line> reviewed(Actor reviewer, int most) {
    return jdbc.sql(
            LINES + " and g.reviewed_at is not null order by g.reviewed_at desc, g.id limit :most")
        .param("authority", reviewer.authority().value())
        .param("most", most)
        .query((row, count) -> line(row))
        .list();
  }

  Optional<Line> toReview(Actor reviewer, UUID id) {
    return jdbc.sql(
            LINES + " and g.id = :id and g.reviewed_at is null and g.account_id <> :reviewer")
        .param("authority", reviewer.authority().value())
        .param("id", id)
        .param("reviewer", reviewer.account().value())
        .query((row, count) -> line(row))
        .optional();
  }

  void reviewed(Actor reviewer, UUID id, Finding finding, byte[] words, Instant now) {
    jdbc.sql(
            """
            update casework.broken_glass set reviewed_at = ?, reviewed_by = ?, finding = ?, finding_words = ?
            where authority_id = ? and id = ? and reviewed_at is null\
            """)
        .params(
            DatabaseTime.of(now),
            reviewer.account().value(),
            finding.name(),
            words,
            reviewer.authority().value(),
            id)
        .update();
  }

  int overdue(Actor reader, LocalDate today) {
    return jdbc.sql(
            """
            select count(*) from casework.broken_glass
            where authority_id = ? and reviewed_at is null and review_due < ?\
            """)
        .params(reader.authority().value(), today)
        .query(Integer.class)
        .single();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getLong("number"),
        row.getString("name"),
        row.getString("organisation"),
        DatabaseTime.read(row, "broken_at"),
        DatabaseTime.read(row, "expires_at"),
        Sealed.of(row, "reason"),
        row.getObject("review_due", LocalDate.class),
        Optional.ofNullable(row.getString("finding")).map(Finding::valueOf));
  }
}
