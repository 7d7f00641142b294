/**
 * Files that people bring: taken in and given back as they come, in constant memory, checked for
 * what they are, and kept sealed. Start at {@link rowan.foundation.documents.Documents}.
 *
 * <p>Promise: a file about a person is on no disk and in no store but encrypted with a key of its
 * own, which that person's key seals; a file that did not arrive whole was never there.
 */
@ApplicationModule(
    displayName = "Documents",
    allowedDependencies = {"foundation.kernel", "foundation.access", "foundation.vault"})
@NullMarked
package rowan.foundation.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
