package rowan.support.refuge.stay.daily;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Somebody came who was not written down then.
 *
 * @param left on the same day, or after midnight; nothing if they are still there
 */
public record WasHere(String name, LocalDate day, LocalTime came, Optional<LocalTime> left) {

  /** Without the name: what is printed could be logged. */
  @Override
  public String toString() {
    return "WasHere[day=" + day + "]";
  }
}
