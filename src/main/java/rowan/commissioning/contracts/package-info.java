/**
 * What the council has signed for: terms, options, money, reviews, and whether every service is
 * covered every day. Start at {@code Contracts}.
 *
 * <p>Promise: no day without a service. A gap between an ending and a starting contract is found
 * the day that it becomes possible, not the day that it happens.
 */
@ApplicationModule(
    displayName = "Contracts",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.audit",
      "foundation.web",
      "foundation.web :: picture",
      "evidence.indicators",
      "evidence.disclosure",
      "commissioning.decisions",
      "commissioning.specification"
    })
@NullMarked
package rowan.commissioning.contracts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
