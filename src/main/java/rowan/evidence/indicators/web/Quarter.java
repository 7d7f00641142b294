package rowan.evidence.indicators.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import rowan.foundation.kernel.Dates;

/**
 * Three months of the calendar, beginning in January, April, July or October.
 *
 * @param running whether it is not over yet
 */
public record Quarter(LocalDate first, boolean running) {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);

  /** The four quarters that are over, the earliest first, and the one that runs. */
  static List<Quarter> fourAndTheRunningOne(LocalDate today) {
    var now = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
    return IntStream.rangeClosed(-4, 0)
        .mapToObj(back -> new Quarter(now.plusMonths(3L * back), back == 0))
        .toList();
  }

  /** From the first day of the first to the last day of the last. */
  static Dates together(List<Quarter> quarters) {
    return new Dates(quarters.getFirst().first(), quarters.getLast().dates().last());
  }

  public Dates dates() {
    return new Dates(first, first.plusMonths(3).minusDays(1));
  }

  /** 'Jan to Mar 2030'. */
  public String title() {
    return months() + " " + first.getYear();
  }

  /** 'Jan to Mar'. */
  public String months() {
    // The United Kingdom's own abbreviation of September has four letters; ours all have three.
    return (MONTH.format(first) + " to " + MONTH.format(first.plusMonths(2)))
        .replace("Sept", "Sep");
  }
}
