package rowan.support.refuge.occupancy;

import java.util.List;
import rowan.support.refuge.limits.Limit;
import rowan.support.refuge.places.SpaceNow;

/**
 * Everything that filled a space, the latest first, a page at a time.
 *
 * @param page from 1
 * @param stretches with one more than the page shows, where there are earlier ones
 * @param limits what it, or all of its refuge, could not meet, the latest first
 * @param theirs whether the reader's organisation gives the support there
 */
public record SpaceHistory(
    SpaceNow space, int page, List<Stretch> stretches, List<Limit> limits, boolean theirs) {

  /** How many stretches stand on a page. */
  public static final int ON_A_PAGE = 25;

  public SpaceHistory {
    stretches = List.copyOf(stretches);
    limits = List.copyOf(limits);
  }

  public boolean hasEarlier() {
    return stretches.size() > ON_A_PAGE;
  }
}
