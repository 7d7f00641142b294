package rowan.support.casework.lead;

/** How things stand when a case closes, as its lead sees it. */
public enum Outcome {
  ABUSE_STOPPED("The abuse has stopped"),
  LESS_ABUSE("There is less of it"),
  NO_CHANGE("Nothing has changed"),
  MORE_ABUSE("It has become worse"),
  NOT_KNOWN("Not known");

  private final String title;

  Outcome(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
