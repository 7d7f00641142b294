package rowan.support.sharing;

/** How somebody agreed that something of theirs is shared. */
public enum AgreedHow {
  IN_WRITING("In writing"),
  SPOKEN("Spoken, and written down here");

  private final String title;

  AgreedHow(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
