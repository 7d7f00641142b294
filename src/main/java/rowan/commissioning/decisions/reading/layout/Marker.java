package rowan.commissioning.decisions.reading.layout;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number, letter or bullet before an item: {@code (1)}, {@code 1.}, {@code A.}, {@code (iv)},
 * {@code 2.1}, {@code Resolution 3:}, {@code •}.
 *
 * @param style what an item of the same list must share: the kind of numeral and its brackets
 * @param ordinal its place in the list as a number; 0 for a bullet
 * @param romanOrdinal its place if its letters are a Roman numeral; 0 where they can't be
 * @param printed the number as printed, without brackets
 * @param length how many characters it takes in the line, with the space behind it
 */
public record Marker(String style, int ordinal, int romanOrdinal, String printed, int length) {

  private static final Pattern MARKER =
      Pattern.compile(
          "^(?:(?<label>(?i:resolution|recommendation|decision))\\s+(?:no\\.?\\s*)?(?:\\(?(?<labelled>\\d{1,2}|[A-Za-z]|[ivx]{2,4})\\)?)\\s*[:.)\\u2013-]?"
              + "|\\((?<round>\\d{1,3}|[a-z]|[A-Z]|[ivxl]{2,6}|[IVXL]{2,6})\\)"
              + "|(?<decimal>\\d{1,3}(?:\\.\\d{1,2}){1,3})(?<decimalEnd>[.):]?)(?!\\s?(?:am|pm|a\\.m|p\\.m|%|million|m\\b|hours))"
              + "|(?<digits>\\d{1,3})(?<digitsEnd>[.):])(?!\\d)"
              + "|(?<letters>[ivxl]{2,6}|[IVXL]{2,6}|[A-Za-z])(?<lettersEnd>[.)])"
              + "|(?<bare>\\d{1,2})(?=\\s{2,}|\\t|\\s+(?:That|To|Agree|Approve|Note|Delegate|Authorise|Endorse|Grant|Award)\\b)"
              + "|(?<bullet>[•·▪◦‣●○■□➢*\\uF0B7\\u2013\\u2014-]|o(?=\\s))(?=\\s))"
              + "(?<space>[\\s\\u00A0]+|(?=[A-Z\"'\\u2018\\u201C(])|$)");
  private static final String ROMAN = "ivxlc";
  private static final int[] ROMAN_VALUES = {1, 5, 10, 50, 100};

  /** The marker a line starts with, or null. The line has no leading space. */
  public static @Nullable Marker of(String line) {
    var m = MARKER.matcher(line);
    return m.find() ? read(m) : null;
  }

  /** Whether it is no number or letter, so that its place says nothing. */
  public boolean isBullet() {
    return ordinal == 0 && romanOrdinal == 0;
  }

  /** Whether a list may begin with it. */
  public boolean isFirst() {
    return isBullet() || ordinal == 1 || romanOrdinal == 1;
  }

  /** A Roman numeral of the same dress: {@code (i)} may follow {@code (h)} or begin anew. */
  public Marker asRoman() {
    return new Marker(romanStyle(style), romanOrdinal, romanOrdinal, printed, length);
  }

  private static String romanStyle(String style) {
    return style.replace("a", "i").replace("A", "I");
  }

  private static Marker read(Matcher m) {
    int length = m.end();
    if (m.group("label") != null) {
      return numeral("L", m.group("labelled"), length);
    }
    if (m.group("round") != null) {
      return numeral("()", m.group("round"), length);
    }
    if (m.group("decimal") != null) {
      var parts = m.group("decimal").split("\\.", -1);
      return new Marker(
          "d" + parts.length,
          Integer.parseInt(parts[parts.length - 1]),
          0,
          m.group("decimal"),
          length);
    }
    if (m.group("digits") != null) {
      return numeral(m.group("digitsEnd"), m.group("digits"), length);
    }
    if (m.group("letters") != null) {
      return numeral(m.group("lettersEnd"), m.group("letters"), length);
    }
    if (m.group("bare") != null) {
      return numeral("_", m.group("bare"), length);
    }
    return new Marker("*", 0, 0, m.group("bullet"), length);
  }

  private static Marker numeral(String dress, String numeral, int length) {
    if (Character.isDigit(numeral.charAt(0))) {
      return new Marker(dress + "1", Integer.parseInt(numeral), 0, numeral, length);
    }
    var lower = numeral.toLowerCase(Locale.UK);
    int roman = roman(lower);
    boolean capital = Character.isUpperCase(numeral.charAt(0));
    if (numeral.length() > 1) {
      return new Marker(dress + (capital ? "I" : "i"), roman, roman, numeral, length);
    }
    return new Marker(
        dress + (capital ? "A" : "a"), lower.charAt(0) - 'a' + 1, roman, numeral, length);
  }

  private static int roman(String lower) {
    int sum = 0;
    for (int i = 0; i < lower.length(); i++) {
      int at = ROMAN.indexOf(lower.charAt(i));
      if (at < 0) {
        return 0;
      }
      int next = i + 1 < lower.length() ? ROMAN.indexOf(lower.charAt(i + 1)) : -1;
      sum += next > at ? -ROMAN_VALUES[at] : ROMAN_VALUES[at];
    }
    return sum;
  }
}
