package rowan.support.refuge.occupancy;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.casework.CaseId;
import rowan.support.casework.housing.HousedBy;

/**
 * Who lives in a refuge of the actor's organisation, or has accepted a space that waits for them.
 */
@Component
class UnderOurRoof implements HousedBy {

  private final JdbcClient jdbc;
  private final Clock clock;

  UnderOurRoof(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public boolean ourselves(Actor actor, CaseId id) {
    return jdbc.sql(
            """
            select exists (
              select from refuge.occupancy o
              join refuge.space s on s.authority_id = o.authority_id and s.id = o.space_id
              join refuge.refuge r on r.authority_id = s.authority_id and r.id = s.refuge_id
              where o.authority_id = ? and o.case_id = ? and o.kind in ('STAY', 'AWAITED') and o.until_at > ?
                and r.provider_id = ?)\
            """)
        .params(
            actor.authority().value(),
            id.value(),
            DatabaseTime.of(clock.instant()),
            actor.organisation().value())
        .query(Boolean.class)
        .single();
  }
}
