/**
 * A stay, from the first hour on: who lives there, what is due, and where each part of it is kept.
 * Start at {@link rowan.support.refuge.stay.WholeStay}.
 *
 * <p>A stay is seen by the organisation that gives the support there, and by the lead of the case;
 * to everybody else it is not there. What is written of it is the case's: there is no second
 * record.
 */
@NullMarked
package rowan.support.refuge.stay;

import org.jspecify.annotations.NullMarked;
