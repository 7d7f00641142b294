/**
 * Staying in one's own home, made safer: asked for, agreed to by who lives there and by who owns
 * it, ordered, done, tried with the person, reviewed for as long as it lasts. Start at {@link
 * rowan.support.refuge.sanctuary.Sanctuaries}.
 *
 * <p>Promise: nothing is fitted without the person's own words for it, nor in a home whose owner
 * has not agreed; no lock is changed against somebody's right to be there. Where the home is stays
 * in the store of safe addresses.
 */
@NamedInterface("sanctuary")
@NullMarked
package rowan.support.refuge.sanctuary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
