package rowan.bench;

import java.time.Duration;
import java.util.Locale;

/** The table that is printed, a line for each thing measured. */
final class Report {

  static final String HEADING =
      "%-24s %10s %9s %9s %8s %12s %9s %7s"
          .formatted("", "requests/s", "p50 ms", "p99 ms", "failed", "floor/s", "its p99", "ratio");

  private Report() {}

  static String line(String name, Figures rowan, Figures floor) {
    return String.format(
        Locale.UK,
        "%-24s %,10.0f %9.1f %9.1f %,8d %,12.0f %9.1f %7.2f",
        name,
        rowan.perSecond(),
        millis(rowan.median()),
        millis(rowan.slowest99()),
        rowan.failed(),
        floor.perSecond(),
        millis(floor.slowest99()),
        floor.perSecond() == 0 ? 0 : rowan.perSecond() / floor.perSecond());
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }
}
