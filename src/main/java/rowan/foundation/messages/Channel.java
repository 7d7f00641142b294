package rowan.foundation.messages;

/** A way to reach somebody. */
public enum Channel {
  CALL("call"),
  TEXT("text"),
  EMAIL("e-mail"),
  LETTER("letter"),
  /** Read by the person on Rowan's own public pages, where nothing is sent anywhere. */
  IN_ROWAN("message kept in Rowan");

  private final String noun;

  Channel(String noun) {
    this.noun = noun;
  }

  /** As it stands in a sentence: a {@code call}, a {@code text}. */
  public String noun() {
    return noun;
  }
}
