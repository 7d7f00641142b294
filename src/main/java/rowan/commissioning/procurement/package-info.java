/**
 * Runs a procurement from its plan to the contract. Start at {@link
 * rowan.commissioning.procurement.Procurement}; then, in the order of the work, {@code tenderbox}
 * (officers' words, publication, sealed bids, opening), {@code evaluation} (panel, scores, ranking)
 * and {@code award} (approvals, letters, standstill, signing). Each knows the ones before it.
 *
 * <p>Promises: no tender without a mandate, or beyond its term; no bid opened early; no contract
 * before the standstill has passed. Each stage of a tender holds only the facts that are true at
 * that stage, in Java ({@link rowan.commissioning.procurement.Tender}) and in the database.
 */
@ApplicationModule(
    displayName = "Procurement",
    allowedDependencies = {
      "foundation.kernel",
      "foundation.access",
      "foundation.audit",
      "foundation.vault",
      "foundation.calendar",
      "foundation.web",
      "commissioning.decisions",
      "commissioning.specification",
      "commissioning.contracts"
    })
@NullMarked
package rowan.commissioning.procurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
