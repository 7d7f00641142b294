package rowan.foundation.audit.reading;

/** What sort of thing an entry tells of. */
public enum EntryKind {
  LOOK("Look"),
  CHANGE("Change"),
  SEARCH("Search"),
  EXPORT("Export"),
  MESSAGE("Message"),
  REFUSAL("Refusal"),
  SIGN_IN("Signing in or out");

  private final String title;

  EntryKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
