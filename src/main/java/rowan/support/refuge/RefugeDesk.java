package rowan.support.refuge;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
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

/** Where the work of a front door starts: what it needs, in whose name, and at what hour. */
@Component
class RefugeDesk {

  private final Permissions permissions;
  private final Acting acting;
  private final Audit audit;
  private final Clock clock;

  RefugeDesk(Permissions permissions, Acting acting, Audit audit, Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  /** Does the work in one transaction, if an office of the actor permits it. */
  <T> T as(Actor actor, Action needed, Supplier<T> work) {
    permissions.require(actor, needed);
    return acting.in(Wing.SUPPORT, actor, work);
  }

  /**
   * Does what a page of a household asks for: one entry, though the case, its household and the
   * search are opened for it. Needs {@code HOLD_SPACE}.
   */
  <T> T page(Actor actor, String what, Supplier<T> work) {
    return act(actor, what, what, work);
  }

  /** As {@link #page}, with the code of the entry where something is changed. */
  <T> T act(Actor actor, String looked, String changed, Supplier<T> work) {
    return as(actor, Action.HOLD_SPACE, () -> audit.asOne(actor, looked, changed, work));
  }

  /** As {@link #as}, in the wing's name: for what is counted on behalf of somebody else. */
  <T> T reading(Actor actor, Supplier<T> work) {
    return acting.in(Wing.SUPPORT, actor, work);
  }

  /** Now, to the microsecond: as finely as the database keeps it. */
  Instant now() {
    return DatabaseTime.now(clock);
  }

  /** A moment, by the clock on the wall. */
  ZonedDateTime local(Instant moment) {
    return moment.atZone(clock.getZone());
  }

  UUID newId() {
    return TimeOrderedIds.next(clock);
  }
}
