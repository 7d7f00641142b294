/**
 * The small part of HTTP Message Signatures (RFC 9421) and of digest fields (RFC 9530) that the
 * network needs, by the JDK's Ed25519. Knows no framework and no database.
 *
 * <p>Strict where the standard is generous: one signature a message, written in its canonical form,
 * over components of this list. Whatever else comes is not read and not guessed at.
 */
@NullMarked
package rowan.support.refuge.network.signing;

import org.jspecify.annotations.NullMarked;
