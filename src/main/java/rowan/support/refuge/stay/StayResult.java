package rowan.support.refuge.stay;

/** What came of writing something down in a stay. */
public sealed interface StayResult {

  /** It is written down. */
  record Done() implements StayResult {}

  /** Nothing changed. */
  record Refused(StayRefusal why) implements StayResult {}

  static StayResult done() {
    return new Done();
  }

  static StayResult refused(StayRefusal why) {
    return new Refused(why);
  }
}
