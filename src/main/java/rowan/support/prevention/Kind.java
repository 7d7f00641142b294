package rowan.support.prevention;

/** Whom a programme is for. */
public enum Kind {
  SCHOOL("School", "Children and young people, and those who teach them"),
  COMMUNITY_GROUP("Community group", "People where they meet anyway"),
  PROFESSIONALS("Professionals' training", "People who may be the first to be told");

  private final String title;
  private final String whom;

  Kind(String title, String whom) {
    this.title = title;
    this.whom = whom;
  }

  public String title() {
    return title;
  }

  public String whom() {
    return whom;
  }
}
