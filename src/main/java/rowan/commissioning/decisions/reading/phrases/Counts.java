package rowan.commissioning.decisions.reading.phrases;

import java.util.OptionalInt;

/** Counts things that a text counts: 'two procurement lots'. */
public final class Counts {

  private Counts() {}

  /** The number that stands before the thing, with up to two words between. */
  public static OptionalInt of(String thing, String plain) {
    var m =
        Loose.pattern("\\b(" + Numbers.ONE + ")\\s+(?:[a-z-]+\\s+){0,2}" + thing + "\\b")
            .matcher(plain);
    return m.find() ? OptionalInt.of(Numbers.value(m.group(1))) : OptionalInt.empty();
  }
}
