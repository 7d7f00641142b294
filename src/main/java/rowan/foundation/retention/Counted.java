package rowan.foundation.retention;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How many records of a type are over their period.
 *
 * @param over how many, counted as far as {@link #MOST}
 * @param oldest of those that are not: the day its period counts from
 */
public record Counted(int over, Optional<LocalDate> oldest) {

  /** More than so many are not counted. */
  public static final int MOST = 1_000;
}
