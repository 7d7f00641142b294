/**
 * The few words every room shares: whose installation, who, how much, for how long. Plain Java, and
 * small for ever: a type moves here only when three rooms need it.
 */
@ApplicationModule(
    displayName = "Kernel",
    allowedDependencies = {})
@NullMarked
package rowan.foundation.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
