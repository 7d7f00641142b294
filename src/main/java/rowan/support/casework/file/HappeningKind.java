package rowan.support.casework.file;

/** What kind of thing happened: what its line on the timeline leads to. */
public enum HappeningKind {
  OPENED("Case opened"),
  CONTACT("Contact"),
  SAFE_CONTACT("Safe contact agreed"),
  RISK("Risk assessed"),
  PLAN("Support plan"),
  SCORE("How safe they feel"),
  HANDOVER("Handover"),
  DOCUMENT("Document"),
  MESSAGE("Asked to get in touch"),
  EMERGENCY("Opened in an emergency"),
  ROOM("Elsewhere in Rowan"),
  CLOSED("Case closed");

  private final String title;

  HappeningKind(String title) {
    this.title = title;
  }

  /** Its title where it has no words of its own. */
  public String title() {
    return title;
  }
}
