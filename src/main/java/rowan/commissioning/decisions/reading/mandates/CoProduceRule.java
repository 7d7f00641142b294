package rowan.commissioning.decisions.reading.mandates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.CoProduce;
import rowan.commissioning.decisions.reading.phrases.Clause;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Parties;
import rowan.commissioning.decisions.reading.phrases.Span;
import rowan.commissioning.decisions.reading.wording.PartyWords;
import rowan.commissioning.decisions.reading.wording.Wording;

/** The specification is written together with others; with whom, where the clause says. */
final class CoProduceRule implements MandateRule {

  private static final String WORD = "\\bco-?\\s?(?:produc|design|creat|develop)\\w*";
  private static final Pattern TOGETHER =
      Loose.pattern(
          WORD
              + "|\\bjointly\\s+(?:designed|developed|written|produced)\\b|\\b(?:designed|developed|written|shaped|drawn\\s+up)\\s+(?:together|in\\s+(?:partnership|collaboration))(?=\\s+with\\b)|\\b(?:designed|developed|written|drawn\\s+up|shaped)(?=\\s+with\\s+(?:the\\s+)?(?:survivors|women|people|victims|members|service\\s+users|those|residents)\\b)");
  private static final Pattern WITH_AFTER =
      Loose.pattern(
          "[^.;\\n]{0,120}?(?<!\\b(?:line|accordance|consistent|compliance|compliant|dealing|together)\\s)\\b(?:with|alongside|involving|by)\\s+(?!(?:a|the)?\\s*(?:view|aim)\\b)(?=(?<with>[^.;\\n]{3,300}))");
  private static final Pattern WITH_BEFORE =
      Loose.pattern(
          "\\b(?:work\\w*|together|partnership|jointly|collaborat\\w+)\\s+(?:\\w+\\s+)?with\\s+(?<with>[^.;\\n]{3,200}?)\\s+(?:to|in|on)\\s+(?:the\\s+)?$");

  /** 'With women who have used services and with the panel' names two. */
  private static final Pattern AND_WITH =
      Loose.pattern(
          "\\s+(?:who|which)\\s[^.;,\\n]{3,80}?,?\\s+and\\s+(?:also\\s+)?with\\s+(?=\\S)");

  private static final Pattern WHO_DOES =
      Loose.pattern(
          "\\b(?:that|asked?s?|invited?s?)\\s+(?:that\\s+)?(?:the\\s+)?(?<with>(?!that\\b|the\\b|an?\\b|it\\b)[^.;:,\\n]{3,160}?)\\s+(?:(?:to|will|shall|should|be\\s+(?:asked|invited)\\s+to)\\s+)*(?<!\\b(?:be|is|are|been)\\s)$");

  @Override
  public List<Proposed> in(Wording wording, List<Proposed> sofar) {
    var found = new ArrayList<Proposed>();
    for (var clause : wording.clauses()) {
      var m =
          TOGETHER.matcher(wording.plain()).region(clause.words().start(), clause.words().end());
      if (m.find() && !wording.isOnlyNoted(clause)) {
        found.add(propose(wording, clause, new Span(m.start(), m.end())));
      }
    }
    return found.size() > 1 ? found.subList(0, 1) : found;
  }

  private static Proposed propose(Wording wording, Clause clause, Span evidence) {
    var plain = wording.plain();
    var before = WITH_BEFORE.matcher(wording.before(evidence.start(), clause.words(), 240));
    if (before.find()) {
      return new Proposed(new CoProduce(Parties.in(before.group("with"))), evidence);
    }
    var after = WITH_AFTER.matcher(plain).region(evidence.end(), clause.words().end());
    if (after.lookingAt()) {
      int start = after.start("with");
      int end = PartyWords.end(plain, start, clause.words().end());
      var with = new ArrayList<>(Parties.in(plain.substring(start, end)));
      var more = AND_WITH.matcher(plain).region(end, clause.words().end());
      if (more.lookingAt()) {
        int next = more.end();
        end = PartyWords.end(plain, next, clause.words().end());
        with.addAll(Parties.in(plain.substring(next, end)));
      }
      return new Proposed(new CoProduce(List.copyOf(with)), evidence.with(new Span(start, end)));
    }
    var who = WHO_DOES.matcher(wording.before(evidence.start(), clause.words(), 240));
    return who.find()
        ? new Proposed(new CoProduce(Parties.in(who.group("with"))), evidence)
        : new Proposed(new CoProduce(List.of()), evidence);
  }
}
