/**
 * What members of the network tell each other: free spaces by region and shape, and how to ask. One
 * form, written and read strictly; {@code docs/network.md} describes it for everybody.
 */
@NullMarked
package rowan.support.refuge.network.sheet;

import org.jspecify.annotations.NullMarked;
