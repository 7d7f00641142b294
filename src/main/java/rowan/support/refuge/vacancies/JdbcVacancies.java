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

  private static final String COUNTS =
      """
      select coalesce(sum(many) filter (where kind in ('HOLD', 'AWAITED')), 0)::int as held,
        coalesce(sum(many) filter (where kind = 'STAY'), 0)::int as lived_in,
        coalesce(sum(many) filter (where kind = 'CLEANING'), 0)::int as being_cleaned,
        coalesce(sum(many) filter (where kind = 'OUT_OF_USE'), 0)::int as out_of_use
      from (
        select o.kind, count(*) as many from refuge.filled o
        where o.authority_id = :authority and o.until_at > :now and not %s
        group by o.kind) kinds\
      """
          .formatted(READY_IN_TIME);

  /**
   * What is free by now, and what will be by when it is needed, is found by when it ends, and what
   * fills the others is counted, by one index alone. The few that are free are read in full, each
   * by its key: the planner, which takes them for all there are, would read every space. Of those
   * that are not yet ready, what they are out of use for.
   */
  private static final String FREE =
      """
      select others.*, %s
      from (%s) others
      left join (
        (select space_id from refuge.filled where authority_id = :authority and until_at <= :now
          union all
          select space_id from refuge.filled where authority_id = :authority
            and until_at > :now and until_at <= :readyBy::timestamptz and kind = 'OUT_OF_USE') free
        cross join lateral (
          select * from refuge.space where authority_id = :authority and id = free.space_id and opened_at <= :now limit 1) s
        join refuge.refuge r on r.authority_id = s.authority_id and r.id = s.refuge_id
        left join lateral (
          select id, kind, why, during from refuge.occupancy
          where :readyBy::timestamptz is not null and authority_id = :authority and space_id = s.id
            and until_at > :now and begun_at <= :now
          limit 1) o on true) on true\
      """
          .formatted(SpaceRow.COLUMNS, COUNTS);

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
    return asked(COUNTS, authority, now, readyBy).query((row, number) -> notFree(row)).single();
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
