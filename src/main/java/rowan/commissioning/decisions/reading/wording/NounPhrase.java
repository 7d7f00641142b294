package rowan.commissioning.decisions.reading.wording;

import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.phrases.Loose;

/** The name of a thing without the words that lead up to it. */
public final class NounPhrase {

  private static final Pattern LEADING =
      Loose.pattern(
          "^[\\W_]*(?:\\(\\w{1,4}\\)\\s+)?(?:(?:that|the|a|an|and|to|this|its|cabinet|approv\\w+|agree\\w*|not(?:e|es|ed))\\s+)+");
  private static final Pattern BY_A_DAY =
      Loose.pattern(
          "^(?:and\\s+)?(?:that\\s+)?by\\s+(?:the\\s+end\\s+of\\s+)?(?:\\d{1,2}\\s+)?[a-z]+\\s+20\\d{2},?\\s+");
  private static final Pattern TRAILING =
      Loose.pattern(
          "[\\s,;:.(-]+$|,?\\s+(?:and|or|that|which|detailed\\s+in|set\\s+out\\s+in|in|of|for|with|to)$");

  private NounPhrase() {}

  public static String tidy(String words) {
    var bare = LEADING.matcher(BY_A_DAY.matcher(words.strip()).replaceFirst("")).replaceFirst("");
    return TRAILING.matcher(bare).replaceAll("").replaceAll("\\s+", " ").strip();
  }
}
