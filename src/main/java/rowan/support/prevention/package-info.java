/**
 * Prevention and early intervention: programmes in schools, community groups and among
 * professionals, their sessions, and how many people they reached. Start at {@link
 * rowan.support.prevention.Prevention}.
 *
 * <p>Nobody is named here: a session has a number and the languages and communities that it was
 * held for.
 */
@ApplicationModule(
    displayName = "Prevention",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.audit",
      "foundation.web",
      "support.casework"
    })
@NullMarked
package rowan.support.prevention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
