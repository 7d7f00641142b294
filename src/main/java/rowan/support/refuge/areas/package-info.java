/**
 * Parts of the area by the words that refuges give them, and how far apart two of them are. Start
 * at {@link rowan.support.refuge.areas.RefugeAreas}.
 *
 * <p>A word for each pair, and no map: enough to keep a household away from where it must not be,
 * too little to find a refuge by.
 */
@NamedInterface("areas")
@NullMarked
package rowan.support.refuge.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
