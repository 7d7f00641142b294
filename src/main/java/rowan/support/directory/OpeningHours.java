package rowan.support.directory;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * When somebody answers, in the United Kingdom's time: the same hours on each of some days. Day and
 * night is every day from midnight to midnight.
 *
 * @param opens the hour from which
 * @param closes the hour until which, later than {@code opens}; midnight is the end of the day
 */
public record OpeningHours(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {

  public static final OpeningHours ALWAYS =
      new OpeningHours(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  public OpeningHours {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a service is open on a day at least");
    }
    if (!endsAfterItBegins(opens, closes)) {
      throw new IllegalArgumentException("a service closes after it opens, on the same day");
    }
    days = Collections.unmodifiableSet(EnumSet.copyOf(days));
  }

  public static boolean endsAfterItBegins(LocalTime opens, LocalTime closes) {
    return closes.equals(LocalTime.MIDNIGHT) || opens.isBefore(closes);
  }

  public boolean always() {
    return equals(ALWAYS);
  }
}
