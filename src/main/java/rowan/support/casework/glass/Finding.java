package rowan.support.casework.glass;

/** What a review of an emergency found. */
public enum Finding {
  NEEDED("It was needed"),
  NOT_NEEDED("It was not needed");

  private final String title;

  Finding(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
