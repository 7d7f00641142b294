/**
 * One person's case: everything that is done with and for them, whoever does it. Start at {@link
 * rowan.support.casework.Casework}.
 *
 * <p>Promise: no one tells it twice. A case has exactly one lead worker from the hour it opens to
 * the hour it closes, whoever employs them, and a handover carries the record along. The database
 * holds it: the periods of the leads tile the case without a gap or an overlap.
 *
 * <p>A case is seen by the organisations that are involved in it, and by no other; what came after
 * an organisation's part ended, it does not see.
 */
@ApplicationModule(
    displayName = "Casework",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.audit",
      "foundation.notices",
      "foundation.vault",
      "foundation.people",
      "foundation.records",
      "foundation.addresses",
      "foundation.retention",
      "foundation.documents",
      "foundation.calendar",
      "foundation.messages",
      "foundation.web",
      "foundation.web::picture"
    })
@NullMarked
package rowan.support.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
