package rowan.support.refuge.occupancy;

/** How what filled a space ended. Where a household went to is told in its case alone. */
public enum Ending {
  MOVED_IN("They moved in"),
  LET_GO("Let go"),
  ACCEPTED("They said yes to it"),
  KEPT_ANEW("Kept for a later hour"),
  RAN_OUT("Ran out"),
  MOVED_ON("They moved on"),
  READY("Ready again"),
  TAKEN_OUT_OF_USE("Taken out of use"),
  AT_ITS_HOUR("Ready again, at the hour that was given");

  private final String title;

  Ending(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
