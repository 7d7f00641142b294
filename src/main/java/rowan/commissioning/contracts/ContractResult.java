package rowan.commissioning.contracts;

/** What became of something asked of a contract. */
public sealed interface ContractResult {

  record Done(ContractId contract) implements ContractResult {}

  /**
   * It was not done.
   *
   * @param about what of the command it is about, by the name of its component, or empty
   * @param sentence why, and what to do, for the page
   */
  record Refused(String about, String sentence) implements ContractResult {

    public Refused(String sentence) {
      this("", sentence);
    }
  }
}
