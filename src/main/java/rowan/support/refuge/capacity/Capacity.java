package rowan.support.refuge.capacity;

import java.util.OptionalInt;

/**
 * How many spaces there are at one moment and how they stand. Every space is in exactly one of the
 * five states.
 *
 * @param familyPlaces those not out of use where a parent and a child can both sleep, in other
 *     kinds of accommodation than somebody's own home
 * @param minimum how many the contract asks for, as the provider's manager stated it last
 */
public record Capacity(
    int ready,
    int held,
    int livedIn,
    int beingCleaned,
    int outOfUse,
    int familyPlaces,
    OptionalInt minimum) {

  public int spaces() {
    return ready + held + livedIn + beingCleaned + outOfUse;
  }

  /**
   * All that are not out of use: what counts towards the minimum. One that is being cleaned does: a
   * turn-round belongs to the service that is paid for, and how long it takes is counted by itself.
   */
  public int provided() {
    return spaces() - outOfUse;
  }
}
