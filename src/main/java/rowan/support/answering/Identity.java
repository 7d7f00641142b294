package rowan.support.answering;

/** How it was checked who somebody is. */
public enum Identity {
  PHOTO_DOCUMENT("A document with a photograph, seen"),
  KNOWN_TO_US("They answered what only they and we know"),
  WRITTEN_AUTHORITY("A written authority, checked with the person by a safe way");

  private final String title;

  Identity(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
