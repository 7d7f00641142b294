package rowan.support.refuge.places;

import java.util.OptionalInt;

/**
 * How many spaces there are at one moment and how they stand. Every space is in exactly one of the
 * four states.
 *
 * @param minimum how many the contract asks for, as the provider's manager stated it last
 */
public record Capacity(int ready, int held, int livedIn, int outOfUse, OptionalInt minimum) {

  public int spaces() {
    return ready + held + livedIn + outOfUse;
  }

  /** Ready, held or lived in: what counts towards the minimum. */
  public int provided() {
    return spaces() - outOfUse;
  }
}
