package rowan.support.refuge.stay.money;

/** Why a stay goes on beyond six months. */
public enum LongerReason {
  NO_HOME_YET("No home that is right for them was offered yet"),
  NOT_SAFE_YET("It is not safe yet to live elsewhere"),
  COURT("Proceedings in court"),
  IMMIGRATION("Their right to stay, or to public funds, is being decided"),
  HEALTH("Their health"),
  CHILDREN("School, or another need of a child"),
  OTHER("Something else");

  private final String title;

  LongerReason(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
