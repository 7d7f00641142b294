package rowan.support.refuge.stay.children;

/** What a child's plan in a stay is about. */
public enum ChildTopic {
  SCHOOL("School or nursery", "Where they go now, or when a place begins; who there may be told"),
  HEALTH_VISITOR("Health visitor, school nurse, doctor", "Who, and what was agreed"),
  WORRIES("What worries them", "In their own words, as far as they said"),
  WHAT_HELPS("What helps them", "What they like, what calms them, who they miss"),
  SESSION("A play or support session", "What was done, and how they were");

  private final String title;
  private final String hint;

  ChildTopic(String title, String hint) {
    this.title = title;
    this.hint = hint;
  }

  public String title() {
    return title;
  }

  public String hint() {
    return hint;
  }
}
