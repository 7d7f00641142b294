/**
 * Carrying out what triage decides, and following what becomes of a case. Hidden from other rooms.
 */
@NullMarked
package rowan.support.frontdoor.triage;

import org.jspecify.annotations.NullMarked;
