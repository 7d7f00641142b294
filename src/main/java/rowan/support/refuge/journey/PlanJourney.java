package rowan.support.refuge.journey;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import rowan.foundation.access.Actor;
import rowan.support.refuge.journey.JourneyResult.Said;
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

  /** What was said in words that more people read than those who meet them. */
  Map<Said, String> inWords() {
    var words = new EnumMap<Said, String>(Said.class);
    meetingPoint.ifPresent(said -> words.put(Said.MEETING_POINT, said));
    metBy.ifPresent(said -> words.put(Said.MET_BY, said));
    bring.ifPresent(said -> words.put(Said.BRING, said));
    return words;
  }

  /** Without the words: what is printed could be logged. */
  @Override
  public String toString() {
    return "PlanJourney[offer=" + offer + ", travel=" + travel + "]";
  }
}
