package rowan.commissioning.decisions.reading.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.phrases.Clause;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Span;
import rowan.commissioning.decisions.reading.phrases.Typography;

/**
 * A resolution's words ready for the rules: in plain typography, place for place as in the
 * original, and cut into clauses.
 */
public record Wording(String plain, List<Clause> clauses) {

  public static Wording of(String text) {
    var plain = Typography.plain(text);
    var clauses = new ArrayList<Clause>();
    for (var clause : Clause.in(plain)) {
      clauses.addAll(notes(plain, clause) ? List.of(clause) : Acts.of(plain, clause));
    }
    return new Wording(plain, List.copyOf(clauses));
  }

  private static final Pattern STARTS_BY_NOTING =
      Loose.pattern(
          "^\\W*(?:(?:that|to|cabinet|the|executive|committee|members?|board|council|also)\\s+){0,4}"
              + "(?:not(?:e|es|ed|ing)|receiv(?:e|es|ed)|acknowledg(?:e|es|ed)|welcom(?:e|es|ed))\\b");
  private static final Pattern ENDS_BY_NOTING =
      Loose.pattern(
          "\\b(?:be|is|are|were|was)\\s+(?:\\w+\\s+)?(?:noted|received|acknowledged|welcomed)\\W*$");
  private static final Pattern ALSO_DECIDES =
      Loose.pattern(
          "\\b(?:and|but)\\s+(?:to\\s+|hereby\\s+|that\\s+)?(?:approv|agre|authoris|delegat|award|extend|commission|procur|endors|recommend)\\w*");

  /** Whether the clause takes note of something and decides nothing. */
  public boolean isOnlyNoted(Clause clause) {
    return notes(plain, clause);
  }

  private static boolean notes(String plain, Clause clause) {
    var words = clause.words().of(plain);
    return (STARTS_BY_NOTING.matcher(words).find() || ENDS_BY_NOTING.matcher(words).find())
        && !ALSO_DECIDES.matcher(words).find();
  }

  public String words(Clause clause) {
    return clause.words().of(plain);
  }

  /** Up to {@code reach} characters before a place, not beyond the start of the clause. */
  public String before(int place, Span within, int reach) {
    return plain.substring(Math.max(within.start(), place - reach), place);
  }

  /** Up to {@code reach} characters from a place on, not beyond the end of the clause. */
  public String after(int place, Span within, int reach) {
    return plain.substring(place, Math.min(within.end(), place + reach));
  }
}
