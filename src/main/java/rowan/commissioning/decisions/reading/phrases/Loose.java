package rowan.commissioning.decisions.reading.phrases;

import java.util.regex.Pattern;

/** Patterns over plain text, blind to capitals. */
public final class Loose {

  private Loose() {}

  public static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }
}
