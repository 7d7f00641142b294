/**
 * Passkeys, for people without an identity provider: made by a one-time link, used without a name
 * or a word, and replaced, when lost, only with the help of a second person of one's organisation.
 */
@NullMarked
package rowan.foundation.signin.passkey;

import org.jspecify.annotations.NullMarked;
