package rowan.support.refuge.places;

/** What came of a change to what there is. */
public sealed interface PlaceResult<T> {

  /** It is done; the id is of what was made or changed. */
  record Done<T>(T id) implements PlaceResult<T> {}

  /** Nothing was changed. */
  record Refused<T>(PlaceRefusal why) implements PlaceResult<T> {}
}
