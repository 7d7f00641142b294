package rowan.evidence.indicators;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rowan.evidence.disclosure.Disclosure;
import rowan.foundation.kernel.Dates;
import rowan.foundation.kernel.Tally;

/**
 * One version of a figure as it was published, with what stood behind it.
 *
 * @param value as it was seen; nothing if it was kept back
 */
record Release(
    Indicator indicator,
    Dates period,
    int version,
    Tally behind,
    boolean aboutPeople,
    @Nullable Long value,
    Instant at) {

  /**
   * As it is published.
   *
   * @param versions all of this figure
   */
  Figure shown(List<Release> versions) {
    var before =
        versions.stream()
            .filter(one -> one.version < version && !Objects.equals(one.value, value))
            .max(Comparator.comparingInt(Release::version))
            .map(one -> Disclosure.asSeenBefore(one.value));
    return new Figure(
        new Measured(indicator, period, Disclosure.asSeenBefore(value)), version, at, before);
  }

  boolean seen() {
    return value != null;
  }

  /** Whether it was computed once its period was over. */
  boolean settled(ZoneId zone) {
    return at.atZone(zone).toLocalDate().isAfter(period.last());
  }

  /** The same figure, published once more. */
  Release settledAt(Instant moment) {
    return new Release(indicator, period, version + 1, behind, aboutPeople, value, moment);
  }

  /** Whether this period lies within the other, or the other within this. */
  boolean nests(Dates other) {
    return within(period, other) || within(other, period);
  }

  private static boolean within(Dates inner, Dates outer) {
    return !inner.first().isBefore(outer.first()) && !inner.last().isAfter(outer.last());
  }
}
