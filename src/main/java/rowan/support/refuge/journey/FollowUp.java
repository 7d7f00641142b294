package rowan.support.refuge.journey;

/** What is done when a household has not arrived. */
public enum FollowUp {
  TRIED_TO_REACH("Tried to reach them, in the safe way they gave"),
  POLICE_TOLD("Told the police that they are missing"),
  REACHED_AND_SAFE("Reached them: they are safe");

  private final String title;

  FollowUp(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
