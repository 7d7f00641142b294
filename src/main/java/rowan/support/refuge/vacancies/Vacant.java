package rowan.support.refuge.vacancies;

import java.util.List;
import rowan.support.refuge.places.SpaceNow;

/**
 * What is free at a moment, and how much is not.
 *
 * @param free in no order
 */
public record Vacant(List<SpaceNow> free, NotFree others) {

  public Vacant {
    free = List.copyOf(free);
  }
}
