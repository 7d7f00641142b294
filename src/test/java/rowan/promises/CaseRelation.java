package rowan.promises;

import java.util.Set;

/**
 * What somebody whose office works with cases can be to one, and so whether the case is there for
 * them. Printed into {@code docs/access-matrix.md}; each line is tried over HTTP.
 */
public enum CaseRelation {
  LEADS("Leads it", Finds.ALL_OF_IT, Acts.ALL, "CaseRelationTests"),
  COLLEAGUE(
      "Works at the same organisation", Finds.ALL_OF_IT, Acts.NOT_AS_LEAD, "CaseRelationTests"),
  INVOLVED(
      "Works at another organisation that takes part",
      Finds.ALL_OF_IT,
      Acts.NOT_AS_LEAD,
      "CaseRelationTests"),
  PART_IS_OVER(
      "Works at an organisation whose part is over",
      Finds.UNTIL_THEN,
      Acts.NONE,
      "CaseRelationTests"),
  BROKE_GLASS(
      "Opened it in an emergency, for an hour",
      Finds.ALL_OF_IT,
      Acts.NOT_AS_LEAD,
      "CaseRelationTests"),
  LED_UNTIL_IT_CLOSED("Led it until it closed", Finds.ALL_OF_IT, Acts.NONE, "CaseRelationTests"),
  STANDING_LAPSED(
      "Leads it, and vetting, training or code of conduct are not in date",
      Finds.NOTHING,
      Acts.NONE,
      "CaseRelationTests"),
  ASKED_TO_TAKE_PART(
      "Works at an organisation that is to take part and does not yet",
      Finds.NOTHING,
      Acts.NONE,
      "TheCaseIsNotThereTests"),
  ELSEWHERE(
      "Works at an organisation that takes no part",
      Finds.NOTHING,
      Acts.NONE,
      "TheCaseIsNotThereTests"),
  CONNECTED(
      "Is connected with somebody in it, whatever else they are",
      Finds.NOTHING,
      Acts.NONE,
      "TheCaseIsNotThereTests"),
  OTHER_COUNCIL("Works for another council", Finds.NOTHING, Acts.NONE, "TheCaseIsNotThereTests");

  /** Addresses that are for those alone who work with somebody now. */
  private static final Set<String> TO_REACH_SOMEBODY =
      Set.of("/messages", "/contact", "/safe-contact", "/handover/withdraw");

  /** What they find at its addresses. */
  public enum Finds {
    ALL_OF_IT("all of it"),
    UNTIL_THEN("what there was until then, and no way to reach anybody"),
    NOTHING("nothing: as if there were no such case");

    private final String words;

    Finds(String words) {
      this.words = words;
    }
  }

  /** What they may do in it. */
  public enum Acts {
    ALL("all that their office permits"),
    NOT_AS_LEAD("all but what is the lead's: handing over, closing"),
    NONE("nothing");

    private final String words;

    Acts(String words) {
      this.words = words;
    }
  }

  private final String words;
  private final Finds finds;
  private final Acts acts;
  private final String tried;

  CaseRelation(String words, Finds finds, Acts acts, String tried) {
    this.words = words;
    this.finds = finds;
    this.acts = acts;
    this.tried = tried;
  }

  /** Whether they find an address of the case, given without its beginning. */
  boolean finds(String below) {
    return switch (finds) {
      case ALL_OF_IT -> true;
      case UNTIL_THEN -> !TO_REACH_SOMEBODY.contains(below);
      case NOTHING -> false;
    };
  }

  Acts acts() {
    return acts;
  }

  /** Its line of the printed matrix. */
  public String line() {
    return "| %s | %s | %s | `%s` |\n".formatted(words, finds.words, acts.words, tried);
  }
}
