package rowan.commissioning.decisions.reading.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells apart a list of people and bodies that need not be offices: 'survivors, providers and the
 * Health and Wellbeing Board' is three.
 */
public final class Parties {

  private static final Pattern SEPARATOR =
      Loose.pattern(
          "\\s*(?:,\\s*(?:and\\s+|or\\s+|&\\s+|as\\s+well\\s+as\\s+)?|\\s(?:and|or|&|as\\s+well\\s+as|together\\s+with|along\\s+with|alongside)\\s)\\s*");
  private static final Pattern ARTICLE =
      Loose.pattern(
          "^(?:(?:both|also|with|relevant|all|the|a|an|any|its|their|our|local|key|other|the\\s+council's)\\s+)+");
  private static final Pattern OWN =
      Loose.pattern(
          "^(?:(?:both|also|with|the|a|an|its|their|our|the\\s+council's|council's)\\s+)+");
  private static final Pattern NAMES_SOMEBODY =
      Loose.pattern(
          "\\b(?:director|officer|leader|member|holder|chair\\w*|commissioner|committee|board|commission|panel|cabinet|forum|partnership|group|council|police|nhs|market|public|staff|trust|service|community|people|office|authority|team|network|agency)s?\\b|\\w{3,}s\\b|(?-i:\\b[A-Z]{2,}\\b)");
  private static final Pattern OPEN_OFFICE =
      Loose.pattern("\\b(?:director|member|holder|head|chair\\w*|lead|officer)s?\\s+(?:of|for)\\b");

  private Parties() {}

  public static List<String> in(String plain) {
    var parties = new ArrayList<String>();
    var words = plain.replaceAll("\\s*\\([^()]{0,200}\\)", "").replaceAll("\\s+", " ").strip();
    var current = new StringBuilder();
    var separator = SEPARATOR.matcher(words);
    int start = 0;
    while (separator.find()) {
      current.append(words, start, separator.start());
      var rest = words.substring(separator.end());
      if (startsAnother(current.toString(), rest)) {
        add(parties, current.toString());
        current.setLength(0);
      } else {
        current.append(separator.group());
      }
      start = separator.end();
    }
    add(parties, current.append(words.substring(start)).toString());
    return List.copyOf(parties);
  }

  private static boolean startsAnother(String sofar, String rest) {
    if (!NAMES_SOMEBODY.matcher(OWN.matcher(sofar).replaceFirst("")).find()) {
      return false;
    }
    if (ARTICLE.matcher(rest).find()) {
      return true;
    }
    var next = SEPARATOR.split(rest, 2)[0];
    boolean capitals = !next.isEmpty() && Character.isUpperCase(next.charAt(0));
    if (OPEN_OFFICE.matcher(sofar).find()) {
      boolean written = Character.isUpperCase(OWN.matcher(sofar).replaceFirst("").charAt(0));
      return (written && !capitals) || Offices.startsWithAnOffice(next);
    }
    return !capitals || NAMES_SOMEBODY.matcher(next).find() || !next.contains(" ");
  }

  private static void add(List<String> parties, String name) {
    var clean = OWN.matcher(name.strip()).replaceFirst("").replaceAll("[\\s,;:.]+$", "");
    if (!clean.isBlank()) {
      parties.add(clean);
    }
  }
}
