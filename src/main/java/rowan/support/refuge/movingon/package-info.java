/**
 * From a stay to a settled home, and being there afterwards. Start at {@link
 * rowan.support.refuge.movingon.MovingOn}.
 */
@NullMarked
package rowan.support.refuge.movingon;

import org.jspecify.annotations.NullMarked;
