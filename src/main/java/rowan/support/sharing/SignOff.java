package rowan.support.sharing;

/** What a senior says of something that was shared without agreement. */
public enum SignOff {
  AGREED("It was right to share"),
  NOT_AGREED("It should not have been shared");

  private final String title;

  SignOff(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
