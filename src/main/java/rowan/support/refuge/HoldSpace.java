package rowan.support.refuge;

import java.util.Optional;
import rowan.foundation.access.Actor;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.places.SpaceId;

/**
 * Holds a space for a household.
 *
 * @param need the search that found it
 * @param note why, where it fits on a condition only
 */
public record HoldSpace(Actor by, NeedId need, SpaceId space, Optional<String> note) {

  public HoldSpace {
    note = note.map(String::strip).filter(words -> !words.isEmpty());
  }

  /** Without the note: what is printed could be logged. */
  @Override
  public String toString() {
    return "HoldSpace[need=" + need + ", space=" + space + "]";
  }
}
