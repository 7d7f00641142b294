/**
 * What was resolved, what it permits, and whether it is done. The lowest room of its wing: the
 * others ask it for authority ({@link rowan.commissioning.decisions.Mandates}) and tell it what was
 * done under which resolution.
 *
 * <p>Promise: no act without authority. Nothing binds until an officer confirmed it, and the state
 * of a resolution is derived from deeds and the calendar.
 */
@ApplicationModule(
    displayName = "Decisions",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.audit",
      "foundation.web",
      "foundation.web::picture"
    })
@NullMarked
package rowan.commissioning.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
