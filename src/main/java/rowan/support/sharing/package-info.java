/**
 * Why people's records may be used, by whom and for what; and what of a case is shared with others.
 * Start at {@link rowan.support.sharing.Sharing} and {@link rowan.support.sharing.LawfulBases}.
 *
 * <p>Promise: nothing is shared in silence. With the person's agreement, which is informed, for one
 * purpose, until a day, and taken back at a word; or without it on a ground, with what, why and
 * with whom written down, and a senior's review within 48 hours.
 */
@ApplicationModule(
    displayName = "Sharing",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.audit",
      "foundation.vault",
      "foundation.records",
      "foundation.retention",
      "foundation.web",
      "support.casework"
    })
@NullMarked
package rowan.support.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
