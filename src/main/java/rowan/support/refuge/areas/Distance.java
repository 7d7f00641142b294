package rowan.support.refuge.areas;

/** How far apart two parts of the area are, from the nearest to the farthest. */
public enum Distance {
  NEAR("Near", "Not in that part"),
  APART("Apart", "Not in it, nor near it"),
  FAR("Far", "Far from it");

  private final String title;
  private final String asked;

  Distance(String title, String asked) {
    this.title = title;
    this.asked = asked;
  }

  /** Of two parts. */
  public String title() {
    return title;
  }

  /** As a household asks for at least so much. */
  public String asked() {
    return asked;
  }
}
