package rowan.support.casework.erasing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  private static final String OVER =
      """
      from casework.child c
      join casework.opening o on o.authority_id = c.authority_id and o.case_id = c.case_id
      join casework.course k on k.authority_id = c.authority_id and k.case_id = c.case_id and k.led_until <> 'infinity'
      where c.authority_id = :authority and c.erased_at is null
        and not retention.is_spoken_for(c.authority_id, c.child_id)\
      """;

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
        .query((row, number) ->
            new Kept(
                row.getObject("child_id", UUID.class),
                CaseNumber.of(row.getLong("number")) + ", a child",
                List.of(new PersonId(row.getObject("child_id", UUID.class))),
                LocalDate.of(row.getInt("born"), 12, 31)))
        .list();
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
