package rowan.evidence.disclosure;

import org.jspecify.annotations.Nullable;
import rowan.foundation.kernel.Tally;

/**
 * Decides what of a raw figure may be seen. Fewer than five people are never shown, nor a share
 * with fewer than five people on one side of it, unless nobody is; counts are rounded to the
 * nearest five, so that the difference of two figures says nothing about one person.
 */
public final class Disclosure {

  /** The smallest count that is shown. */
  public static final long THRESHOLD = 5;

  private Disclosure() {}

  /** How many, rounded to the nearest five; nought is nought. */
  public static Disclosed count(long people) {
    if (people == 0) {
      return new Shown(0);
    }
    return people < THRESHOLD ? new Suppressed() : new Shown(rounded(people));
  }

  /** What share, in whole per cent. */
  public static Disclosed share(Tally tally) {
    long others = tally.of() - tally.met();
    boolean pointsAtSomeone =
        tally.of() < THRESHOLD
            || (tally.met() > 0 && tally.met() < THRESHOLD)
            || (others > 0 && others < THRESHOLD);
    return pointsAtSomeone
        ? new Suppressed()
        : new Shown(Math.round(100.0 * tally.met() / tally.of()));
  }

  /**
   * Whether two figures over nearly the same people may both be seen: what one holds and the other
   * does not is nobody, or five people at least, on either side. Otherwise a figure looked at
   * yesterday and again today would tell what became of the one person between them.
   */
  public static boolean apart(Tally one, Tally other) {
    long others = one.of() - one.met() - (other.of() - other.met());
    return nobodyOrEnough(one.met() - other.met()) && nobodyOrEnough(others);
  }

  /** A figure that came through the gate before, as it was seen then. */
  public static Disclosed asSeenBefore(@Nullable Long value) {
    return value == null ? new Suppressed() : new Shown(value);
  }

  /** A figure about buildings, hours or money, behind which no person stands. */
  public static Disclosed notAboutPeople(long value) {
    return new Shown(value);
  }

  private static boolean nobodyOrEnough(long difference) {
    return difference == 0 || Math.abs(difference) >= THRESHOLD;
  }

  static long rounded(long people) {
    return Math.round(people / 5.0) * 5;
  }
}
