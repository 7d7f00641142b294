package rowan.support.refuge.sanctuary.counted;

import java.util.Map;
import rowan.support.refuge.sanctuary.EndReason;
import rowan.support.refuge.sanctuary.UnableReason;

/**
 * Sanctuaries of a period, as the annual return asks for them. Not disclosed as it is: small counts
 * go through {@code evidence.disclosure} first.
 *
 * @param households that were in one on any day of the period, each once
 * @param women of those households, and so on; adults of whom it was not told are {@code untold}
 * @param endings by reason, of those that ended in the period; reasons that nobody gave are left
 *     out
 * @param unable by reason, of those that came to nothing in the period
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
