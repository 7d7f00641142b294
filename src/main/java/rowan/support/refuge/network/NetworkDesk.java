package rowan.support.refuge.network;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.TimeOrderedIds;

/** Where the work of a front door of the network starts. */
@Component
class NetworkDesk {

  private final Permissions permissions;
  private final Acting acting;
  private final Audit audit;
  private final Clock clock;

  NetworkDesk(Permissions permissions, Acting acting, Audit audit, Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  <T> T as(Actor actor, Action needed, Supplier<T> work) {
    permissions.require(actor, needed);
    return acting.in(Wing.SUPPORT, actor, work);
  }

  /** For what a worker asks for on a page, and the clock asks for every few minutes. */
  <T> T asWorkerOrClock(Actor actor, Supplier<T> work) {
    var needed = permissions.permit(actor, Action.KEEP_TIME) ? Action.KEEP_TIME : Action.HOLD_SPACE;
    return as(actor, needed, work);
  }

  Audit audit() {
    return audit;
  }

  /** Now, to the microsecond: as finely as the database keeps it. */
  Instant now() {
    return DatabaseTime.now(clock);
  }

  UUID newId() {
    return TimeOrderedIds.next(clock);
  }
}
