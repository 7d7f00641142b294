/**
 * The measures that a specification may ask for, computed from facts of the support wing. Start at
 * {@link rowan.evidence.indicators.Indicators}.
 *
 * <p>Promise: no number that points at a person. What comes out has been through {@code
 * evidence.disclosure}; raw tallies stay inside.
 */
@ApplicationModule(
    displayName = "Indicators",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.audit",
      "foundation.web",
      "foundation.web::picture",
      "evidence.disclosure",
      "support.casework",
      "support.refuge",
      "support.prevention"
    })
@NullMarked
package rowan.evidence.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
