package rowan.commissioning.specification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import rowan.evidence.indicators.Indicator;
import rowan.evidence.indicators.Indicator.Better;

/**
 * What an indicator is to reach.
 *
 * @param value in the unit of the indicator
 * @param tolerance how far it may miss, in the same unit, before that counts as missed
 * @param byWhen from this day on it is to be reached; before it, the service is on its way
 */
public record Target(Indicator indicator, long value, long tolerance, LocalDate byWhen) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  public Target {
    if (value < 0 || tolerance < 0) {
      throw new IllegalArgumentException("targets and tolerances are counted from nought");
    }
  }

  /** As a sentence names it: {@code 90%, missed by 5 at most, from 1 April 2022}. */
  String inWords() {
    return "%s%s, from %s"
        .formatted(
            indicator.inWords(value),
            tolerance == 0 ? "" : ", missed by %,d at most".formatted(tolerance),
            DAY.format(byWhen));
  }

  public boolean reachedBy(long measured) {
    return indicator.better() == Better.HIGHER ? measured >= value : measured <= value;
  }

  /** Whether it is missed, but by no more than the tolerance. */
  public boolean nearlyReachedBy(long measured) {
    return !reachedBy(measured) && Math.abs(measured - value) <= tolerance;
  }
}
