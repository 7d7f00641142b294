package rowan.support.casework.page;

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

/**
 * The SQL of the caseload page. The page takes three statements: the one that opens the transaction
 * (in {@code Acting}), {@link #sql} of its filter, and the audit entry with the keys of the people
 * on it (in {@code Vault.look}).
 *
 * <p>A case is listed for whoever leads it at this moment: its lead, or the next one once their day
 * has come. Both branches read an index in its order and stop after one page.
 */
@Repository
public class CaseloadQueries {

  private static final String COLUMNS =
      """
      select c.case_id, c.person_id, c.number, c.initials, c.opened_at, c.score, c.score_of, c.high_risk, c.next_due, c.reached_at
      from casework.course c
      where c.authority_id = :authority and c.led_until = 'infinity'\
      """;

  private static final String LEADS =
      " and c.lead_id = :lead and (c.next_from is null or c.next_from > :now)";
  private static final String WILL_HAVE_LED = " and c.next_lead_id = :lead and c.next_from <= :now";

  private final JdbcClient jdbc;

  CaseloadQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A case as it lies in the database. */
  record Row(
      CaseId id,
      PersonId person,
      long number,
      Sealed initials,
      Instant openedAt,
      Optional<Integer> score,
      Optional<Integer> scoreOf,
      boolean highRisk,
      LocalDate nextDue,
      Optional<Instant> reachedAt) {}

  /** The select of the page, with the parameters authority, lead, now, until, due, number, most. */
  public static String sql(CaseFilter filter) {
    var only =
        switch (filter) {
          case ALL -> " and c.number < :number order by c.number desc limit :most";
          case HIGH_RISK ->
              " and c.high_risk and c.number < :number order by c.number desc limit :most";
          case DUE ->
              " and c.next_due <= :until and (c.next_due, c.number) > (:due, :number) order by c.next_due, c.number limit :most";
        };
    var order = filter == CaseFilter.DUE ? " order by next_due, number" : " order by number desc";
    return "("
        + COLUMNS
        + LEADS
        + only
        + ") union all ("
        + COLUMNS
        + WILL_HAVE_LED
        + only
        + ")"
        + order
        + " limit :most";
  }

  List<Row> page(
      Actor lead, CaseFilter filter, After after, LocalDate until, Instant now, int most) {
    return jdbc.sql(sql(filter))
        .param("authority", lead.authority().value())
        .param("lead", lead.account().value())
        .param("now", DatabaseTime.of(now))
        .param("until", until)
        .param("due", after.due())
        .param("number", after.number())
        .param("most", most)
        .query((row, number) -> read(row))
        .list();
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        new CaseId(row.getObject("case_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getLong("number"),
        Sealed.of(row, "initials"),
        DatabaseTime.read(row, "opened_at"),
        Optional.ofNullable(row.getObject("score", Integer.class)),
        Optional.ofNullable(row.getObject("score_of", Integer.class)),
        row.getBoolean("high_risk"),
        row.getObject("next_due", LocalDate.class),
        Optional.ofNullable(DatabaseTime.readAny(row, "reached_at")));
  }
}
