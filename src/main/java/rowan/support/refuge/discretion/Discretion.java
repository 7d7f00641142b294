package rowan.support.refuge.discretion;

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

  private Discretion() {}

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
}
