package rowan.support.refuge.movingon;

/** How far they say that they are with something. */
public enum ReadinessStage {
  NOT_YET("Not yet"),
  ON_THE_WAY("On the way"),
  READY("Ready");

  private final String title;

  ReadinessStage(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
