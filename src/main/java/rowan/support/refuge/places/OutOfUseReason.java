package rowan.support.refuge.places;

/** Why a space is out of use. A list and no free text: words could say who lived there. */
public enum OutOfUseReason {
  MADE_READY("Being made ready"),
  REPAIRS("Repairs"),
  NO_LIFT("Lift out of order"),
  SAFETY("Not safe for now"),
  STAFFING("Not enough staff");

  private final String title;

  OutOfUseReason(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
