package rowan.support.refuge.limits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.Space;
import rowan.support.refuge.places.SpaceId;

/** What places cannot meet, and could not meet once. */
@Repository
class JdbcLimits {

  /** How many of the past are shown at most. */
  private static final int MOST = 100;

  private final JdbcClient jdbc;

  JdbcLimits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was written down: not if it is said of the same place already. */
  boolean add(SayLimit limit, LimitId id, Instant from, Optional<Instant> until) {
    return jdbc.sql(
                """
                insert into refuge.cannot_meet (authority_id, id, refuge_id, space_id, need, why, during, begun_by)
                values (:authority, :id, :refuge, :space::uuid, :need, :why, tstzrange(:from, :until::timestamptz), :by)
                on conflict do nothing\
                """)
            .param("authority", limit.by().authority().value())
            .param("id", id.value())
            .param("refuge", limit.refuge().value())
            .param("space", limit.space().map(SpaceId::value).orElse(null))
            .param("need", limit.need().name())
            .param("why", limit.why().name())
            .param("from", DatabaseTime.of(from))
            .param("until", DatabaseTime.ofAny(until.orElse(null)))
            .param("by", limit.by().account().value())
            .update()
        == 1;
  }

  /** Whether it was so until now. */
  boolean end(Actor by, RefugeId refuge, LimitId id, Instant now) {
    return jdbc.sql(
                """
                update refuge.cannot_meet set during = tstzrange(lower(during), :now), ended_by = :by
                where authority_id = :authority and refuge_id = :refuge and id = :id and during @> :now\
                """)
            .param("authority", by.authority().value())
            .param("refuge", refuge.value())
            .param("id", id.value())
            .param("by", by.account().value())
            .param("now", DatabaseTime.of(now))
            .update()
        == 1;
  }

  List<Limit> at(AuthorityId authority, Instant now) {
    return jdbc.sql(
            """
            select id, refuge_id, space_id, need, why, lower(during) as since, upper(during) as until
            from refuge.cannot_meet where authority_id = :authority and during @> :now
            order by refuge_id, lower(during), id\
            """)
        .param("authority", authority.value())
        .param("now", DatabaseTime.of(now))
        .query((row, number) -> limit(row))
        .list();
  }

  /** Of a space or of all its refuge, the latest first. */
  List<Limit> ever(AuthorityId authority, Space space) {
    return jdbc.sql(
            """
            select id, refuge_id, space_id, need, why, lower(during) as since, upper(during) as until
            from refuge.cannot_meet
            where authority_id = :authority and refuge_id = :refuge and (space_id is null or space_id = :space)
              and not isempty(during)
            order by lower(during) desc, id limit :most\
            """)
        .param("authority", authority.value())
        .param("refuge", space.refuge().value())
        .param("space", space.id().value())
        .param("most", MOST)
        .query((row, number) -> limit(row))
        .list();
  }

  private static Limit limit(ResultSet row) throws SQLException {
    return new Limit(
        new LimitId(row.getObject("id", UUID.class)),
        new RefugeId(row.getObject("refuge_id", UUID.class)),
        Optional.ofNullable(row.getObject("space_id", UUID.class)).map(SpaceId::new),
        SupportNeed.valueOf(row.getString("need")),
        LimitReason.valueOf(row.getString("why")),
        DatabaseTime.read(row, "since"),
        Optional.ofNullable(DatabaseTime.readAny(row, "until")));
  }
}
