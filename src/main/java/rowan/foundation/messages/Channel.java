package rowan.foundation.messages;

import java.util.regex.Pattern;

/** A way to reach somebody. */
public enum Channel {
  CALL("call", "call"),
  TEXT("text", "text"),
  EMAIL("e-mail", "e-mail"),
  LETTER("letter", "write by post"),
  /** Read by the person on Rowan's own public pages, where nothing is sent anywhere. */
  IN_ROWAN("message kept in Rowan", "leave a message in Rowan");

  /** A telephone number as people write it, of here or abroad. */
  private static final Pattern NUMBER = Pattern.compile("[+(]?(?:[0-9][ ()-]*){6,15}");

  /** Apostrophes included: there are people called O'Brien. */
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]+@[^\\s@<>.]+(\\.[^\\s@<>.]+)+");

  private final String noun;
  private final String verb;

  Channel(String noun, String verb) {
    this.noun = noun;
    this.verb = verb;
  }

  /** As it stands in a sentence: a {@code call}, a {@code text}. */
  public String noun() {
    return noun;
  }

  /** What may be done where this is the safe way: {@code Safe to call}. */
  public String safeTo() {
    return "Safe to " + verb;
  }

  /** Whether what was typed could be where this way reaches somebody. */
  public boolean fits(String typed) {
    return switch (this) {
      case CALL, TEXT -> NUMBER.matcher(typed).matches();
      case EMAIL -> ADDRESS.matcher(typed).matches();
      case LETTER -> !typed.isBlank();
      case IN_ROWAN -> typed.isEmpty();
    };
  }
}
