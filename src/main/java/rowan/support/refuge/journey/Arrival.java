package rowan.support.refuge.journey;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** The day on which a household should be there: a space is kept for no longer than two days. */
public enum Arrival {
  TODAY("Today", 0),
  TOMORROW("Tomorrow", 1),
  THE_DAY_AFTER("The day after", 2);

  private final String title;
  private final int days;

  Arrival(String title, int days) {
    this.title = title;
    this.days = days;
  }

  public String title() {
    return title;
  }

  /** The moment, by the clock on the wall. */
  public Instant at(ZonedDateTime now, LocalTime hour) {
    return now.toLocalDate().plusDays(days).atTime(hour).atZone(now.getZone()).toInstant();
  }
}
