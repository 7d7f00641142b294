/** The pages of spaces over time: a calendar, a space's history, a year's figures. */
@NullMarked
package rowan.support.refuge.occupancy.web;

import org.jspecify.annotations.NullMarked;
