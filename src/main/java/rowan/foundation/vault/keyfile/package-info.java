/** The file with the key-encryption keys, and what locks it. */
@NullMarked
package rowan.foundation.vault.keyfile;

import org.jspecify.annotations.NullMarked;
