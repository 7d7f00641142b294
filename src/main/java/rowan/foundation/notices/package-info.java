/**
 * E-mail to colleagues, that something waits for them in Rowan. Start at {@link
 * rowan.foundation.notices.Notices}.
 *
 * <p>Promise: a notice says nothing of anybody who is helped, nor what Rowan is for: it may be read
 * in an inbox that others look into. Where no mail server is set up, or it does not answer, the
 * work that a notice was about goes on without it.
 */
@ApplicationModule(
    displayName = "Notices",
    allowedDependencies = {"foundation.kernel", "foundation.access"})
@NullMarked
package rowan.foundation.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
