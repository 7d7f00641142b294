package rowan.foundation.access.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import rowan.foundation.access.Office;

/**
 * An office that somebody has, had, or will have.
 *
 * @param coversFor the name of the colleague for whom it is covered
 * @param ends its last day, if it has one
 * @param endedAt when it was ended before that, if it was
 */
public record HeldOffice(
    UUID id,
    Office office,
    String title,
    Tenure tenure,
    Optional<String> coversFor,
    LocalDate starts,
    Optional<LocalDate> ends,
    Optional<Instant> endedAt) {

  /** Whether it is had on a day. */
  public boolean isHad(LocalDate day) {
    return !starts.isAfter(day) && !isOver(day);
  }

  /** Whether it is over before a day. */
  public boolean isOver(LocalDate day) {
    return endedAt.isPresent() || ends.filter(last -> last.isBefore(day)).isPresent();
  }
}
