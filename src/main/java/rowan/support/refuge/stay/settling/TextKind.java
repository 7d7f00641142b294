package rowan.support.refuge.stay.settling;

/** What a provider writes down for those who live with it. */
public enum TextKind {
  LICENCE("The licence", "What somebody agrees to when they move in"),
  VISITORS("Who may visit", "The rule of the house, read before a visitor is written down");

  private final String title;
  private final String purpose;

  TextKind(String title, String purpose) {
    this.title = title;
    this.purpose = purpose;
  }

  public String title() {
    return title;
  }

  public String purpose() {
    return purpose;
  }
}
