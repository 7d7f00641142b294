package rowan.foundation.retention.holding;

/** Who asks that a record is not erased. */
public enum HoldAskedBy {
  HOMICIDE_REVIEW("A domestic homicide review"),
  COURT("A court"),
  POLICE("The police"),
  COMPLAINT("A complaint"),
  INQUIRY("A public inquiry"),
  OTHER("Somebody else");

  private final String title;

  HoldAskedBy(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
