package rowan.support.refuge.occupancy;

/** What fills a space for a time. */
public enum Filling {
  LIVED_IN("Lived in"),
  HELD("Held"),
  BEING_CLEANED("Being cleaned"),
  OUT_OF_USE("Out of use");

  private final String title;

  Filling(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
