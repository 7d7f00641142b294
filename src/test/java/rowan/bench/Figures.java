package rowan.bench;

import java.time.Duration;
import java.util.Arrays;

/**
 * What a run came to.
 *
 * @param perSecond how many were answered in a second
 * @param median half were answered within this
 * @param slowest99 99 of 100 were answered within this
 * @param failed how many were not answered as they should be
 */
public record Figures(double perSecond, Duration median, Duration slowest99, long failed) {

  /** From how long each one took, in nanoseconds. */
  public static Figures of(long[] nanos, long failed, Duration counted) {
    var sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Figures(
        sorted.length / (counted.toNanos() / 1e9), at(sorted, 0.50), at(sorted, 0.99), failed);
  }

  /** The nearest-rank percentile. */
  private static Duration at(long[] sorted, double part) {
    return sorted.length == 0
        ? Duration.ZERO
        : Duration.ofNanos(sorted[(int) Math.ceil(part * sorted.length) - 1]);
  }
}
