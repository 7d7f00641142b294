package rowan.support.sharing;

/** A lawful basis under article 6 of the UK GDPR. */
public enum Article6 {
  CONSENT("6(1)(a) consent"),
  LEGAL_OBLIGATION("6(1)(c) a legal obligation"),
  VITAL_INTERESTS("6(1)(d) vital interests"),
  PUBLIC_TASK("6(1)(e) a public task"),
  LEGITIMATE_INTERESTS("6(1)(f) legitimate interests");

  private final String title;

  Article6(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
