package rowan.commissioning.engagement;

/** What came of an act of engagement. */
public sealed interface EngagementResult<T> {

  /** It is done. */
  record Done<T>(T made) implements EngagementResult<T> {}

  /** Nothing was changed. */
  record Refused<T>(EngagementRefusal reason) implements EngagementResult<T> {}
}
