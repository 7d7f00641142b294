/**
 * What each room holds about a person, told by that room when the law asks. Start at {@link
 * rowan.foundation.records.RecordsOfAPerson}.
 *
 * <p>Promise: a room tells what its own locks let the asking organisation see, in plain words, and
 * no safe address.
 */
@ApplicationModule(
    displayName = "Records of a person",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.vault",
      "foundation.documents"
    })
@NullMarked
package rowan.foundation.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
