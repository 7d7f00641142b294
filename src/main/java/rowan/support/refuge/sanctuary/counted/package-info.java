/**
 * Sanctuaries as they are counted: for the annual return, and for who runs the scheme. Counts,
 * money and contractors only; no sealed word is opened here.
 */
@NamedInterface("sanctuary-counted")
@NullMarked
package rowan.support.refuge.sanctuary.counted;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
