package rowan.support.refuge;

import rowan.support.refuge.places.OccupancyId;

/** What came of keeping a hold for longer, moving in, letting go or moving out. */
public sealed interface MoveResult {

  /** It is done; the id is of the stay that began, or else of what was changed. */
  record Done(OccupancyId id) implements MoveResult {}

  /** Nothing changed. */
  record Refused(Why why) implements MoveResult {}

  /** Why nothing changed. */
  enum Why {
    RAN_OUT("The hold ran out. If the space is still free, hold it again and move in then."),
    TAKEN("Somebody else is there from now on. Nothing was changed: look for another space."),
    RENEWED(
        "It was kept for longer once already. When it runs out, hold it again if it is still free."),
    NOT_A_DESTINATION("Choose where they moved on to."),
    OVER("That ended before. The page shows how things stand now."),
    NOT_THERE("There is no such hold or stay that you can see.");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }
}
