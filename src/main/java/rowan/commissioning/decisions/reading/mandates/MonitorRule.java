package rowan.commissioning.decisions.reading.mandates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Monitor;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Span;
import rowan.commissioning.decisions.reading.wording.Wording;

/** A law in the making is watched, or a new one put into practice. */
final class MonitorRule implements MandateRule {

  private static final String NAMED =
      "(?:(?-i:[A-Z])[\\w'()&-]*,?\\s+(?:(?:and|of|for|the|in|against|to|\\(?(?-i:[A-Z])[\\w'()&-]*,?)\\s+){0,11}?)?(?-i:Bill|Act|Regulations|Statutory\\s+Guidance)\\b(?!\\s+(?:on|upon|as|for)\\s)(?:\\s+(?:19|20)\\d{2})?(?:\\s+in\\s+Parliament)?(?:\\s+(?:that|which)\\s+(?:sought|seeks|aims|would|will)\\s+[^.,;\\n]{3,80})?";
  private static final String WATCHING =
      "(?:monitor(?:s|ed|ing)?|watch(?:ed|ing)?|implement(?:s|ed|ing|ation)?|kept\\s+under\\s+review|keep\\s+(?:\\w+\\s+){0,3}?under\\s+review|track(?:s|ed|ing)?|progress\\s+of|passage\\s+of|prepar(?:e|es|ed|ing|ations?)\\s+for|readiness\\s+for)";
  private static final List<Pattern> LAWS =
      List.of(
          Loose.pattern("\\b(?<law>" + NAMED + ")(?=[^.;\\n]{0,160}?\\b" + WATCHING + "\\b)"),
          Loose.pattern("\\b" + WATCHING + "\\b[^.;\\n]{0,120}?\\b(?<law>" + NAMED + ")"));
  private static final Pattern WATCHED = Loose.pattern("\\b" + WATCHING + "\\b");
  private static final Pattern LEADING = Loose.pattern("^(?:the|a|an|that|of|under|new)\\s+");
  private static final Pattern UNDER_IT =
      Loose.pattern(
          "\\b(?:under|pursuant\\s+to|section\\s+\\w+\\s+of|schedule\\s+\\w+\\s+(?:of|to)|in\\s+accordance\\s+with|by|in\\s+compliance\\s+with|required\\s+by)\\s+(?:the\\s+)?$");

  @Override
  public List<Proposed> in(Wording wording, List<Proposed> sofar) {
    var found = new ArrayList<Proposed>();
    for (var clause : wording.clauses()) {
      for (var pattern : LAWS) {
        var m =
            pattern
                .matcher(wording.plain())
                .region(clause.words().start(), clause.words().end())
                .useTransparentBounds(true);
        if (found.isEmpty()
            && m.find()
            && !UNDER_IT.matcher(wording.before(m.start("law"), clause.words(), 40)).find()) {
          var law = LEADING.matcher(m.group("law").strip()).replaceFirst("");
          found.add(
              new Proposed(
                  new Monitor(law), whole(wording, clause.words(), new Span(m.start(), m.end()))));
        }
      }
    }
    return found;
  }

  private static Span whole(Wording wording, Span clause, Span law) {
    var watched = WATCHED.matcher(wording.plain()).region(law.end(), clause.end());
    return law.end() < clause.end() && watched.find()
        ? law.with(new Span(watched.start(), watched.end()))
        : law;
  }
}
