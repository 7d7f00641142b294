/**
 * The annual return on support in domestic abuse safe accommodation, for the council: what {@code
 * support.refuge} counted, as far as it may be seen. Start at {@link
 * rowan.evidence.returns.CouncilReturn}.
 *
 * <p>Promise: no number that points at a person. Exact figures stay inside; what comes out has been
 * through {@code evidence.disclosure}, each figure beside all the others.
 */
@ApplicationModule(
    displayName = "Returns",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.audit",
      "foundation.web",
      "foundation.web::picture",
      "evidence.disclosure",
      "support.refuge::returns",
      "support.refuge::returns-layout"
    })
@NullMarked
package rowan.evidence.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
