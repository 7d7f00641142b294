/**
 * Opening a case in an emergency, by who takes no part in it: with a typed reason, for an hour, for
 * one account; the information governance officer is told at once and reviews it within two working
 * days.
 */
@NullMarked
package rowan.support.casework.glass;

import org.jspecify.annotations.NullMarked;
