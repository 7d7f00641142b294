package rowan.support.refuge.movingon;

/** What a home of one's own asks for. */
public enum ReadinessTopic {
  SAFETY("Safety", "Locks, who may know, what to do if found; orders of a court"),
  MONEY("Money", "Income, bank account, debts, what a home costs"),
  TENANCY("Running a home", "Bills, repairs, forms, a landlord’s letters"),
  CHILDREN("The children", "School, friends, contact, what they want"),
  HEALTH("Health", "Doctor, medicines, somebody to talk to");

  private final String title;
  private final String hint;

  ReadinessTopic(String title, String hint) {
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
