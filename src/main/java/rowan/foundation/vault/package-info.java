/**
 * Encrypts what could harm someone. Start at {@link rowan.foundation.vault.Vault}.
 *
 * <p>Promise: names, contacts, addresses and free text about a person are readable only with that
 * person's key; the key comes only for a {@link rowan.foundation.audit.Trace}; a ciphertext opens
 * only in the table, column and row that it was made for.
 */
@ApplicationModule(
    displayName = "Vault",
    allowedDependencies = {"foundation.kernel", "foundation.access", "foundation.audit"})
@NullMarked
package rowan.foundation.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
