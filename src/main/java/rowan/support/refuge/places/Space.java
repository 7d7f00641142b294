package rowan.support.refuge.places;

/**
 * A place for one household.
 *
 * @param place the name of the refuge it is part of, which gives nothing away
 * @param name within the refuge, such as {@code family room 2}; empty for a flat that is all of it
 * @param region a word for the part of the area, such as {@code north}: all that is said of where
 */
public record Space(
    SpaceId id, RefugeId refuge, String place, String name, String region, SpaceFeatures features) {

  /** As colleagues call it: {@code Refuge, family room 2}. */
  public String title() {
    return name.isEmpty() ? place : place + ", " + name;
  }
}
