package rowan.support.refuge.occupancy;

import java.time.Duration;
import java.util.Optional;
import rowan.support.refuge.places.RefugeId;

/**
 * What the last twelve months of a refuge come to, in the time of its spaces together: ten spaces
 * have ten days in a day.
 *
 * @param all the time in which its spaces were there
 * @param repairs out of use for repairs
 * @param outOfUse out of use for anything else
 * @param turnRound the middle one of the times from a household's leaving to the space being ready
 * @param turnedRound how many of those there were
 */
public record YearOfARefuge(
    RefugeId refuge,
    String name,
    int spaces,
    Duration all,
    Duration livedIn,
    Duration held,
    Duration beingCleaned,
    Duration repairs,
    Duration outOfUse,
    Optional<Duration> turnRound,
    int turnedRound) {

  /** Ready, and nobody in it: what the field calls a void. */
  public Duration empty() {
    var left = all.minus(livedIn).minus(held).minus(beingCleaned).minus(repairs).minus(outOfUse);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
