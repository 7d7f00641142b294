package rowan.attacks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How well one number tells which of two groups it is from, after Mann and Whitney. */
final class RankSum {

  private RankSum() {}

  private record Measured(long value, boolean ofTheFirst) {}

  /**
   * The chance that one of the first group is greater than one of the second, or less, whichever is
   * more likely: 0.5 where the number tells nothing, 1 where it tells all.
   */
  static double auc(List<Long> first, List<Long> second) {
    var all = new ArrayList<Measured>();
    first.forEach(value -> all.add(new Measured(value, true)));
    second.forEach(value -> all.add(new Measured(value, false)));
    all.sort(Comparator.comparingLong(Measured::value));
    double ranks = 0;
    for (int from = 0; from < all.size(); ) {
      int to = from;
      while (to < all.size() && all.get(to).value == all.get(from).value) {
        to++;
      }
      // Who ties shares the ranks.
      long ofTheFirst = all.subList(from, to).stream().filter(Measured::ofTheFirst).count();
      ranks += ofTheFirst * ((from + 1 + to) / 2.0);
      from = to;
    }
    double pairs = (double) first.size() * second.size();
    double auc = (ranks - first.size() * (first.size() + 1) / 2.0) / pairs;
    return Math.max(auc, 1 - auc);
  }
}
