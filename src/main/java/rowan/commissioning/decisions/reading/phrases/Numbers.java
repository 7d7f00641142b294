package rowan.commissioning.decisions.reading.phrases;

import java.util.List;
import java.util.Locale;

/**
 * Whole numbers below a hundred as people write them: {@code 18}, {@code eighteen}, {@code
 * thirty-six}.
 */
final class Numbers {

  private static final List<String> UNITS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  /**
   * A pattern for one number, in digits or words, with the same number in brackets behind it where
   * a lawyer put one: {@code two (2)}.
   */
  static final String ONE =
      "(?:\\d{1,3}|(?:"
          + String.join("|", TENS)
          + ")(?:[ -](?:"
          + String.join("|", UNITS.subList(1, 10))
          + "))?|"
          + String.join("|", UNITS.subList(1, 20).reversed())
          + ")\\b(?:\\s?\\(\\s?\\w{1,12}\\s?\\))?";

  private Numbers() {}

  /** The value of what {@link #ONE} matched; {@code a}, {@code an} and {@code another} are one. */
  static int value(String written) {
    var word = written.toLowerCase(Locale.UK).replaceFirst("\\s?\\(.*", "").strip();
    if (word.isEmpty()) {
      return 0;
    }
    if (Character.isDigit(word.charAt(0))) {
      return Integer.parseInt(word);
    }
    if (word.equals("a") || word.equals("an") || word.equals("another")) {
      return 1;
    }
    int unit = UNITS.indexOf(word);
    if (unit >= 0) {
      return unit;
    }
    var parts = word.split("[ -]", 2);
    int tens = 20 + 10 * TENS.indexOf(parts[0]);
    return parts.length == 1 ? tens : tens + UNITS.indexOf(parts[1]);
  }
}
