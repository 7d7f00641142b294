package rowan.foundation.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Working days in England: not a Saturday, not a Sunday, not Christmas Day, Good Friday or a bank
 * holiday, the one-off ones included.
 */
public final class WorkingDays {

  private static final String ENGLAND = "eng";

  private WorkingDays() {}

  /** Read from its rules when the first deadline is counted, not at start. */
  private static final class Held {
    private static final HolidayManager HOLIDAYS =
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
  }

  public static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !Held.HOLIDAYS.isHoliday(day, ENGLAND);
  }

  /** The day itself if it is a working day, or else the next that is. */
  public static LocalDate onOrAfter(LocalDate day) {
    var found = day;
    while (!isWorkingDay(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  /**
   * The nth working day of a period that begins with a day: that day is the first if it is a
   * working day.
   *
   * @param n at least 1
   */
  public static LocalDate nthFrom(LocalDate begins, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("the days of a period are counted from one");
    }
    var day = onOrAfter(begins);
    for (int counted = 1; counted < n; counted++) {
      day = onOrAfter(day.plusDays(1));
    }
    return day;
  }

  /** How many working days there are from one day to another, both included. */
  public static int between(LocalDate first, LocalDate last) {
    return (int) first.datesUntil(last.plusDays(1)).filter(WorkingDays::isWorkingDay).count();
  }
}
