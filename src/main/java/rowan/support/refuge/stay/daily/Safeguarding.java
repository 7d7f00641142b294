package rowan.support.refuge.stay.daily;

/** Whether safeguarding at the council was told of an incident. */
public enum Safeguarding {
  TOLD("Yes, they were told"),
  TO_TELL("Not yet: they are still to be told"),
  NOT_NEEDED("No, it is not needed");

  private final String title;

  Safeguarding(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
