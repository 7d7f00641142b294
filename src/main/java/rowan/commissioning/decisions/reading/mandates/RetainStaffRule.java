package rowan.commissioning.decisions.reading.mandates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.RetainStaff;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Span;
import rowan.commissioning.decisions.reading.wording.Wording;

/** Staff stay where they are employed, whatever is bought around them. */
final class RetainStaffRule implements MandateRule {

  private static final String ROLE =
      "(?<role>(?:(?!(?:that|the|to|and|of|which|council's|its|existing|current)\\b)[\\w'&/-]+\\s+){0,7}?(?:[IY]DVAs?|ISVAs?|IDVA|CHISVAs?|(?:advocates?|advis[eo]rs?|workers?|practitioners?|officers|posts?|employees|co-?ordinators?|staff|team)\\b)(?:\\s+\\([^)]{1,30}\\))?(?:\\s+(?:staff|team|posts?|service|function|roles?|workers))?)";
  private static final String EMPLOYER =
      "(?<employer>(?:the\\s+)?(?:(?:city|county|borough|district|metropolitan|local|combined)\\s+){0,2}(?:council|authority|trust|cabinet|commissioner|constabulary|police|nhs\\s+[\\w' ]{2,40}?trust)\\b)";
  private static final String EMPLOYED =
      "(?:(?:in|under|within)\\s+(?:the\\s+)?(?:(?:direct\\s+)?employ(?:ment)?\\s+(?:of|by)|management\\s+of|structure\\s+of)|(?:directly\\s+|to\\s+be\\s+|being\\s+)*employed\\s+(?:directly\\s+)?(?:by|with|within)|with|within|by|as\\s+(?:employees|staff)\\s+of|as\\s+part\\s+of)\\s+";
  private static final String OPTIONAL_EMPLOYER =
      "(?:[^.;\\n]{0,60}?\\b" + EMPLOYED + EMPLOYER + ")?";

  private static final List<Pattern> STAYING =
      List.of(
          Loose.pattern(
              "\\b"
                  + ROLE
                  + "(?:\\s+(?:currently\\s+|directly\\s+|already\\s+)*(?:employed\\s+)?(?:by|within|in|of)\\s+the\\s+[\\w ]{2,30}?)?,?\\s+(?:(?:will|shall|should|would|must|is|are|be|to|continue|continues|proposed|they|which)\\s+)*(?:be\\s+)?(?:retained|kept|remain(?:s|ing)?|stay(?:s|ing)?|continue(?:s)?\\s+to\\s+be\\s+(?:directly\\s+)?employed)\\b"
                  + "[^.;\\n]{0,30}?(?:\\b"
                  + EMPLOYED
                  + EMPLOYER
                  + "|\\bin\\s+the\\s+council's\\s+(?:direct\\s+)?employ(?:ment)?\\b|\\bin[- ]house\\b|\\bemployed\\b|\\bdirectly\\b|\\bcouncil\\s+employees)"),
          Loose.pattern(
              "\\b(?:retain(?:s|ed|ing)?|keep(?:s|ing)?|continu(?:e|es|ing)\\s+to\\s+(?:directly\\s+)?employ|continued?\\s+(?:direct\\s+)?employment\\s+of)\\s+(?:the\\s+|its\\s+|our\\s+|all\\s+)*(?:(?:council's|existing|current|in-house|directly\\s+employed)\\s+)*"
                  + ROLE
                  + OPTIONAL_EMPLOYER),
          Loose.pattern(
              "\\b(?:in[- ]house|council's(?:\\s+own)?|directly[- ]employed)\\s+"
                  + ROLE
                  + "\\s+(?:(?:will|shall|should|would|must|is|are|be|to)\\s+)*(?:retained|kept|remain\\w*|stay\\w*|continue\\w*)\\b"),
          Loose.pattern(
              "\\b"
                  + ROLE
                  + "[^.;\\n]{0,60}?\\b(?:(?:be\\s+)?excluded\\s+from|not\\s+(?:form\\s+part\\s+of|be\\s+(?:included|part|transferred)|transfer))\\b"));
  private static final Pattern THE_COUNCIL =
      Loose.pattern("\\b(?:county\\s+|city\\s+|borough\\s+)?council\\b");
  private static final Pattern LEADING =
      Loose.pattern(
          "^(?:(?:'s|own|that|the|its|our|all|and|\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|existing|current|council's|employed|in-house|retain|for|of|to|be)\\s+)+");
  private static final Pattern GENERIC_TAIL =
      Loose.pattern("\\s+(?:staff|posts?|roles?|workers|services?|function)$");
  private static final Pattern STANDS_ALONE =
      Loose.pattern("^(?:staff|team|posts?|workers?|officers|employees)$");

  @Override
  public List<Proposed> in(Wording wording, List<Proposed> sofar) {
    var found = new ArrayList<Proposed>();
    for (var clause : wording.clauses()) {
      for (var pattern : STAYING) {
        var m =
            pattern
                .matcher(wording.plain())
                .region(clause.words().start(), clause.words().end())
                .useTransparentBounds(true);
        if (m.find() && found.isEmpty()) {
          found.add(
              new Proposed(
                  new RetainStaff(role(m.group("role")), employer(m, wording)),
                  new Span(m.start(), m.end())));
        }
      }
    }
    return found;
  }

  /**
   * 'Independent Domestic Violence Advocates staff' are Independent Domestic Violence Advocates.
   */
  private static String role(String written) {
    var role = LEADING.matcher(written.strip()).replaceFirst("").replaceAll("\\s+", " ");
    var bare = GENERIC_TAIL.matcher(role).replaceFirst("");
    return STANDS_ALONE.matcher(role).matches() ? role : bare;
  }

  private static @Nullable String employer(Matcher m, Wording wording) {
    var named = m.namedGroups().containsKey("employer") ? m.group("employer") : null;
    if (named != null) {
      return named.replaceFirst("(?i)^the\\s+", "");
    }
    return THE_COUNCIL.matcher(wording.plain()).find()
            || m.group().toLowerCase(java.util.Locale.UK).contains("in-house")
        ? "Council"
        : null;
  }
}
