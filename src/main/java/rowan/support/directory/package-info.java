/**
 * What help there is, who it is for and how to ask, as its providers keep it up to date. Start at
 * {@link rowan.support.directory.Directory}; what the public reads is {@link
 * rowan.support.directory.ListedService}, on a page and as HSDS (Human Services Data
 * Specification).
 *
 * <p>Promise: nothing here says where anyone is. A service has no address, and a postcode in its
 * words is refused.
 */
@ApplicationModule(
    displayName = "Directory",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.audit",
      "foundation.web"
    })
@NullMarked
package rowan.support.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
