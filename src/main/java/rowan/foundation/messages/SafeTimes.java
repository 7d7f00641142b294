package rowan.foundation.messages;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The safe days and hours, as a colleague would say them. */
record SafeTimes(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.complementOf(EnumSet.copyOf(WEEKEND));

  /** After what is safe: 'weekdays, 09:00 to 17:00'. */
  String inWords() {
    return dayWords() + ", " + hourWords();
  }

  private String dayWords() {
    if (days.equals(EVERY_DAY)) {
      return "any day";
    }
    if (days.equals(WEEKDAYS)) {
      return "weekdays";
    }
    if (days.equals(WEEKEND)) {
      return "at weekends";
    }
    return days.stream()
        .sorted()
        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK) + "s")
        .collect(Collectors.joining(", ", "on ", ""));
  }

  private String hourWords() {
    boolean wholeDay = from.equals(LocalTime.MIDNIGHT) && !to.isBefore(SafeContact.END_OF_DAY);
    return wholeDay ? "at any time" : from + " to " + to;
  }
}
