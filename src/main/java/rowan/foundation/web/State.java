package rowan.foundation.web;

/** How something stands, as a colour, a mark and a word: never one without the others. */
public enum State {
  MET("Met", "met"),
  UNDER_WAY("Under way", "way"),
  AT_RISK("At risk", "risk"),
  BREACHED("Breached", "bad"),
  NOT_STARTED("Not started", "none");

  private final String word;
  private final String look;

  State(String word, String look) {
    this.word = word;
    this.look = look;
  }

  public String word() {
    return word;
  }

  /** The last part of the class name in the sheet. */
  public String look() {
    return look;
  }
}
