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
import rowan.foundation.kernel.PersonId;
import rowan.foundation.retention.Counted;
import rowan.foundation.retention.Kept;
import rowan.foundation.retention.KeptRecords;
import rowan.foundation.retention.RecordType;
import rowan.support.casework.file.CaseNumber;

/**
 * Children's records, from the last day of the latest year they can have been born in: only an age
 * is told, and too long is better than a day too short.
 */
@Repository
class ChildrensRecords implements KeptRecords {

  /** As the index {@code children_kept} has it. */
  private static final String BORN = "coalesce(c.born_by, extract(year from c.told_on)::int)";

  /** Which child of its case it is: erased ones keep theirs. */
  private static final String PLACE =
      """
      (select count(*) from casework.child b
        where b.authority_id = c.authority_id and b.case_id = c.case_id and b.child_id <= c.child_id)\
      """;

  private static final String OVER =
      """
      from casework.child c
      join casework.opening o on o.authority_id = c.authority_id and o.case_id = c.case_id
      join casework.course k on k.authority_id = c.authority_id and k.case_id = c.case_id and k.led_until <> 'infinity'
      where c.authority_id = :authority and c.erased_at is null
        and not retention.is_spoken_for(c.authority_id, c.child_id)\
      """;

  private static final Pattern NUMBER = Pattern.compile("(?i)c[ -]?([0-9]{1,8})/([0-9]{1,2})");

  private final JdbcClient jdbc;

  ChildrensRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public RecordType type() {
    return RecordType.CHILD;
  }

  @Override
  public List<Kept> over(Actor house, LocalDate until, int most) {
    return jdbc.sql(
            "select c.child_id, o.number, "
                + PLACE
                + " as place, "
                + BORN
                + " as born "
                + OVER
                + " and "
                + BORN
                + " <= :born order by "
                + BORN
                + ", c.child_id limit :most")
        .param("authority", house.authority().value())
        .param("born", lastYear(until))
        .param("most", most)
        .query((row, number) -> kept(row))
        .list();
  }

  /** By the number of the case, and the child's in it: they are counted as they were told of. */
  @Override
  public Optional<Kept> numbered(Actor actor, String number) {
    var read = NUMBER.matcher(number.strip());
    return read.matches()
        ? jdbc
            .sql(
                "select c.child_id, o.number, "
                    + PLACE
                    + " as place, "
                    + BORN
                    + """
                     as born from casework.opening o
                    join casework.child c on c.authority_id = o.authority_id and c.case_id = o.case_id
                    where o.authority_id = ? and o.number = ? and c.erased_at is null
                    order by c.child_id\
                    """)
            .params(actor.authority().value(), Long.parseLong(read.group(1)))
            .query((row, count) -> kept(row))
            .list()
            .stream()
            .filter(child -> child.shown().endsWith("/" + Integer.parseInt(read.group(2))))
            .findFirst()
        : Optional.empty();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getObject("child_id", UUID.class),
        CaseNumber.ofAChild(row.getLong("number"), row.getInt("place")),
        List.of(new PersonId(row.getObject("child_id", UUID.class))),
        LocalDate.of(row.getInt("born"), 12, 31));
  }

  @Override
  public Counted counted(Actor house, LocalDate until) {
    return jdbc.sql(
            "select (select count(*) from (select 1 "
                + OVER
                + " and "
                + BORN
                + " <= :born limit :most) counted) as over, (select min("
                + BORN
                + ") from casework.child c where c.authority_id = :authority and c.erased_at is null and "
                + BORN
                + " > :born) as oldest")
        .param("authority", house.authority().value())
        .param("born", lastYear(until))
        .param("most", Counted.MOST + 1)
        .query((row, number) ->
            new Counted(
                row.getInt("over"),
                Optional.ofNullable(row.getObject("oldest", Integer.class))
                    .map(year -> LocalDate.of(year, 12, 31))))
        .single();
  }

  /** The last year that was over on the day. */
  private static int lastYear(LocalDate day) {
    return day.plusDays(1).getYear() - 1;
  }
}
