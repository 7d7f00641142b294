/**
 * From a yes to the door: how a household comes, when they should be there, where they are met
 * instead of at the address, and what is done when they do not arrive. Start at {@link
 * rowan.support.refuge.journey.Journeys}.
 *
 * <p>Who does not arrive is in danger until somebody has reached them. It is not over when the
 * space is released, nor when nobody looks: it stands first on the pages of those who wait.
 */
@NullMarked
package rowan.support.refuge.journey;

import org.jspecify.annotations.NullMarked;
