package rowan.support.refuge.stay.daily;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who came, or is expected, to see a household.
 *
 * @param came nothing if they have not
 * @param left nothing while they are there
 * @param refused when it was found that they must not come; nothing if it was not
 */
public record Visitor(
    UUID id,
    String name,
    Instant expected,
    Optional<Instant> came,
    Optional<Instant> left,
    Optional<Instant> refused) {

  /** Whether they are in the house now. */
  public boolean isThere() {
    return came.isPresent() && left.isEmpty();
  }

  /** Without the name: what is printed could be logged. */
  @Override
  public String toString() {
    return "Visitor[id=" + id + "]";
  }
}
