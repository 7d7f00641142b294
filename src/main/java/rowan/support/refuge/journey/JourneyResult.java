package rowan.support.refuge.journey;

import java.util.Optional;

/** What came of planning or following up a journey. */
public sealed interface JourneyResult {

  /**
   * It is written down.
   *
   * @param kept whether the space is kept until then
   */
  record Done(boolean kept) implements JourneyResult {}

  /**
   * Nothing changed.
   *
   * @param where in what was said, if it is about one thing of it
   */
  record Refused(Why why, Optional<Said> where) implements JourneyResult {

    Refused(Why why) {
      this(why, Optional.empty());
    }
  }

  /** What is said of a journey in words that everyone who works with them reads. */
  enum Said {
    MEETING_POINT,
    MET_BY,
    BRING
  }

  /** Why nothing changed. */
  enum Why {
    GIVES_THE_PLACE_AWAY(
        "That says where the refuge is, or holds an address. Name a place that anybody may wait at."),
    HOUR_IS_OVER("That hour is over. Enter when they should be there."),
    CHANGED("Somebody else changed the plan a moment ago. Look at it as it is now, and try again."),
    OVER("They are there, or do not come any more. The page shows how things stand."),
    SAFE_ALREADY("Somebody has reached them already: they are safe. The page shows who, and when."),
    NOT_DUE("They are not expected before that hour. Nothing has to be followed up yet."),
    NOT_THERE("There is no such journey that you can see.");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }
}
