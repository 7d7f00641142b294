package rowan.support.refuge.network.away;

import rowan.support.casework.CaseId;

/** What came of recording that a household went elsewhere. */
public sealed interface PlacedResult {

  record Done(CaseId caseId) implements PlacedResult {}

  /** The search is not there for whoever asks. */
  record NotThere() implements PlacedResult {}

  record Refused(Why why) implements PlacedResult {}

  /** Why it was not recorded. */
  enum Why {
    CASE_CLOSED(
        "Their case is closed, and nothing is written in it any more. If they need help again, triage"
            + " opens a new one."),
    NO_MEMBER("Nothing is exchanged with them any more. Choose another, or record why not."),
    ALREADY("It is recorded already that they were placed in another area.");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }
}
