package rowan.foundation.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days between telling bidders the outcome and entering into the contract.
 *
 * @param lastDay the contract may be entered into on no day up to and including this one
 */
public record Standstill(LocalDate lastDay) {

  private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");
  private static final int WORKING_DAYS_2023 = 8;
  private static final int DAYS_2015 = 10;

  /**
   * Under the Procurement Act 2023, section 51: eight working days, of which the day of the
   * contract award notice is the first. A light touch contract need not have one (51(3)(f)); where
   * the notice declares one, it binds and lasts no less (51(4) and (5)).
   */
  public static Standstill underTheActOf2023(LocalDate noticePublished) {
    return new Standstill(WorkingDays.nthFrom(noticePublished, WORKING_DAYS_2023));
  }

  /** As {@link #underTheActOf2023}, where the notice declares more working days than eight. */
  public static Standstill underTheActOf2023(LocalDate noticePublished, int workingDays) {
    if (workingDays < WORKING_DAYS_2023) {
      throw new IllegalArgumentException("a standstill lasts eight working days or more");
    }
    return new Standstill(WorkingDays.nthFrom(noticePublished, workingDays));
  }

  /**
   * Under the Public Contracts Regulations 2015, regulation 87(2), for letters sent electronically:
   * until the end of the tenth day after sending, or of the next working day if that is none.
   */
  public static Standstill underTheRegulationsOf2015(LocalDate sent) {
    return new Standstill(WorkingDays.onOrAfter(sent.plusDays(DAYS_2015)));
  }

  public boolean isOver(LocalDate today) {
    return today.isAfter(lastDay);
  }

  /** The midnight that ends the last day. */
  public Instant ends() {
    return lastDay.plusDays(1).atStartOfDay(UNITED_KINGDOM).toInstant();
  }
}
