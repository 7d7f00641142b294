package rowan.support.prevention;

import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Dates;

/**
 * Counts over all of a council's sessions, for {@code evidence} alone. What comes out is raw: it
 * has not been through disclosure.
 */
@Service
public class PreventionFacts {

  private final JdbcSessions sessions;
  private final Permissions permissions;
  private final Acting acting;

  PreventionFacts(JdbcSessions sessions, Permissions permissions, Acting acting) {
    this.sessions = sessions;
    this.permissions = permissions;
    this.acting = acting;
  }

  /** How many people the sessions of the period reached; needs {@code COMPUTE_INDICATORS}. */
  public long reached(Actor actor, Dates period) {
    permissions.require(actor, Action.COMPUTE_INDICATORS);
    return acting.in(Wing.SUPPORT, actor, () -> sessions.reached(actor.authority(), period));
  }
}
