/**
 * Households that came from another area, and that were placed in one through the network. Who
 * places starts at {@link rowan.support.refuge.network.away.Elsewhere}, who counts at {@link
 * rowan.support.refuge.network.away.OutOfArea}.
 */
@NamedInterface("away")
@NullMarked
package rowan.support.refuge.network.away;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
