package rowan.evidence.indicators;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rowan.evidence.disclosure.Disclosure;
import rowan.evidence.disclosure.Shown;
import rowan.evidence.disclosure.Suppressed;
import rowan.foundation.kernel.Dates;

/**
 * Decides whether a figure that was just counted is published, beside what was published before.
 * The gate judges a figure alone; this judges it beside its neighbours, since the difference of two
 * harmless figures may point at somebody.
 *
 * @param now by the clock on the wall of the council
 */
record Releasing(Indicator indicator, Dates period, Raw counted, ZonedDateTime now) {

  /**
   * The version to publish, or nothing where what was published last stands. Once the period is
   * over, what stands is published once more, as settled.
   *
   * @param earlier every version of every figure of this indicator, of any period: whoever saw one
   *     may have kept it
   */
  Optional<Release> beside(List<Release> earlier) {
    @Nullable Long value = fitToBeSeenBeside(earlier) ? seen() : null;
    var last = lastOf(period, earlier);
    if (last.isEmpty()) {
      return Optional.of(release(1, value));
    }
    if (stands(last.get(), value) || earlier.stream().anyMatch(this::isNearVersion)) {
      return settlesNow(last.get())
          ? Optional.of(last.get().settledAt(now.toInstant()))
          : Optional.empty();
    }
    return Optional.of(release(last.get().version() + 1, value));
  }

  static Optional<Release> lastOf(Dates period, List<Release> releases) {
    return releases.stream()
        .filter(one -> one.period().equals(period))
        .max(Comparator.comparingInt(Release::version));
  }

  /** What was seen cannot be unseen: keeping it back now would only say that few stand between. */
  private static boolean stands(Release last, @Nullable Long value) {
    return Objects.equals(last.value(), value) || (last.seen() && value == null);
  }

  /** Whether a version of this very figure was seen that few stand between. */
  private boolean isNearVersion(Release one) {
    return one.period().equals(period) && near(one);
  }

  private boolean fitToBeSeenBeside(List<Release> earlier) {
    return earlier.stream()
        .filter(one -> !one.period().equals(period) && one.nests(period))
        .noneMatch(this::near);
  }

  private boolean near(Release one) {
    return counted.aboutPeople() && one.seen() && !Disclosure.apart(one.behind(), counted.tally());
  }

  private boolean settlesNow(Release last) {
    return !last.settled(now.getZone()) && now.toLocalDate().isAfter(period.last());
  }

  private Release release(int version, @Nullable Long value) {
    return new Release(
        indicator, period, version, counted.tally(), counted.aboutPeople(), value, now.toInstant());
  }

  private @Nullable Long seen() {
    return switch (counted.throughTheGate()) {
      case Shown shown -> shown.value();
      case Suppressed s -> null;
    };
  }
}
