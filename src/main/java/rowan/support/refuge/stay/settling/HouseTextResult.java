package rowan.support.refuge.stay.settling;

/** What came of writing a text of the house. */
public sealed interface HouseTextResult {

  /** It holds from now on, as that version; the same as before if its words are. */
  record Done(int version) implements HouseTextResult {}

  /** Nothing changed. */
  record Refused(Why why) implements HouseTextResult {}

  /** Why nothing changed. */
  enum Why {
    TELLS_WHERE(
        "That says where a house is, or names its street. Take it out: everybody who works here can"
            + " read this."),
    CHANGED_MEANWHILE(
        "Somebody else changed it meanwhile. What it says now is below; what you wrote is kept in"
            + " the field.");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }
}
