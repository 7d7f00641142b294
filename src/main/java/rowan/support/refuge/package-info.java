/**
 * A safe place: what spaces there are, which of them fits a household tonight, holding one and
 * moving in, and why not when there was none. Start at {@link rowan.support.refuge.Refuge}.
 *
 * <p>Promise: no place promised twice. A space is held or lived in by one household at a time, and
 * a female-only space never takes anyone it must not; the database holds both, for every office and
 * for every line of code.
 *
 * <p>Where a refuge is, is in the store of safe addresses: shown one at a time, for a reason, with
 * a trace.
 */
@ApplicationModule(
    displayName = "Refuge",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.audit",
      "foundation.vault",
      "foundation.records",
      "foundation.addresses",
      "foundation.calendar",
      "foundation.notices",
      "foundation.web",
      "foundation.web::picture",
      "support.casework",
      "support.casework::ages",
      "support.casework::children",
      "support.casework::connected",
      "support.casework::housing"
    })
@NullMarked
package rowan.support.refuge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
