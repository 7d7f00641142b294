package rowan.support.refuge.features;

/** When somebody who works in a place is there. */
public enum StaffHours {
  NOT_SAID("Staff hours not told"),
  ROUND_THE_CLOCK("Staff day and night"),
  DAYTIME("Staff in the daytime"),
  VISITING("Staff visit");

  private final String title;

  StaffHours(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
