package rowan.support.refuge.network.away;

import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Dates;

/** Counts of who came from outside the area and who was placed outside it, for the returns. */
@Service
public class OutOfArea {

  private final JdbcElsewhere rows;
  private final Permissions permissions;
  private final Acting acting;

  OutOfArea(JdbcElsewhere rows, Permissions permissions, Acting acting) {
    this.rows = rows;
    this.permissions = permissions;
    this.acting = acting;
  }

  /** Of a period in the days of the United Kingdom; needs {@code COMPUTE_INDICATORS}. */
  public OutOfAreaCounts of(Actor actor, Dates period) {
    permissions.require(actor, Action.COMPUTE_INDICATORS);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () ->
            new OutOfAreaCounts(
                rows.in(actor.authority(), period), rows.out(actor.authority(), period)));
  }
}
