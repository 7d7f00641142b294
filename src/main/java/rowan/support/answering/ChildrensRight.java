package rowan.support.answering;

/** Whose right it is to have what is held of the children of a household, as an officer judged. */
public enum ChildrensRight {
  FOR_THEM(
      "The person asks for them: each is too young to ask, or has said that the person may, and it is"
          + " in the child’s interest"),
  THEIR_OWN("It is the children’s own to ask for: nothing is collected from their records");

  private final String title;

  ChildrensRight(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
