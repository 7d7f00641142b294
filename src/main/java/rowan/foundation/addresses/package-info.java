/**
 * Where refuges are and where people live in hiding. Start at {@link
 * rowan.foundation.addresses.SafeAddresses}.
 *
 * <p>Promise: one address, to one account, for one reason, written down. No list, search, event,
 * log, export or message brings an address along; only {@code refuge} and {@code casework} may ask
 * for one, and whoever asks for many in an hour is noticed at once.
 */
@ApplicationModule(
    displayName = "Safe addresses",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.audit",
      "foundation.notices",
      "foundation.vault",
      "foundation.records",
      "foundation.web"
    })
@NullMarked
package rowan.foundation.addresses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
