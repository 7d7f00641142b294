/**
 * Who comes to the house, and what happens there. Start at {@link
 * rowan.support.refuge.stay.daily.Visitors} and {@link rowan.support.refuge.stay.daily.Incidents}.
 */
@NullMarked
package rowan.support.refuge.stay.daily;

import org.jspecify.annotations.NullMarked;
