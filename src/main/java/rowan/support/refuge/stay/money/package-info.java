/**
 * What a stay costs, who pays, and how long it is. Start at {@link
 * rowan.support.refuge.stay.money.Charges} and {@link rowan.support.refuge.stay.money.Length}.
 */
@NullMarked
package rowan.support.refuge.stay.money;

import org.jspecify.annotations.NullMarked;
