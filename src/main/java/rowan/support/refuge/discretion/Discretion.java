package rowan.support.refuge.discretion;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Notices words that would say where a refuge is. It catches slips, not intent: a manager who wants
 * to write down an address has a sealed field for it.
 */
public final class Discretion {

  private static final Pattern POSTCODE =
      Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern STREET =
      Pattern.compile(
          "\\b(street|st|road|rd|avenue|ave|lane|drive|close|crescent|terrace|court|gardens|way)\\.?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBERED_HOUSE = Pattern.compile("^\\d+[a-z]?,?\\s+\\p{L}+");

  /** One or two words of letters: 'north', 'town centre'. */
  private static final Pattern PART_OF_THE_AREA =
      Pattern.compile("\\p{L}{2,20}([ -]\\p{L}{2,20})?");

  /** A house number before a street, anywhere: '12 Long Lane'. */
  private static final Pattern NUMBERED_STREET =
      Pattern.compile(
          "\\b\\d+[a-z]?,?\\s+(?!(?:in|on|at|by|of|the|to|near|outside|opposite)\\b)(\\p{L}+\\s+){1,3}(street|st|road|rd|avenue|ave|lane|drive|close|crescent|terrace|court|gardens|way|row)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What follows a house number in an address: the name of its street. */
  private static final Pattern STREET_OF_A_HOUSE =
      Pattern.compile("\\d+\\s?[a-z]?,?\\s+(\\p{L}+(?:[ '-]\\p{L}+)+)", Pattern.CASE_INSENSITIVE);

  private Discretion() {}

  /** Whether words hold a postcode, or a house with its street, anywhere in them. */
  public static boolean holdsAnAddress(String words) {
    return POSTCODE.matcher(words).find() || NUMBERED_STREET.matcher(words).find();
  }

  /** Whether words name the street of this address: who waits there waits at the door. */
  public static boolean givesAway(String address, String words) {
    var said = plain(words);
    return STREET_OF_A_HOUSE
        .matcher(address)
        .results()
        .map(street -> plain(street.group(1)))
        .anyMatch(said::contains);
  }

  private static String plain(String words) {
    return " " + words.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\d]+", " ").strip() + " ";
  }

  /** Whether a name says where something is. */
  public static boolean tellsWhere(String name) {
    var said = name.strip();
    return POSTCODE.matcher(said).find()
        || STREET.matcher(said).find()
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
