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
      Loose.pattern(WORD + "|\\bjointly\\s+(?:designed|developed|written|produced)\\b");
  private static final Pattern WITH_AFTER =
      Loose.pattern(
          "[^.;\\n]{0,120}?(?<!\\b(?:line|accordance|consistent|compliance|compliant|dealing|together)\\s)\\b(?:with|alongside|involving|by)\\s+(?!(?:a|the)?\\s*(?:view|aim)\\b)(?=(?<with>[^.;\\n]{3,300}))");
  private static final Pattern WITH_BEFORE =
      Loose.pattern(
          "\\b(?:work\\w*|together|partnership|jointly|collaborat\\w+)\\s+(?:\\w+\\s+)?with\\s+(?<with>[^.;\\n]{3,200}?)\\s+(?:to|in|on)\\s+(?:the\\s+)?$");

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
      var with = Parties.in(plain.substring(start, end));
      return new Proposed(new CoProduce(with), evidence.with(new Span(start, end)));
    }
    return new Proposed(new CoProduce(List.of()), evidence);
  }
}
