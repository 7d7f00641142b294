/**
 * The one gate from the support wing to everyone else: small counts are suppressed, others rounded.
 *
 * <p>Promise: no number that points at a person.
 */
@ApplicationModule(displayName = "Disclosure", allowedDependencies = "foundation.kernel")
@NullMarked
package rowan.evidence.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
