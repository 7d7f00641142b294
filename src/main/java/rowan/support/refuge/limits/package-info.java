/**
 * What a refuge or one of its spaces cannot meet today, why, and until when. Start at {@link
 * rowan.support.refuge.limits.RefugeLimits}.
 *
 * <p>Said by the manager before anybody asks, so that a 'no' comes at once and with its reason. All
 * of it is kept: what was so last winter is a need that was not met then.
 */
@NamedInterface("limits")
@NullMarked
package rowan.support.refuge.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
