/**
 * Who looked at what, and who did what. Start at {@link rowan.foundation.audit.Audit}.
 *
 * <p>Promise: no look without a trace. An entry is written in the transaction of the look or the
 * act; the {@link rowan.foundation.audit.Trace} that comes back is the only thing that makes the
 * vault open, so what is not written down cannot be read.
 */
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.access::session",
      "foundation.web"
    })
@NullMarked
package rowan.foundation.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
