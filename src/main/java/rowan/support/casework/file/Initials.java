package rowan.support.casework.file;

import java.util.ArrayList;
import java.util.Locale;

/** What a list shows of a name. */
public final class Initials {

  private static final int MOST = 3;

  private Initials() {}

  /** The first letters of at most three words of the name: {@code A. K.} */
  public static String of(String name) {
    var initials = new ArrayList<String>();
    for (var word : name.strip().split("[\\s\\-]+", -1)) {
      word.codePoints()
          .filter(Character::isLetterOrDigit)
          .findFirst()
          .ifPresent(
              letter -> initials.add(Character.toString(letter).toUpperCase(Locale.ROOT) + "."));
    }
    if (initials.isEmpty()) {
      return "No name";
    }
    return String.join(" ", initials.subList(0, Math.min(MOST, initials.size())));
  }
}
