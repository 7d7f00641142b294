package rowan.support.casework.page;

/** Which of somebody's cases to list. */
public enum CaseFilter {
  ALL("All mine"),
  DUE("Due within a week"),
  HIGH_RISK("High risk");

  private final String title;

  CaseFilter(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
