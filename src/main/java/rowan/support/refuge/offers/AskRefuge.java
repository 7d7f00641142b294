package rowan.support.refuge.offers;

import java.util.Optional;
import rowan.foundation.access.Actor;
import rowan.support.refuge.places.OccupancyId;

/**
 * Asks a refuge to take the household that one of its spaces is held for.
 *
 * @param words what the refuge should know beside what the search says, without names
 * @param yes the refuge is the actor's own organisation, and takes them
 */
public record AskRefuge(Actor by, OccupancyId hold, Optional<String> words, boolean yes) {

  public AskRefuge {
    words = words.map(String::strip).filter(said -> !said.isEmpty());
  }

  /** Without the words: what is printed could be logged. */
  @Override
  public String toString() {
    return "AskRefuge[hold=" + hold + ", yes=" + yes + "]";
  }
}
