package rowan.commissioning.procurement.evaluation;

import java.util.UUID;
import rowan.foundation.kernel.AccountId;

/**
 * A score that was given.
 *
 * @param by the evaluator; for an agreed score the lead who wrote it down
 */
public record Scored(UUID bid, UUID criterion, AccountId by, int score, String reason) {

  boolean isFor(UUID otherBid, UUID otherCriterion) {
    return bid.equals(otherBid) && criterion.equals(otherCriterion);
  }
}
