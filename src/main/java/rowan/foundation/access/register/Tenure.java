package rowan.foundation.access.register;

/** How an office is had. Each permits the same; acting up and cover have a last day. */
public enum Tenure {
  HOLDS("Holds it"),
  ACTS_UP("Acts up while the post is vacant or its holder away"),
  COVERS("Covers for a colleague");

  private final String title;

  Tenure(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
