/**
 * How long records are kept, what is held back, and erasing. Start at {@link
 * rowan.foundation.retention.Retention} (the schedule and its decisions), {@link
 * rowan.foundation.retention.holding.Holds} and, for a room that keeps records about people, {@link
 * rowan.foundation.retention.KeptRecords} and {@link rowan.foundation.retention.Forgetting}.
 *
 * <p>Promise: nobody is erased but by a decision, and not while they are held; and of who was
 * erased, what is left says how many there were and nothing of who. This room decides and destroys
 * keys; what else a room must take away, such as fingerprints, the room itself does.
 */
@ApplicationModule(
    displayName = "Retention",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.audit",
      "foundation.vault",
      "foundation.records",
      "foundation.web"
    })
@NullMarked
package rowan.foundation.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
