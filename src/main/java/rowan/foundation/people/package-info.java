/**
 * Who works here: people who join, act up, cover and leave; their organisations and teams; their
 * vetting, training and agreement to the code of conduct. Start at {@link
 * rowan.foundation.people.People} to read, {@link rowan.foundation.people.Appointing} to change.
 *
 * <p>Promise: nobody gives themselves an office or a standing; what gives power over other people's
 * access takes two; and whoever loses an office, a training or their account is signed out before
 * the page that took it away has answered. Every change is in the audit log and in the person's
 * history, and nothing is deleted.
 *
 * <p>The rows are those of {@code foundation.access}, which every room asks who somebody is; this
 * room stands above the audit log, and is the only one that changes them.
 */
@ApplicationModule(
    displayName = "People",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.access::register",
      "foundation.access::groups",
      "foundation.audit",
      "foundation.web"
    })
@NullMarked
package rowan.foundation.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
