package rowan.commissioning.decisions.reading.wording;

import java.util.List;
import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.phrases.Loose;

/** Puts in order the words of what somebody may do. */
public final class Purposes {

  private static final Pattern BULLET =
      Loose.pattern("\\n\\s*(?:[•·*-]|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)])\\s*");
  private static final Pattern FIRST_MARK =
      Loose.pattern(
          "^\\s*(?:\\((?:\\d{1,2}|[a-z]|[ivx]{1,4})\\)|(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)])\\s+");
  private static final Pattern LOOSE_END =
      Loose.pattern(
          "[\\s,;:.(-]+(?:(?:and|or|that)[\\s,;:.]*)*$|,?\\s+(?:and|or|that|and\\s+that|hereby)$");

  /** '; and that the outcome be reported' says something else again. */
  private static final Pattern NEXT_RESOLUTION = Loose.pattern(";\\s*(?:and\\s+)?that\\s.*$");

  private static final Pattern TOGETHER = Loose.pattern("^(?:jointly|together)\\s+");

  private Purposes() {}

  /** On one line, without consultation (which is added to {@code consult}) and loose ends. */
  public static String tidy(String purpose, List<String> consult) {
    for (var office : OfficeWords.consultedIn(purpose)) {
      if (!consult.contains(office)) {
        consult.add(office);
      }
    }
    var words = OfficeWords.withoutConsultation(purpose);
    words = BULLET.matcher(words).replaceAll("; ").replaceAll("\\s+", " ");
    words = NEXT_RESOLUTION.matcher(words).replaceFirst("");
    words = FIRST_MARK.matcher(words).replaceFirst("");
    words = words.replaceAll("[:;,]\\s*(?:and\\s*)?;", ";").strip().replaceAll("^[;:,]\\s*", "");
    words = LOOSE_END.matcher(words).replaceAll("").strip();
    return TOGETHER.matcher(words).replaceFirst("");
  }
}
