package rowan.support.refuge.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import rowan.foundation.web.FormReader;

/** Reads a moment that nobody may know yet: the fields {@code until} and {@code hour}. */
final class Until {

  private Until() {}

  /** The moment, by the clock on the wall; the start of the day where no hour is given. */
  static Optional<Instant> read(FormReader form, Clock clock, String ask) {
    var day = form.optionalDate("until", ask);
    var hour = form.optionalText("hour", "Enter the hour", 5);
    if (day.isEmpty()) {
      if (!hour.isEmpty()) {
        form.refuse("until", "Enter the day as well");
      }
      return Optional.empty();
    }
    var time =
        hour.isEmpty()
            ? Optional.of(LocalTime.MIDNIGHT)
            : form.time("hour", "Enter the hour").ifGiven();
    return time.map(at -> day.get().atTime(at).atZone(clock.getZone()).toInstant());
  }
}
