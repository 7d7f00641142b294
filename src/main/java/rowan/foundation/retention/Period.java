package rowan.foundation.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How long records of a type are kept.
 *
 * @param number of the change that set it; none where it is as Rowan comes
 * @param unattended whether what is over is erased without anybody looking at it first
 */
public record Period(
    RecordType type,
    int months,
    boolean unattended,
    Optional<Integer> number,
    Optional<Instant> setAt) {

  static Period usual(RecordType type) {
    return new Period(type, type.usualMonths(), false, Optional.empty(), Optional.empty());
  }

  /** A record whose period began on this day or before is over today. */
  LocalDate until(LocalDate today) {
    return today.minusMonths(months);
  }

  /** In years where it is whole years. */
  public String words() {
    if (months % 12 != 0) {
      return months == 1 ? "1 month" : months + " months";
    }
    return months == 12 ? "1 year" : months / 12 + " years";
  }
}
