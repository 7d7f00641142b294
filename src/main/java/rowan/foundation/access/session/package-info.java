/**
 * Sessions, for the room that checks who somebody is: it begins one when the proof is right, shows
 * people their own, and ends those of who leaves.
 */
@NamedInterface("session")
@NullMarked
package rowan.foundation.access.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
