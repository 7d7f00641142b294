package rowan.foundation.web.picture;

/** What a bar stands for: told by a look, and by a word in the table beneath. */
public enum Kind {
  PAST("ended or ending", "past"),
  RUNNING("agreed", "running"),
  OPTION("option", "option"),
  TENDER("tender", "tender"),
  EXTENSION("extension, if taken", "extension"),
  GAP("nobody", "gap");

  private final String word;
  private final String look;

  Kind(String word, String look) {
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
