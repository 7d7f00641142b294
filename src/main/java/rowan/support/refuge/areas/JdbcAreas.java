package rowan.support.refuge.areas;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.refuge.areas.Distances.Pair;

/** What was stated of parts of the area. */
@Repository
class JdbcAreas {

  private final JdbcClient jdbc;

  JdbcAreas(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The words that refuges give to where they are. */
  List<String> parts(AuthorityId authority) {
    return jdbc.sql(
            """
            select min(region) as part from refuge.refuge
            where authority_id = ? group by lower(region) order by lower(region)\
            """)
        .param(authority.value())
        .query((row, number) -> row.getString("part"))
        .list();
  }

  void state(Actor by, UUID id, Pair pair, Distance distance, Instant now) {
    jdbc.sql(
            """
            insert into refuge.apart (authority_id, id, one, other, distance, account_id, at)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            by.authority().value(),
            id,
            pair.one(),
            pair.other(),
            distance.name(),
            by.account().value(),
            DatabaseTime.of(now))
        .update();
  }

  /** What was stated of each pair last. */
  List<Stated> stated(AuthorityId authority) {
    return jdbc.sql(
            """
            select distinct on (one, other) one, other, distance from refuge.apart
            where authority_id = ? order by one, other, at desc, id desc\
            """)
        .param(authority.value())
        .query((row, number) ->
            new Stated(
                new Pair(row.getString("one"), row.getString("other")),
                Distance.valueOf(row.getString("distance"))))
        .list();
  }

  /** One pair. */
  record Stated(Pair pair, Distance distance) {}
}
