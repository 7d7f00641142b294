package rowan.support.answering;

import java.time.LocalDate;
import rowan.foundation.calendar.WorkingDays;

/**
 * By when a request is answered: a month by the calendar after it came (article 12(3)), two more if
 * it is complex, moved on by the days that it waited for the person to say more, and to the next
 * working day if it falls on none.
 */
final class Deadline {

  private Deadline() {}

  static LocalDate of(LocalDate received, boolean extended, int pausedDays) {
    return WorkingDays.onOrAfter(
        received.plusMonths(extended ? 3 : 1).plusDays(Math.max(0, pausedDays)));
  }
}
