/**
 * How old the people of a household are, for rooms that count: no name. A day of birth stays
 * within. Start at {@link rowan.support.casework.ages.Ages}.
 */
@NamedInterface("ages")
@NullMarked
package rowan.support.casework.ages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
