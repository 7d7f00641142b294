package rowan.commissioning.decisions.reading.mandates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Allocate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Deadline;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Delegate;
import rowan.commissioning.decisions.reading.phrases.Clause;
import rowan.commissioning.decisions.reading.phrases.DatePhrase;
import rowan.commissioning.decisions.reading.phrases.Dates;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Span;
import rowan.commissioning.decisions.reading.wording.DueDate;
import rowan.commissioning.decisions.reading.wording.NounPhrase;
import rowan.commissioning.decisions.reading.wording.Wording;

/** Something is due by a day, or a present contract ends on one. */
final class DeadlineRule implements MandateRule {

  private static final Pattern CONTRACT_ENDS =
      Loose.pattern(
          "\\b(?:contracts?|agreements?|grants?|funding|arrangements?)\\b[^.;\\n]{0,140}?\\b(?:end(?:s|ed|ing)?|expir\\w+|terminat\\w+|conclud\\w*|ceas\\w+|finish\\w*|come\\s+to\\s+an\\s+end|run\\s+out)\\s*(?:on|in|at)?\\s*(?:the\\s+)?$");
  private static final Pattern STILL_DUE =
      Loose.pattern(
          "\\bdue\\s+(?:to\\s+(?:be\\s+)?\\w+\\s+)?(?:by|on|in|at)?\\s*(?:the\\s+)?$|\\bcompleted\\s+(?:by|in)\\s+(?:the\\s+)?$");
  private static final Pattern LEADS_TO_THE_THING =
      Loose.pattern(
          "^.*\\b(?:objective|aim|intention|ambition|target|author\\w+|approv\\w+|agree\\w*|officers?|directors?|request\\w*|ask\\w*|instruct\\w*|work|support)\\b.*?\\bto\\s+(?=[a-z])");
  private static final Pattern LAST_BREAK =
      Loose.pattern("(?:,|;|\\n|\\bthat\\b|\\band\\s+(?=(?:that|to|for|further)\\b))");
  private static final Pattern BELONGS_TO_THE_WORDS_BEFORE =
      Loose.pattern(
          "^\\s*(?:due|to\\s+be|which|expected|scheduled|with\\s+completion|completed|ready)\\b");
  private static final Pattern TO_BE_COMPLETED =
      Loose.pattern(",?\\s+to\\s+be\\s+(?:completed|finished|concluded)\\s*$");
  private static final Pattern CONNECTIVE =
      Loose.pattern(
          "\\s*(?:by(?:\\s+no\\s+later\\s+than)?|(?:no|not)\\s+later\\s+than|(?:on\\s+or\\s+)?before|on|in|at|from|for|of)?\\s*(?:the\\s+)?(?:latest\\s+)?$");

  @Override
  public List<Proposed> in(Wording wording, List<Proposed> sofar) {
    var found = new ArrayList<Proposed>();
    for (var clause : wording.clauses()) {
      for (var date : Dates.in(wording.plain(), clause.words().start(), clause.words().end())) {
        read(wording, clause, date, sofar, found);
      }
    }
    return found;
  }

  private static void read(
      Wording wording, Clause clause, DatePhrase date, List<Proposed> sofar, List<Proposed> found) {
    var before = wording.before(date.words().start(), clause.words(), 240);
    boolean ends = CONTRACT_ENDS.matcher(before).find();
    boolean due = DueDate.DUE.matcher(before).find();
    boolean taken =
        sofar.stream()
            .anyMatch(p ->
                !(p.mandate() instanceof Delegate)
                    && !(p.mandate() instanceof Allocate)
                    && p.words().contains(date.words()));
    if (!(ends || due) || (taken && !STILL_DUE.matcher(before).find())) {
      return;
    }
    var upTo = CONNECTIVE.matcher(before).replaceFirst("");
    var what = what(upTo, ends);
    if (what.isBlank()) {
      return;
    }
    int start =
        Math.max(clause.words().start(), wording.plain().lastIndexOf(what, date.words().start()));
    found.add(
        new Proposed(
            new Deadline(what, date.asEnd()),
            new Span(start, date.words().end()),
            date.doubt() == null ? List.of() : List.of(date.doubt())));
  }

  /** The words of what is due, back to where the phrase begins. */
  private static String what(String upTo, boolean ends) {
    var breaks = LAST_BREAK.matcher(upTo);
    int start = 0;
    int previous = 0;
    while (breaks.find()) {
      previous = start;
      start = breaks.end();
    }
    if (BELONGS_TO_THE_WORDS_BEFORE.matcher(upTo.substring(start)).find()) {
      start = previous;
    }
    var phrase = upTo.substring(start);
    if (!ends) {
      phrase = LEADS_TO_THE_THING.matcher(phrase).replaceFirst("");
    }
    return NounPhrase.tidy(TO_BE_COMPLETED.matcher(phrase).replaceFirst(""));
  }
}
