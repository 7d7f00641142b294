/**
 * From the recommendation to the contract: approvals, letters, standstill, signing. Start at {@code
 * Awards}.
 *
 * <p>Guarantees: an award is decided only when every delegate whom the decision names has signed in
 * and approved; all bidders are told at the same moment, each with scores and reasons; the contract
 * is signed only after the standstill.
 */
@NamedInterface("award")
@NullMarked
package rowan.commissioning.procurement.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
