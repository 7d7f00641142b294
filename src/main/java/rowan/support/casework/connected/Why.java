package rowan.support.casework.connected;

/** Why a colleague is shut out of a case. */
public enum Why {
  NAMED("Named here by who works the case"),
  BEARS_THE_NAME("Has the name of somebody named here"),
  DECLARED("Said that they know somebody"),
  SAME_PERSON("Hidden in another record of the same person");

  private final String title;

  Why(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
