package rowan.support.refuge.discretion;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Notices words that would say where a refuge is. It catches slips, not intent: a manager who wants
 * to write down an address has a sealed field for it.
 */
public final class Discretion {

  /** What only a street is called. */
  private static final String STREET =
      "street|road|rd|avenue|ave|lane|drive|crescent|terrace|gardens|grove|row|passage|alley|mews|parade|broadway";

  /** What a street is called, and much else: 'the way in', 'close by', 'a court of law'. */
  private static final String OR_ELSE = "st|close|court|way|square|walk|hill|place|green|rise|view";

  /** What a house is called. */
  private static final String HOUSE = "house|cottage|lodge|villa|villas|manor|vicarage";

  private static final Pattern POSTCODE =
      Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern STREET_ANYWHERE = pattern("\\p{L}+\\s+(" + STREET + ")\\b");

  private static final Pattern STREET_AT_THE_END =
      pattern("\\b(" + STREET + "|st|close|court|way)\\.?$");

  private static final Pattern NUMBERED_HOUSE = Pattern.compile("^\\d+[a-z]?,?\\s+\\p{L}+");

  /** One or two words of letters: 'north', 'town centre'. */
  private static final Pattern PART_OF_THE_AREA =
      Pattern.compile("\\p{L}{2,20}([ -]\\p{L}{2,20})?");

  /** A house number before a street, anywhere: '12 Long Lane'. */
  private static final Pattern NUMBERED_STREET =
      pattern(
          "\\b\\d+[a-z]?,?\\s+(?!(?:in|on|at|by|of|the|to|near|outside|opposite)\\b)(\\p{L}+\\s+){1,3}("
              + STREET
              + "|st|close|court|way)\\b");

  /** In a line of an address, plain: the last word before what a street or a house is called. */
  private static final Pattern NAMED =
      pattern("(?<=^| )\\p{L}+ (" + STREET + "|" + OR_ELSE + "|" + HOUSE + ")(?= |$)");

  /** In a line of an address, plain: the words after a number. */
  private static final Pattern NUMBERED =
      pattern("(?<=^| )\\d+ ?[a-z]? (?:the )?(\\p{L}{2,}(?: \\p{L}{2,})*)");

  /** So short a word is much else as well: 'high', 'market'. */
  private static final int LONG_ENOUGH = 7;

  private Discretion() {}

  private static Pattern pattern(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether words hold a postcode, or a house with its street, anywhere in them. */
  public static boolean holdsAnAddress(String words) {
    return holdsAPostcode(words) || NUMBERED_STREET.matcher(words).find();
  }

  /** Whether words hold a postcode, anywhere in them. */
  public static boolean holdsAPostcode(String words) {
    return POSTCODE.matcher(words).find();
  }

  /** Whether words name the street or the house of this address: who waits there waits there. */
  public static boolean givesAway(String address, String words) {
    var said = " " + plain(words) + " ";
    return address
        .lines()
        .flatMap(line -> Pattern.compile(",").splitAsStream(line))
        .flatMap(line -> names(plain(line)).stream())
        .anyMatch(name -> said.contains(" " + name + " "));
  }

  /** What a line of an address names: the street by its last words, the house, what is numbered. */
  private static Set<String> names(String line) {
    var names = new TreeSet<String>();
    NAMED.matcher(line).results().map(MatchResult::group).forEach(names::add);
    NUMBERED
        .matcher(line)
        .results()
        .map(found -> found.group(1))
        .filter(words -> !NAMED.matcher(words).find())
        .forEach(words -> {
          names.add(words);
          var first = words.split(" ", 2)[0];
          if (first.length() >= LONG_ENOUGH) {
            names.add(first);
          }
        });
    return names;
  }

  /** Small letters and numbers, one space between words, and a street called what it is called. */
  private static String plain(String words) {
    return words
        .toLowerCase(Locale.UK)
        .replaceAll("['’]", "")
        .replaceAll("[^\\p{L}\\d]+", " ")
        .replaceAll("\\bst\\b", "street")
        .replaceAll("\\brd\\b", "road")
        .replaceAll("\\bave\\b", "avenue")
        .strip();
  }

  /** Whether a name says where something is. */
  public static boolean tellsWhere(String name) {
    var said = name.strip();
    return POSTCODE.matcher(said).find()
        || STREET_ANYWHERE.matcher(said).find()
        || STREET_AT_THE_END.matcher(said).find()
        || NUMBERED_HOUSE.matcher(said).find();
  }

  /** Whether it is a word for a part of the area, and no more. */
  public static boolean namesAPart(String region) {
    return PART_OF_THE_AREA.matcher(region.strip()).matches() && !tellsWhere(region);
  }

  /** Whether it is written as such a word is: what another service tells is no slip of ours. */
  public static boolean isPartOfAnArea(String word) {
    return PART_OF_THE_AREA.matcher(word).matches();
  }
}
