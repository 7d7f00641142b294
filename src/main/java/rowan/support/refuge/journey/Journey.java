package rowan.support.refuge.journey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rowan.support.refuge.offers.Offer;

/**
 * A journey as those who work with the household see it.
 *
 * @param number of the plan that holds
 * @param later whether they come at another time than was planned at first
 * @param codeWord whether one was agreed; it is shown by itself
 * @param followUps what was done because they did not arrive, the first first
 */
public record Journey(
    Offer offer,
    int number,
    Instant expected,
    boolean later,
    Optional<Travel> travel,
    Optional<String> meetingPoint,
    Optional<String> metBy,
    Optional<String> bring,
    boolean codeWord,
    JourneyState state,
    List<Line> followUps) {

  public Journey {
    followUps = List.copyOf(followUps);
  }

  /** What was done, in words, and the reference that the police gave. */
  public record Line(
      FollowUp what, Instant at, Optional<String> words, Optional<String> reference) {

    @Override
    public String toString() {
      return "Line[what=" + what + "]";
    }
  }

  /** Whether anything is planned beside the hour. */
  public boolean planned() {
    return travel.isPresent();
  }

  /** Without where they are met: what is printed could be logged. */
  @Override
  public String toString() {
    return "Journey[offer=" + offer.id() + ", number=" + number + "]";
  }
}
