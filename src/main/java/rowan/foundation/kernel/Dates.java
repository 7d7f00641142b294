package rowan.foundation.kernel;

import java.time.LocalDate;

/** A stretch of days, both ends included, in the United Kingdom's calendar. */
public record Dates(LocalDate first, LocalDate last) {

  public Dates {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a stretch of days ends on or after the day it begins");
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
