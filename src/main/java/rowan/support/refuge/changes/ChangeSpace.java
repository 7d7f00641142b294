package rowan.support.refuge.changes;

import java.util.List;
import rowan.foundation.access.Actor;
import rowan.support.refuge.features.Living;
import rowan.support.refuge.places.SpaceFeatures;
import rowan.support.refuge.places.SpaceId;

/**
 * Says anew what a space offers. Whom it takes and whether it has a door of its own stay as they
 * are.
 *
 * @param seen the version that was read before
 */
public record ChangeSpace(
    Actor by,
    SpaceId space,
    int seen,
    int beds,
    int cots,
    int floor,
    boolean stepFree,
    boolean pets,
    List<String> languages,
    Living living) {

  /** The space as it would be. */
  SpaceFeatures after(SpaceFeatures before) {
    return new SpaceFeatures(
        beds,
        cots,
        before.ownDoor(),
        floor,
        stepFree,
        before.femaleOnly(),
        before.boysUpTo(),
        pets,
        languages,
        before.maleOnly(),
        living);
  }
}
