/**
 * How spaces stand over time: what filled each and how it ended, a month of them as a calendar, and
 * what a year of it comes to: days that spaces stood empty, how long a turn-round takes, days lost
 * to repairs. Start at {@link rowan.support.refuge.occupancy.SpacesOverTime}.
 *
 * <p>It tells of rooms and never of people: no household, no case and no id of one leaves it, nor
 * where a household went.
 */
@NamedInterface("occupancy")
@NullMarked
package rowan.support.refuge.occupancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
