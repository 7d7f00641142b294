package rowan.support.refuge;

import java.time.Instant;
import rowan.support.refuge.places.OccupancyId;

/** What came of holding a space. */
public sealed interface HoldResult {

  /** It is kept for the household until that moment, when it is free again by itself. */
  record Done(OccupancyId hold, Instant until) implements HoldResult {}

  /** Nothing is held. */
  record Refused(Why why) implements HoldResult {}

  /** Why nothing is held. */
  enum Why {
    TAKEN("Somebody else just took it. The others are as they stand now."),
    DOES_NOT_FIT("That space does not fit this household, and no office can override its rule."),
    SAY_WHY("Say why this space, and that the household wants it on those terms."),
    NOT_READY_YET("It is not ready yet, and can be held from the hour at which it is."),
    HOLDS_ANOTHER("A space is held for this household already. Let that one go first."),
    NOT_THERE("This search is not there any more. Start from the case again.");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }
}
