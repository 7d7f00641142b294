package rowan.commissioning.procurement;

/** What became of something asked of a tender. */
public sealed interface TenderResult {

  record Done(TenderId tender) implements TenderResult {}

  /**
   * It was not done.
   *
   * @param about what of the command it is about, by the name of its component, or empty
   * @param sentence why, and what to do, for the page
   */
  record Refused(String about, String sentence) implements TenderResult {

    public Refused(String sentence) {
      this("", sentence);
    }
  }
}
