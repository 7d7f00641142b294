/**
 * How many spaces there are against what is asked: the contract's minimum, and one family place for
 * every 10,000 people of the area. Start at {@link rowan.support.refuge.capacity.RefugeCapacity}.
 */
@NamedInterface("capacity")
@NullMarked
package rowan.support.refuge.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
