package rowan.support.refuge.vacancies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.places.SpaceNow;
import rowan.support.refuge.places.SpaceRow;

/** Spaces by whether something fills them at a moment. */
@Repository
class JdbcVacancies {

  private static final String READY_IN_TIME =
      "(o.kind = 'OUT_OF_USE' and o.until_at <= :readyBy::timestamptz) is true";

  /**
   * What fills spaces, by the index of when things end and by nothing else: it has all that is
   * asked of them, and a million stays that ended are not looked at.
   */
  private static final String FILLED =
      """
      from refuge.occupancy o
      where o.authority_id = :authority and o.until_at > :now and o.begun_at <= :now and not %s\
      """
          .formatted(READY_IN_TIME);

  private static final String COUNTS =
      """
      count(*) filter (where o.kind in ('HOLD', 'AWAITED'))::int as held,
        count(*) filter (where o.kind = 'STAY')::int as lived_in,
        count(*) filter (where o.kind = 'CLEANING')::int as being_cleaned,
        count(*) filter (where o.kind = 'OUT_OF_USE')::int as out_of_use\
      """;

  /**
   * What fills spaces is gone through once, and counted. The few that are left are read in full,
   * each by its key: the planner, which takes them for all there are, would read every space. Of
   * these, what they are out of use for, if they are.
   */
  private static final String FREE =
      """
      with filled as materialized (select o.space_id, o.kind %s),
      free as materialized (
        select id from refuge.space where authority_id = :authority and opened_at <= :now
        except
        select space_id from filled)
      select others.*, %s
      from (select %s from filled o) others
      left join (
        free cross join lateral (select * from refuge.space where authority_id = :authority and id = free.id limit 1) s
        join refuge.refuge r on r.authority_id = s.authority_id and r.id = s.refuge_id
        left join lateral (
          select id, kind, why, during from refuge.occupancy
          where :readyBy::timestamptz is not null and authority_id = :authority and space_id = s.id
            and until_at > :now and begun_at <= :now
          limit 1) o on true) on true\
      """
          .formatted(FILLED, SpaceRow.COLUMNS, COUNTS);

  private static final String NOT_FREE =
      """
      select %s
      from refuge.occupancy o
      join refuge.space s on s.authority_id = o.authority_id and s.id = o.space_id
      join refuge.refuge r on r.authority_id = s.authority_id and r.id = s.refuge_id
      where o.authority_id = :authority and o.until_at > :now and o.begun_at <= :now
        and s.opened_at <= :now and not %s
        and (:after::uuid is null or (r.name, s.name, s.id) > (
          select rr.name, ss.name, ss.id from refuge.space ss
          join refuge.refuge rr on rr.authority_id = ss.authority_id and rr.id = ss.refuge_id
          where ss.authority_id = :authority and ss.id = :after::uuid))
      order by r.name, s.name, s.id limit :most\
      """
          .formatted(SpaceRow.COLUMNS, READY_IN_TIME);

  private static final String COUNTED = "select " + COUNTS + " " + FILLED;

  private final JdbcClient jdbc;

  JdbcVacancies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Vacant free(AuthorityId authority, Instant now, Optional<Instant> readyBy) {
    return asked(FREE, authority, now, readyBy).query(JdbcVacancies::vacant);
  }

  /** The counts are in every row, and in one without a space where none is free. */
  private static Vacant vacant(ResultSet rows) throws SQLException {
    rows.next();
    var others = notFree(rows);
    var free = new ArrayList<SpaceNow>();
    if (rows.getObject("id") != null) {
      do {
        free.add(SpaceRow.of(rows));
      } while (rows.next());
    }
    return new Vacant(free, others);
  }

  List<SpaceNow> notFree(
      AuthorityId authority,
      Instant now,
      Optional<Instant> readyBy,
      Optional<SpaceId> after,
      int most) {
    return asked(NOT_FREE, authority, now, readyBy)
        .param("after", after.map(SpaceId::value).orElse(null))
        .param("most", most)
        .query((row, number) -> SpaceRow.of(row))
        .list();
  }

  NotFree counted(AuthorityId authority, Instant now, Optional<Instant> readyBy) {
    return asked(COUNTED, authority, now, readyBy).query((row, number) -> notFree(row)).single();
  }

  private static NotFree notFree(ResultSet row) throws SQLException {
    return new NotFree(
        row.getInt("held"),
        row.getInt("lived_in"),
        row.getInt("being_cleaned"),
        row.getInt("out_of_use"));
  }

  private StatementSpec asked(
      String sql, AuthorityId authority, Instant now, Optional<Instant> readyBy) {
    return jdbc.sql(sql)
        .param("authority", authority.value())
        .param("now", DatabaseTime.of(now))
        .param("readyBy", DatabaseTime.ofAny(readyBy.orElse(null)));
  }
}
