/**
 * Taking in what is asked for, and what lets who asked come back without an account. Hidden from
 * other rooms.
 */
@NullMarked
package rowan.support.frontdoor.asking;

import org.jspecify.annotations.NullMarked;
