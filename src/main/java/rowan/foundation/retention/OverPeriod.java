package rowan.foundation.retention;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Actor;

/**
 * The two questions that a room asks of records whose period counts from a moment: which are over
 * it, and how many. The parts are SQL of the room's own.
 *
 * @param table where they are, as it stands after {@code from}
 * @param authority the column that says whose they are
 * @param since the moment that the period counts from; read as {@code since}
 * @param id in which order those of one moment come
 * @param columns what a record is read from, beside {@code since}
 * @param kept which of them are still kept
 * @param over what else must hold where one is over its period, which began before {@code :before}
 */
public record OverPeriod(
    String table,
    String authority,
    String since,
    String id,
    String columns,
    String kept,
    String over) {

  private String from() {
    return " from %s where %s = :authority and %s".formatted(table, authority, kept);
  }

  private String whatIsOver() {
    return from() + " and %s < :before and %s".formatted(since, over);
  }

  /** Those whose period began on a day or before, the oldest first. */
  public List<Kept> over(
      JdbcClient jdbc, Actor house, LocalDate until, int most, RowMapper<Kept> read) {
    return asked(
            jdbc,
            "select %s, %s as since%s order by %s, %s limit :most"
                .formatted(columns, since, whatIsOver(), since, id),
            house,
            until,
            most)
        .query(read)
        .list();
  }

  /** How many those are, and when the period of the next began. */
  public Counted counted(JdbcClient jdbc, Actor house, LocalDate until) {
    return asked(
            jdbc,
            """
            select (select count(*) from (select 1%s limit :most) counted) as over,
              (select %s%s and %s >= :before order by %s limit 1) as oldest\
            """
                .formatted(whatIsOver(), since, from(), since, since),
            house,
            until,
            Counted.MOST + 1)
        .query((row, number) -> KeptRecords.counted(row))
        .single();
  }

  private static JdbcClient.StatementSpec asked(
      JdbcClient jdbc, String question, Actor house, LocalDate until, int most) {
    return jdbc.sql(question)
        .param("authority", house.authority().value())
        .param("before", KeptRecords.momentAfter(until))
        .param("most", most);
  }
}
