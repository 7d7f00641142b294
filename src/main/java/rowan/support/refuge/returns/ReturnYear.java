package rowan.support.refuge.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import rowan.foundation.kernel.Dates;

/**
 * A year of the return: from 1 April up to and including 31 March, by the clock on the wall.
 *
 * @param first the calendar year that it begins in
 */
public record ReturnYear(int first) {

  /** The duty to support began on 1 October 2021: no year before has a return. */
  public static final int EARLIEST = 2021;

  private static final int LATEST = 2200;

  public ReturnYear {
    if (first < EARLIEST || first > LATEST) {
      throw new IllegalArgumentException("no return is made for that year");
    }
  }

  /** The year that a day is in. */
  public static ReturnYear of(LocalDate day) {
    return new ReturnYear(
        day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
  }

  public LocalDate firstDay() {
    return LocalDate.of(first, Month.APRIL, 1);
  }

  public LocalDate lastDay() {
    return LocalDate.of(first + 1, Month.MARCH, 31);
  }

  Dates days() {
    return new Dates(firstDay(), lastDay());
  }

  Instant begins(ZoneId zone) {
    return firstDay().atStartOfDay(zone).toInstant();
  }

  /** The first moment that is not part of it. */
  Instant ends(ZoneId zone) {
    return lastDay().plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** 'April 2029 to March 2030'. */
  public String title() {
    return "April " + first + " to March " + (first + 1);
  }
}
