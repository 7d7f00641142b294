package rowan.foundation.messages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** By what and when somebody may be reached: what a plan says without its words. */
record SafeWindow(
    Channel channel, Set<DayOfWeek> days, LocalTime from, LocalTime to, LocalDate checkedOn) {

  private static final int EVERY_DAY = 0x7F;

  SafeWindow {
    days = Collections.unmodifiableSet(EnumSet.copyOf(days));
  }

  /** Whether the moment is on a safe day and in the safe hours, in the zone that it is given in. */
  boolean includes(ZonedDateTime moment) {
    var hour = moment.toLocalTime();
    return days.contains(moment.getDayOfWeek()) && !hour.isBefore(from) && hour.isBefore(to);
  }

  /** The days as the database keeps them: a bit for each, from Monday. */
  static short bits(Set<DayOfWeek> days) {
    int bits = 0;
    for (var day : days) {
      bits |= 1 << (day.getValue() - 1);
    }
    return (short) bits;
  }

  static Set<DayOfWeek> days(int bits) {
    if ((bits & EVERY_DAY) != bits || bits == 0) {
      throw new IllegalArgumentException("not days of a week: " + bits);
    }
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      if ((bits & (1 << (day.getValue() - 1))) != 0) {
        days.add(day);
      }
    }
    return days;
  }
}
