package rowan.foundation.kernel;

/** What a decision hopes for in its narrative, beside what it resolves by number. */
public enum Aim {
  PREVENTION("More prevention and early intervention"),
  INFORMATION("Better access to information and support"),
  COMMUNITIES("Services that fit all communities");

  private final String title;

  Aim(String title) {
    this.title = title;
  }

  /** As it is said on a page. */
  public String title() {
    return title;
  }
}
