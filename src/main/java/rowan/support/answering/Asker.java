package rowan.support.answering;

/** Who asks what is held about somebody. */
public enum Asker {
  PERSON("The person, who says that we help or helped them"),
  REPRESENTATIVE("Somebody who acts for that person"),
  SOMEBODY_ELSE("Somebody else, about themselves");

  private final String title;

  Asker(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
