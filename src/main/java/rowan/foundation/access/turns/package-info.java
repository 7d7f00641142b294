/**
 * The order in which transactions begin, which nobody asks for by name: Spring does, for all. And
 * how those that are asked for all day wait for the disk at their end.
 */
@NullMarked
package rowan.foundation.access.turns;

import org.jspecify.annotations.NullMarked;
