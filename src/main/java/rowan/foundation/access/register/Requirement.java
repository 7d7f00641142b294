package rowan.foundation.access.register;

/** What somebody needs besides an office to open records of people who are helped. */
public enum Requirement {
  VETTING("Vetting"),
  TRAINING("Training in domestic abuse and safeguarding"),
  CONDUCT("The code of conduct");

  private final String title;

  Requirement(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
