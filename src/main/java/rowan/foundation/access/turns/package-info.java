/** The order in which transactions begin. Nobody asks for it by name: Spring does, for all. */
@NullMarked
package rowan.foundation.access.turns;

import org.jspecify.annotations.NullMarked;
