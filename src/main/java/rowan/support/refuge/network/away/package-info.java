/**
 * Households that came from another area, and that were placed in one through the network. Start at
 * {@link rowan.support.refuge.network.away.Elsewhere}; the annual return counts both.
 */
@NamedInterface("away")
@NullMarked
package rowan.support.refuge.network.away;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
