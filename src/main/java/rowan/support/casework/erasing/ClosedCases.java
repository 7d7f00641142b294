package rowan.support.casework.erasing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.retention.Counted;
import rowan.foundation.retention.Kept;
import rowan.foundation.retention.KeptRecords;
import rowan.foundation.retention.OverPeriod;
import rowan.foundation.retention.RecordType;
import rowan.support.casework.file.CaseNumber;

/** Cases that closed, from the day they did. A later or an open case of the person keeps both. */
@Repository
class ClosedCases implements KeptRecords {

  private static final Pattern NUMBER = Pattern.compile("(?i)c[ -]?([0-9]{1,8})");

  private static final OverPeriod OVER =
      new OverPeriod(
          """
          casework.closing c
          join casework.opening o on o.authority_id = c.authority_id and o.case_id = c.case_id\
          """,
          "c.authority_id",
          "c.closed_at",
          "c.case_id",
          "o.case_id, o.person_id, o.number",
          "c.erased_at is null",
          """
          not exists (select from casework.opening other
            join casework.course k on k.authority_id = other.authority_id and k.case_id = other.case_id
            where other.authority_id = o.authority_id and other.person_id = o.person_id and k.led_until >= :before)
          and not retention.is_spoken_for(o.authority_id, o.person_id)\
          """);

  private final JdbcClient jdbc;

  ClosedCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public RecordType type() {
    return RecordType.CLOSED_CASE;
  }

  @Override
  public List<Kept> over(Actor house, LocalDate until, int most) {
    return OVER.over(jdbc, house, until, most, (row, number) -> kept(row));
  }

  @Override
  public Counted counted(Actor house, LocalDate until) {
    return OVER.counted(jdbc, house, until);
  }

  @Override
  public Optional<Kept> numbered(Actor actor, String number) {
    var read = NUMBER.matcher(number.strip());
    return read.matches()
        ? jdbc.sql(
                """
                select case_id, person_id, number, opened_at as since from casework.opening
                where authority_id = ? and number = ?\
                """)
            .params(actor.authority().value(), Long.parseLong(read.group(1)))
            .query((row, count) -> kept(row))
            .optional()
        : Optional.empty();
  }

  @Override
  public List<PersonId> household(Actor actor, Kept record) {
    return jdbc.sql(
            """
            select child_id from casework.child
            where authority_id = ? and case_id = ? and erased_at is null order by child_id\
            """)
        .params(actor.authority().value(), record.record())
        .query((row, number) -> new PersonId(row.getObject("child_id", UUID.class)))
        .list();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getObject("case_id", UUID.class),
        CaseNumber.of(row.getLong("number")),
        List.of(new PersonId(row.getObject("person_id", UUID.class))),
        KeptRecords.dayOf(DatabaseTime.read(row, "since")));
  }
}
