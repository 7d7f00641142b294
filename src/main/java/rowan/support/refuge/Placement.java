package rowan.support.refuge;

import java.time.Instant;
import rowan.support.casework.CaseSummary;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.Space;

/** A household and a space: held for it, lived in, or over. */
public record Placement(OccupancyId id, CaseSummary of, NeedId need, Space space, Stage stage) {

  /** How far it is. */
  public sealed interface Stage {

    /**
     * Kept until that moment, when it is free again by itself.
     *
     * @param renewed whether it was kept for longer already, which happens once
     */
    record Held(Instant until, boolean renewed) implements Stage {}

    /** They accepted and are on their way: kept until that moment, then free again by itself. */
    record Awaited(Instant until) implements Stage {}

    /** From that moment on it was kept for their journey, or for longer: another row says it. */
    record KeptForAJourney(Instant at) implements Stage {}

    /** The hold ran out at that moment. */
    record RanOut(Instant at) implements Stage {}

    /** Somebody let the hold go. */
    record LetGo(Instant at) implements Stage {}

    /** The hold turned into a stay. */
    record TurnedIntoStay(Instant at) implements Stage {}

    record LivedIn(Instant since) implements Stage {}

    record MovedOut(Instant at, Destination to) implements Stage {}
  }
}
