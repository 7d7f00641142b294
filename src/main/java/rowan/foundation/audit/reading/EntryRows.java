package rowan.foundation.audit.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.audit.Codes;
import rowan.foundation.kernel.DatabaseTime;

/** Entries in the database, as officers see them. */
@Repository
class EntryRows {

  static final int AT_A_TIME = 50;

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final String ENTRIES =
      """
      select e.number, e.at, e.kind, e.what, e.offices, e.subjects, coalesce(a.name, '') as who,
        coalesce(o.name, '') as organisation,
        exists (select from audit.leaf l where l.authority_id = e.authority_id and l.number = e.number) as placed
      from audit.entry e
      left join access.account a on a.authority_id = e.authority_id and a.id = e.account_id
      left join access.organisation o on o.authority_id = e.authority_id and o.id = e.organisation_id
      where e.authority_id = :authority\
      """;

  private final JdbcClient jdbc;

  EntryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<EntryLine> page(Actor reader, AuditLog.Asked asked) {
    var sql = new StringBuilder(ENTRIES);
    // The kind stands in the statement itself, so that the index over the rare ones is known to
    // fit.
    asked.kind().ifPresent(kind -> sql.append(" and e.kind = '").append(kind.name()).append('\''));
    asked.day().ifPresent(day -> sql.append(" and e.at >= :from and e.at < :to"));
    asked
        .before()
        .ifPresent(number ->
            sql.append(
                " and (e.at, e.number) < ((select b.at from audit.entry b where b.authority_id ="
                    + " :authority and b.number = :before), :before)"));
    sql.append(" order by e.at desc, e.number desc limit ").append(AT_A_TIME);
    var question = jdbc.sql(sql.toString()).param("authority", reader.authority().value());
    if (asked.day().isPresent()) {
      LocalDate day = asked.day().get();
      question =
          question
              .param("from", DatabaseTime.of(day.atStartOfDay(LONDON).toInstant()))
              .param("to", DatabaseTime.of(day.plusDays(1).atStartOfDay(LONDON).toInstant()));
    }
    if (asked.before().isPresent()) {
      question = question.param("before", asked.before().get());
    }
    return question.query((row, count) -> line(row)).list();
  }

  Optional<EntryLine> one(Actor reader, long number) {
    return jdbc.sql(ENTRIES + " and e.number = :number")
        .param("authority", reader.authority().value())
        .param("number", number)
        .query((row, count) -> line(row))
        .optional();
  }

  private static EntryLine line(ResultSet row) throws SQLException {
    var what = row.getString("what");
    var offices =
        Arrays.stream(row.getString("offices").split(" "))
            .map(EntryRows::title)
            .collect(Collectors.joining(", "));
    var who = row.getString("who");
    return new EntryLine(
        row.getLong("number"),
        DatabaseTime.read(row, "at"),
        EntryKind.valueOf(row.getString("kind")),
        what,
        Codes.title(what),
        who.isEmpty() ? offices : who,
        row.getString("organisation"),
        offices,
        Arrays.asList((UUID[]) row.getArray("subjects").getArray()),
        row.getBoolean("placed"));
  }

  private static String title(String office) {
    return Arrays.stream(Office.values())
        .filter(one -> one.name().equals(office))
        .map(Office::title)
        .findFirst()
        .orElse(office);
  }

  Optional<LogStanding.Verified> verified(Actor reader) {
    return jdbc.sql(
            """
            select verified_at, entries, heads, wrong from audit.verification
            where authority_id = ? order by verified_at desc limit 1\
            """)
        .param(reader.authority().value())
        .query((row, count) ->
            new LogStanding.Verified(
                DatabaseTime.read(row, "verified_at"),
                row.getLong("entries"),
                row.getLong("heads"),
                Optional.ofNullable(row.getString("wrong"))))
        .optional();
  }
}
