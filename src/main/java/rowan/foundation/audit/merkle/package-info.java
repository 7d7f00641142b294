/**
 * A Merkle tree as RFC 9162, section 2.1, describes: what makes a log of ours one that anybody can
 * verify without trusting us. Plain Java, no database; the log in {@code audit.log} sits on it.
 */
@NullMarked
package rowan.foundation.audit.merkle;

import org.jspecify.annotations.NullMarked;
