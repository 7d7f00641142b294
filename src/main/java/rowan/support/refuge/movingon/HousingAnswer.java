package rowan.support.refuge.movingon;

/** What came of a home that was applied for. */
public enum HousingAnswer {
  ACCEPTED("They took it"),
  DECLINED("They said no"),
  NOT_OFFERED("It was not offered");

  private final String title;

  HousingAnswer(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
