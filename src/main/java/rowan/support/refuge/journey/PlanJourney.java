package rowan.support.refuge.journey;

import java.util.Optional;
import rowan.foundation.access.Actor;
import rowan.support.refuge.offers.OfferId;

/**
 * Plans how a household comes.
 *
 * @param seen the number of the plan that was on the page: somebody else may have made another
 * @param codeWord a new one; nothing leaves the one that was agreed
 */
public record PlanJourney(
    Actor by,
    OfferId offer,
    int seen,
    Travel travel,
    Optional<String> meetingPoint,
    Optional<String> metBy,
    Optional<String> codeWord,
    Optional<String> bring) {

  /** Without the words: what is printed could be logged. */
  @Override
  public String toString() {
    return "PlanJourney[offer=" + offer + ", travel=" + travel + "]";
  }
}
