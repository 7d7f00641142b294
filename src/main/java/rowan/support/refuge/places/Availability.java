package rowan.support.refuge.places;

import java.time.Instant;
import java.util.Optional;

/** How a space stands at one moment. */
public sealed interface Availability {

  /** Free for a household to be placed in. */
  record Ready() implements Availability {}

  /** Kept for a household until that moment, when it is free again by itself. */
  record Held(OccupancyId id, Instant until) implements Availability {}

  /** Somebody's home for now. */
  record LivedIn(OccupancyId id, Instant since) implements Availability {}

  /** Made ready since a household left, until somebody says that it is. */
  record BeingCleaned(OccupancyId id, Instant since) implements Availability {}

  /**
   * Nobody can be placed in it.
   *
   * @param until when it is ready again by itself, if that was said
   */
  record OutOfUse(OccupancyId id, OutOfUseReason why, Optional<Instant> until)
      implements Availability {}
}
