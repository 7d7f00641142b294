package rowan.support.refuge.stay.settling;

/** How somebody was given the licence. */
public enum GivenHow {
  READ("They read it", "read by them"),
  READ_OUT("It was read out to them", "read out to them"),
  INTERPRETER("An interpreter read it out to them", "read out by an interpreter");

  private final String title;
  private final String words;

  GivenHow(String title, String words) {
    this.title = title;
    this.words = words;
  }

  public String title() {
    return title;
  }

  /** Within a sentence. */
  public String words() {
    return words;
  }
}
