package rowan.commissioning.decisions;

import java.util.Locale;
import java.util.regex.Pattern;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;

/**
 * An office or a body as a resolution names it: {@code the Cabinet Member}, {@code the Council's
 * Select Commission}, {@code Members of the Scrutiny Committee}. Who it means is read from the
 * titles of those who hold office today, and else from the noun that every such name has.
 */
public record Addressee(String name) {

  private static final Pattern CABINET =
      Pattern.compile("\\b(cabinet|executive|portfolio|lead) (member|holder|councillor)s?\\b");
  private static final Pattern SCRUTINY =
      Pattern.compile("\\b(commission|committee|scrutiny|panel|board|select)\\b");

  /** Whether it means this holder of an office. */
  public boolean includes(Actor actor) {
    return sameTitle(actor.title())
        || (CABINET.matcher(plain(name)).find() && actor.holds(Office.CABINET_MEMBER))
        || (meansScrutiny() && actor.holds(Office.SCRUTINY_MEMBER));
  }

  /** Whether it is that title, however its small words are written. */
  public boolean sameTitle(String title) {
    return plain(name).equals(plain(title));
  }

  /** Whether it means whoever holds an office of that title. */
  public boolean includesTitle(String title) {
    boolean ofCabinet = CABINET.matcher(plain(title)).find();
    return sameTitle(title)
        || (CABINET.matcher(plain(name)).find() && ofCabinet)
        || (meansScrutiny() && SCRUTINY.matcher(plain(title)).find() && !ofCabinet);
  }

  private boolean meansScrutiny() {
    return SCRUTINY.matcher(plain(name)).find() && !CABINET.matcher(plain(name)).find();
  }

  /**
   * A title without what people write this way and that: capitals, articles, {@code of} or {@code
   * for}, an ampersand, commas.
   */
  private static String plain(String title) {
    return title
        .toLowerCase(Locale.UK)
        .replace("&", " and ")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .replaceAll("\\bfor\\b", "of")
        .replaceAll("\\b(the|a|an)\\b", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
