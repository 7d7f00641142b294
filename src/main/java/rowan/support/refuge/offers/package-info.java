/**
 * From a hold to a yes or a no: the refuge is asked, answers, and the household decides; the
 * referrer may take it back. Start at {@link rowan.support.refuge.offers.AskingRefuges}, for the
 * refuge at {@link rowan.support.refuge.offers.AskedOfUs}, for the household at {@link
 * rowan.support.refuge.offers.Offers}.
 *
 * <p>An offer promises nothing that the hold does not promise already. The refuge reads who would
 * come and what they need, never a name, until the household has accepted: a refuge that says no
 * has learnt nothing by which it could know them again. Each 'no' has a party, a reason and a next
 * step.
 */
@NullMarked
package rowan.support.refuge.offers;

import org.jspecify.annotations.NullMarked;
