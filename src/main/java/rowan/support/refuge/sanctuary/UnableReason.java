package rowan.support.refuge.sanctuary;

/** Why a home could not be made safer at all. */
public enum UnableReason {
  OWNER_REFUSED("The owner refused"),
  NOT_SAFE("Staying would not be safe"),
  NO_MONEY("There was no money for it"),
  NO_CONTRACTOR("Nobody was found to do it"),
  THEIR_CHOICE("Their own choice"),
  OTHER("Another reason");

  private final String title;

  UnableReason(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
