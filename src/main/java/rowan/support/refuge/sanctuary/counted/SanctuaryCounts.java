package rowan.support.refuge.sanctuary.counted;

import java.util.Map;
import rowan.support.refuge.sanctuary.EndReason;
import rowan.support.refuge.sanctuary.UnableReason;

/**
 * Sanctuaries of a period, as the annual return asks for them: a household is a person, over all
 * their cases. Not disclosed as it is: small counts go through {@code evidence.disclosure} first.
 *
 * @param households that were in one on any day of the period, each once
 * @param women of those households, and so on; adults of whom it was not told are {@code untold}
 * @param endings households for which one ended in the period, each once, by the reason of the last
 *     time; reasons that nobody gave are left out
 * @param unable households for which one came to nothing in the period, in the same way
 */
public record SanctuaryCounts(
    int households,
    int women,
    int men,
    int others,
    int untold,
    int children,
    Map<EndReason, Integer> endings,
    Map<UnableReason, Integer> unable) {

  public SanctuaryCounts {
    endings = Map.copyOf(endings);
    unable = Map.copyOf(unable);
  }
}
