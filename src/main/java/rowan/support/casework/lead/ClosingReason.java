package rowan.support.casework.lead;

/** Why a case closes. That a score is low is not among them. */
public enum ClosingReason {
  SUPPORT_FINISHED("Support finished as they and their worker planned"),
  THEY_ENDED_IT("They did not want more support"),
  MOVED_AWAY("They moved away, and are supported there"),
  OTHER_SERVICE("Another service supports them now"),
  NOT_REACHED("They could not be reached by any safe way");

  private final String title;

  ClosingReason(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
