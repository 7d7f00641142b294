package rowan.commissioning.decisions.reading.text;

import java.util.IdentityHashMap;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The numbers that a browser draws before list items: counted on, or as the page sets them. */
final class ListNumbers {

  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

  private final IdentityHashMap<Element, Integer> places = new IdentityHashMap<>();

  /** The mark of an item; items are asked for in the order of the page. */
  String of(Element item) {
    var list = item.parent();
    if (list == null || !list.normalName().equals("ol")) {
      return "•";
    }
    int before = places.getOrDefault(list, number(list.attr("start"), 1) - 1);
    int place = number(item.attr("value"), before + 1);
    places.put(list, place);
    return drawn(place, list.attr("type"), list.attr("style").toLowerCase(Locale.ROOT)) + ".";
  }

  private static int number(String written, int otherwise) {
    return written.matches("\\d{1,4}") ? Integer.parseInt(written) : otherwise;
  }

  private static String drawn(int place, String type, String style) {
    if (type.equals("a") || style.contains("lower-alpha") || style.contains("lower-latin")) {
      return letters(place);
    }
    if (type.equals("A") || style.contains("upper-alpha") || style.contains("upper-latin")) {
      return letters(place).toUpperCase(Locale.ROOT);
    }
    if (type.equals("i") || style.contains("lower-roman")) {
      return roman(place);
    }
    if (type.equals("I") || style.contains("upper-roman")) {
      return roman(place).toUpperCase(Locale.ROOT);
    }
    return Integer.toString(place);
  }

  /** 1 is a, 26 is z, 27 is aa. */
  static String letters(int place) {
    if (place < 1) {
      return Integer.toString(place);
    }
    var letters = new StringBuilder();
    for (int rest = place; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('a' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  static String roman(int place) {
    if (place < 1 || place > 3999) {
      return Integer.toString(place);
    }
    var roman = new StringBuilder();
    int rest = place;
    for (int i = 0; i < ROMAN.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        roman.append(ROMAN[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return roman.toString();
  }
}
