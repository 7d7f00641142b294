package rowan.foundation.access.register;

/** What was changed about somebody who signs in. */
public enum Happened {
  ADMITTED("Account opened"),
  OFFICE_GIVEN("Office given"),
  OFFICE_ENDED("Office ended"),
  OFFICE_PROPOSED("Office proposed, for a second person to confirm"),
  OFFICE_NOT_CONFIRMED("Office not confirmed"),
  VETTING_WRITTEN("Vetting written down"),
  TRAINING_WRITTEN("Training written down"),
  CONDUCT_AGREED("Code of conduct agreed to"),
  TEAM_JOINED("Joined a team"),
  TEAM_LEFT("Left a team"),
  LAST_DAY_SET("Last day written down"),
  ENDED("Account ended");

  private final String title;

  Happened(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
