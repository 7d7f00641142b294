package rowan.commissioning.procurement.evaluation;

import java.util.Optional;
import java.util.UUID;
import rowan.foundation.kernel.OrganisationId;

/**
 * A bid that two officers opened.
 *
 * @param spaces refuge spaces offered
 * @param disregardedBecause why it is not scored, if it is not
 */
public record OpenedBid(
    UUID bid,
    OrganisationId bidder,
    int spaces,
    boolean femaleOnlySpace,
    Optional<String> disregardedBecause) {

  public boolean counts() {
    return disregardedBecause.isEmpty();
  }
}
