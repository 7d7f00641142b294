package rowan.support.casework.connected;

/** What somebody who must not learn of a case is to the person helped. */
public enum Relation {
  WHO_HURTS("The person who hurts them"),
  THEIR_PEOPLE("Family or friends of the person who hurts them"),
  OWN_PEOPLE("Their own family or friends"),
  WORKS_HERE("Somebody who works in these services"),
  OTHER("Somebody else");

  private final String title;

  Relation(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
