package rowan.foundation.retention;

/** Why something was not done. */
public enum RetentionRefusal {
  NO_SUCH_RECORD("There is no record of that number. Check it."),
  HELD_OR_PROPOSED("It is held, or waits in another decision to erase."),
  NEEDED("Somebody works with it: it has to be closed and reviewed first."),
  OWN_PROPOSAL("Somebody else must confirm what you proposed."),
  DECIDED_ALREADY("It has been decided already.");

  private final String sentence;

  RetentionRefusal(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
