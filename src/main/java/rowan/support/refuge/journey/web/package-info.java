/** Pages of journeys. */
@NullMarked
package rowan.support.refuge.journey.web;

import org.jspecify.annotations.NullMarked;
