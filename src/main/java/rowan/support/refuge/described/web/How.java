package rowan.support.refuge.described.web;

/** Whether somebody says anything about themselves. */
public enum How {
  SAID(
      "They say what follows",
      "Only what they want counted. What is not ticked is not taken for ‘no’"),
  NONE("They say that none of it is so", "Only if the list was read out and they said so"),
  UNSAID("They would rather not say", "That is a full answer, and nothing hangs on it");

  private final String title;
  private final String hint;

  How(String title, String hint) {
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
