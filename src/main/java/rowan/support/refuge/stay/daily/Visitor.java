package rowan.support.refuge.stay.daily;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who came, or is expected, to see a household.
 *
 * @param came nothing if they have not
 * @param left nothing while they are there
 */
public record Visitor(
    UUID id, String name, Instant expected, Optional<Instant> came, Optional<Instant> left) {

  /** Whether they are in the house now. */
  public boolean isThere() {
    return came.isPresent() && left.isEmpty();
  }
}
