package rowan.commissioning.decisions.reading.mandates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Review;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Span;
import rowan.commissioning.decisions.reading.wording.Wording;

/** What is delivered is looked at again, at intervals that the words name. */
final class ReviewRule implements MandateRule {

  private static final String NUMBER =
      "(?:\\d{1,2}|one|two|three|four|six|nine|twelve|eighteen|first|second|third)";
  private static final String UNIT = "(?:months?|years?|quarters?|weeks?)";
  private static final String INTERVAL =
      "(?:(?:[\\w-]+\\s+){0,2}?intervals?(?:\\s+(?:throughout|during|over|of|across)\\s+(?:the\\s+|its\\s+|their\\s+)?[\\w-]+(?:\\s+of\\s+(?:the\\s+|its\\s+|their\\s+|each\\s+)?[\\w-]+)?)?"
          + "|throughout\\s+(?:its|their|the)\\s+(?:life(?:time)?|term|duration|length|contract(?:\\s+period)?)(?:\\s+of\\s+(?:the\\s+|each\\s+|its\\s+)?[\\w-]+)?"
          + "|(?:annually|yearly|quarterly|monthly|biennially|regularly|periodically|bi-?annually|half[- ]yearly|six[- ]monthly|"
          + NUMBER
          + "[- ]monthly)"
          + "|every\\s+(?:"
          + NUMBER
          + "\\s+)?"
          + UNIT
          + "|(?:each|per)\\s+(?:year|quarter|annum)"
          + "|(?:on\\s+an?\\s+)?(?:annual|quarterly|monthly|regular|six[- ]monthly|half[- ]yearly|yearly|ongoing|two[- ]yearly)\\s+basis"
          + "|(?:after|at)\\s+(?:the\\s+(?:end\\s+of\\s+(?:the\\s+)?|midpoint\\s+of\\s+|mid-point\\s+of\\s+)?)?(?:year\\s+)?"
          + NUMBER
          + "(?:\\s+"
          + UNIT
          + ")?(?:\\s+of\\s+(?:operation|the\\s+contract|delivery))?"
          + "|(?:at\\s+)?(?:the\\s+)?mid-?(?:\\s?point|\\s?term)(?:\\s+of\\s+the\\s+[\\w-]+)?)";
  private static final Pattern REVIEWED_THEN_WHEN =
      Loose.pattern(
          "\\b(?:review(?:s|ed|ing)?|evaluat(?:e|es|ed|ion)|monitor(?:ed|ing)?|scrutini[sz]e[ds]?)\\b(?=(?<between>[^.;\\n]{0,160}?)\\b(?<interval>"
              + INTERVAL
              + "(?:,?\\s+and\\s+(?:then\\s+|at\\s+)?"
              + INTERVAL
              + ")?)(?![\\w-]))");
  private static final Pattern WHEN_THEN_REVIEWED =
      Loose.pattern(
          "\\b(?<interval>annual|quarterly|monthly|regular|six[- ]month(?:ly)?|mid-?term|twelve[- ]month(?:ly)?|12[- ]month(?:ly)?|yearly|half[- ]yearly|annually|periodic|\\d{1,2}[- ]month(?:ly)?)\\s+(?:(?:contract|performance|service|progress|outcomes?|formal|joint|independent|break)\\s+){0,3}(?:and\\s+\\w+\\s+)?(?:be\\s+)?reviews?(?:ed)?\\b");
  private static final Pattern REPORTED_WHEN =
      Loose.pattern(
          "(?=\\b(?<told>annual|quarterly|six[- ]monthly|half[- ]yearly|yearly|monthly)\\s+(?:\\w+\\s+){0,2}?(?:reports?|updates?)\\b[^.;\\n]{0,40}?\\bbe\\s+(?:\\w+\\s+)?(?:provided|presented|submitted|brought|reported|made|given|shared|circulated)\\b)|\\breceiv(?:e|es|ing)\\s+(?:an?\\s+)?(?=(?<often>annual|quarterly|six[- ]monthly|half[- ]yearly|yearly|monthly)\\s+(?:\\w+\\s+){0,2}?(?:reports?|updates?)\\b)|\\breceiv(?:e|es|ing)\\s+(?:an?\\s+|the\\s+)?(?:\\w+\\s+){0,2}?(?:reports?|updates?)\\b(?=(?<between>[^.;\\n]{0,80}?)\\b(?<interval>"
              + INTERVAL
              + ")(?![\\w-]))");
  private static final Pattern OF_WHAT =
      Loose.pattern(
          "\\b(?:contracts?|services?|outcomes?|performance|deliver\\w*|provision|arrangements?|operation|model|progress|pilot|effectiveness|impact|scheme|fund\\w*|grant\\w*|review\\b)\\b");
  private static final Pattern AT = Loose.pattern("^(?:at|on)\\s+(?:an?\\s+)?");
  private static final Pattern NOT_A_REVIEW =
      Loose.pattern("\\b(?:judicial|peer|homicide|case)\\s+$|\\bfollowing\\s+(?:an?|the)\\s+$");

  @Override
  public List<Proposed> in(Wording wording, List<Proposed> sofar) {
    var found = new ArrayList<Proposed>();
    for (var clause : wording.clauses()) {
      var then =
          REVIEWED_THEN_WHEN
              .matcher(wording.plain())
              .region(clause.words().start(), clause.words().end())
              .useTransparentBounds(true);
      var told =
          REPORTED_WHEN
              .matcher(wording.plain())
              .region(clause.words().start(), clause.words().end())
              .useTransparentBounds(true);
      boolean reported = told.find();
      boolean reviewed =
          !wording.isOnlyNoted(clause) && OF_WHAT.matcher(wording.words(clause)).find();
      if (!reviewed && !reported) {
        continue;
      }
      var when =
          WHEN_THEN_REVIEWED
              .matcher(wording.plain())
              .region(clause.words().start(), clause.words().end());
      if (reviewed
          && when.find()
          && !NOT_A_REVIEW.matcher(wording.before(when.start(), clause.words(), 24)).find()) {
        found.add(
            new Proposed(new Review(when.group("interval")), new Span(when.start(), when.end())));
      } else if (reviewed
          && then.find()
          && !NOT_A_REVIEW.matcher(wording.before(then.start(), clause.words(), 24)).find()) {
        found.add(atIntervals(then));
      } else if (reported) {
        found.add(atIntervals(told));
      }
    }
    return found.size() > 1 ? found.subList(0, 1) : found;
  }

  private static Proposed atIntervals(Matcher m) {
    var named =
        Stream.of("interval", "often", "told")
            .filter(group -> m.namedGroups().containsKey(group) && m.group(group) != null)
            .findFirst()
            .orElseThrow();
    return new Proposed(
        new Review(AT.matcher(m.group(named).strip()).replaceFirst("")),
        new Span(m.start(), m.end(named)));
  }
}
