package rowan.foundation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A date as somebody wrote it, in three fields or in one: '27 3 2026', '27 March 2026',
 * '27/3/2026'.
 */
sealed interface WrittenDate {

  record Nothing() implements WrittenDate {}

  record Day(LocalDate day) implements WrittenDate {}

  /** A day, month and year of which there is no such day, such as 30 February 2026. */
  record NoSuchDay(int day, int month, int year) implements WrittenDate {}

  record Unreadable() implements WrittenDate {}

  Pattern PARTS = Pattern.compile("(\\d{1,2})[\\s./-]+(\\d{1,2}|\\p{L}+)[\\s./-]+(\\d{4})");
  Pattern MACHINE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  static WrittenDate read(String whole) {
    var text = whole.strip();
    if (text.isEmpty()) {
      return new Nothing();
    }
    var machine = MACHINE.matcher(text);
    if (machine.matches()) {
      return read(machine.group(3), machine.group(2), machine.group(1));
    }
    var parts = PARTS.matcher(text);
    return parts.matches()
        ? read(parts.group(1), parts.group(2), parts.group(3))
        : new Unreadable();
  }

  static WrittenDate read(String day, String month, String year) {
    if (day.isBlank() && month.isBlank() && year.isBlank()) {
      return new Nothing();
    }
    int dayNumber = number(day, 2);
    int monthNumber = month(month);
    int yearNumber = number(year, 4);
    if (dayNumber < 1 || monthNumber < 1 || yearNumber < 1900 || yearNumber > 2200) {
      return new Unreadable();
    }
    try {
      return new Day(LocalDate.of(yearNumber, monthNumber, dayNumber));
    } catch (DateTimeException noSuchDay) {
      return new NoSuchDay(dayNumber, monthNumber, yearNumber);
    }
  }

  private static int month(String written) {
    int number = number(written, 2);
    if (number >= 0) {
      return number;
    }
    var text = written.strip().toLowerCase(Locale.UK);
    for (var month : Month.values()) {
      var name = month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.UK);
      if (text.length() >= 3 && name.startsWith(text.equals("sept") ? "sep" : text)) {
        return month.getValue();
      }
    }
    return -1;
  }

  /** The number that is written, or -1 if it is none of so many digits. */
  private static int number(String written, int digits) {
    var text = written.strip();
    if (text.isEmpty()
        || text.length() > digits
        || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    return Integer.parseInt(text);
  }
}
