package rowan.commissioning.contracts.performance;

import java.time.LocalDate;
import rowan.foundation.kernel.Dates;

/**
 * Over which months a contract is measured: the last twelve that are over, or as many as it has
 * run; before it has run a month, the twelve before today, to start from.
 */
public record ReportedPeriod(Dates days, boolean beforeItBegan) {

  private static final int MONTHS = 12;

  static ReportedPeriod of(LocalDate starts, LocalDate today) {
    var end = today.withDayOfMonth(1).minusDays(1);
    var year = end.plusDays(1).minusMonths(MONTHS);
    var begun = starts.getDayOfMonth() == 1 ? starts : starts.plusMonths(1).withDayOfMonth(1);
    if (begun.isAfter(end)) {
      return new ReportedPeriod(new Dates(year, end), true);
    }
    return new ReportedPeriod(new Dates(begun.isAfter(year) ? begun : year, end), false);
  }
}
