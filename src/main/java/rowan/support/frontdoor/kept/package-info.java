/**
 * What was asked for, as it is stored: its states, what was told, what was written to and fro.
 * Hidden from other rooms.
 */
@NullMarked
package rowan.support.frontdoor.kept;

import org.jspecify.annotations.NullMarked;
