package rowan.commissioning.decisions;

/** Whether a mandate permits an act. */
public sealed interface AuthorityResult {

  /** It does. The mandate is named on what is done. */
  record Granted(MandateId mandate) implements AuthorityResult {}

  /**
   * It does not: outside the mandate, the act goes back for decision.
   *
   * @param sentence says what is outside what, in figures, for the page
   */
  record Refused(AuthorityRefusal reason, String sentence) implements AuthorityResult {}
}
