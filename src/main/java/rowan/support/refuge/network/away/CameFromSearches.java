package rowan.support.refuge.network.away;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;
import rowan.support.refuge.matching.CameFrom;
import rowan.support.refuge.returns.ComesFrom;

/** From which area households come, as the last of their searches that said so told. */
@Component
class CameFromSearches implements ComesFrom {

  private final JdbcClient jdbc;

  CameFromSearches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<CaseId, Area> of(Actor clock, Collection<CaseId> cases) {
    var areas = new HashMap<CaseId, Area>();
    jdbc.sql(
            """
            select distinct on (case_id) case_id, came_from from refuge.need
            where authority_id = :authority and case_id = any(:cases) and came_from <> 'NOT_SAID'
            order by case_id, at desc\
            """)
        .param("authority", clock.authority().value())
        .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
        .query(row -> {
          var from = CameFrom.valueOf(row.getString("came_from"));
          areas.put(
              new CaseId(row.getObject("case_id", UUID.class)),
              from.fromOutside() ? Area.ELSEWHERE : Area.HERE);
        });
    return areas;
  }
}
