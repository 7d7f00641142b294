package rowan.support.refuge.offers;

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
import rowan.foundation.kernel.PersonId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Vault;

/** Where the work of these front doors starts: what it needs, in whose name, at what hour. */
@Component
public class OfferDesk {

  private final Permissions permissions;
  private final Acting acting;
  private final Audit audit;
  private final Vault vault;
  private final Clock clock;

  OfferDesk(Permissions permissions, Acting acting, Audit audit, Vault vault, Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.audit = audit;
    this.vault = vault;
    this.clock = clock;
  }

  /** Does the work in one transaction that leaves one entry; needs {@code HOLD_SPACE}. */
  public <T> T act(Actor actor, String looked, String changed, Supplier<T> work) {
    return plainly(actor, () -> audit.asOne(actor, looked, changed, work));
  }

  /** As {@link #act}, for what opens and changes nothing that is kept about a person. */
  public <T> T plainly(Actor actor, Supplier<T> work) {
    permissions.require(actor, Action.HOLD_SPACE);
    return acting.in(Wing.SUPPORT, actor, work);
  }

  /** For what is found on behalf of whoever is signed in, whatever their offices. */
  public <T> T reading(Actor actor, Supplier<T> work) {
    return acting.in(Wing.SUPPORT, actor, work);
  }

  public boolean mayHold(Actor actor) {
    return permissions.permit(actor, Action.HOLD_SPACE);
  }

  public Audit audit() {
    return audit;
  }

  public Vault vault() {
    return vault;
  }

  /** The key to read with, once that is written down. */
  public PersonKey toRead(Actor actor, String what, PersonId person) {
    return vault.key(actor, audit.look(actor, what, person.value()), person);
  }

  /** The key to write with, once that is written down. */
  public PersonKey toWrite(Actor actor, String what, PersonId person) {
    return vault.key(actor, audit.change(actor, what, person.value()), person);
  }

  /** Now, to the microsecond: as finely as the database keeps it. */
  public Instant now() {
    return DatabaseTime.now(clock);
  }

  /** A moment, by the clock on the wall. */
  public ZonedDateTime local(Instant moment) {
    return moment.atZone(clock.getZone());
  }

  public UUID newId() {
    return TimeOrderedIds.next(clock);
  }
}
