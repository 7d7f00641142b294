/**
 * The demonstration: an invented council with two years behind it, told through the front doors of
 * the rooms as it would have happened. There only in the demo profile.
 */
@NullMarked
package rowan.demo;

import org.jspecify.annotations.NullMarked;
