/**
 * Who signs in, what office they hold, and what that permits. Start at {@link
 * rowan.foundation.access.Permissions} (the one place that decides) and {@link
 * rowan.foundation.access.Acting} (the one way to reach the database).
 *
 * <p>Who is appointed, vetted and trained is written by {@code foundation.people}, which stands
 * above the audit log; the rows are here, in {@code register} and {@code groups}, since every room
 * asks {@link rowan.foundation.access.Accounts} who somebody is.
 *
 * <p>Promise: nothing is reachable that is not stated; every transaction names its actor, its
 * authority and its wing, and the database refuses the rest.
 */
@ApplicationModule(
    displayName = "Access",
    allowedDependencies = {"foundation.kernel", "foundation.web"})
@NullMarked
package rowan.foundation.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
