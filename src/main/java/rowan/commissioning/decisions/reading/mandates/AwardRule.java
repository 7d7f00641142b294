package rowan.commissioning.decisions.reading.mandates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Award;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Delegate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Extend;
import rowan.commissioning.decisions.reading.phrases.Clause;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Span;
import rowan.commissioning.decisions.reading.phrases.TermPhrase;
import rowan.commissioning.decisions.reading.wording.Wording;

/**
 * A contract is awarded, with its first day and length. Where others are to award it, that is their
 * delegation; where it is first to be procured, that is the commission.
 */
final class AwardRule implements MandateRule {

  private static final List<Pattern> AWARDING =
      List.of(
          Loose.pattern(
              "\\baward(?:s|ed|ing)?\\b(?!\\s+(?:criteria|process|report|recommendation))[^.;\\n]{0,200}?\\b(?:contracts?|agreements?|tender|lots?)\\b"),
          Loose.pattern(
              "\\b(?:contracts?|agreements?|lots?)\\b[^;\\n]{0,260}?\\b(?:be|is|are|was|were|being)\\s+(?:\\w+\\s+)?(?:directly\\s+)?awarded\\b"),
          Loose.pattern(
              "\\bappoint(?:s|ed|ing|ment)?\\b[^.;\\n]{0,160}?\\b(?:provider|supplier|contractor|to\\s+(?:provide|deliver)|for\\s+the\\s+(?:provision|delivery))\\b"),
          Loose.pattern(
              "\\baccept(?:s|ed|ing|ance)?\\b\\s+(?:of\\s+)?the\\s+(?:\\w+\\s+){0,3}(?:tender|bid)\\b"),
          Loose.pattern(
              "\\benter(?:s|ing)?\\s+in\\s?to\\s+(?:(?:an?|the)\\s+)?(?:(?!funding|grant|partnership|lease|inter(?!im)|section|legal|data|loan|nomination)[\\w-]+\\s+){0,4}?(?:contract|agreement)s?\\b"),
          Loose.pattern(
              "\\b(?:contracts?|agreements?)\\s+(?:(?:will|shall|should|to)\\s+)?be\\s+entered\\s+in\\s?to\\b"),
          Loose.pattern("\\bcontract\\s+award\\b"),
          Loose.pattern(
              "\\baward(?:s|ed|ing)?\\s+(?:of\\s+)?(?:the|an?)\\s+[^.;\\n]{3,160}?\\bto\\s+(?:(?:the|an?)\\s+)?(?:[\\w-]+\\s+){0,3}(?:bidder|tenderer|provider|supplier|applicant)\\b"),
          Loose.pattern("\\bdirect(?:ly)?[- ]award(?:s|ed)?\\s+(?:\\w+\\s+){0,3}to\\b"));
  private static final Pattern NOT_AN_AWARD =
      Loose.pattern(
          "(?:\\b(?:(?:following|after|upon|on)(?!\\s+(?:\\w+\\s+)?consult)|prior\\s+to|before|pending|until|intention|criteria|authority|previously|were|was|had\\s+been|extension\\s+(?:of|to)|extend\\w*)\\b[^.;,\\n]{0,60}|\\b(?:procurement|procure|commissioning|commission|tendering|tender)(?:\\s+(?:exercise|process))?\\s+(?:and|for|to)\\s+(?:the\\s+|to\\s+)?(?:subsequent\\s+)?)$");
  private static final Pattern DIRECT = Loose.pattern("\\bdirect(?:ly)?[- ]award");
  private static final Pattern LENGTHENED = Loose.pattern("\\bextension\\b");

  @Override
  public List<Proposed> in(Wording wording, List<Proposed> sofar) {
    var found = new ArrayList<Proposed>();
    for (var clause : wording.clauses()) {
      var evidence = wording.isOnlyNoted(clause) ? null : evidence(wording, clause);
      if (evidence != null) {
        propose(wording, clause, evidence, sofar, found);
      }
    }
    return found;
  }

  private static @Nullable Span evidence(Wording wording, Clause clause) {
    for (var pattern : AWARDING) {
      var m = pattern.matcher(wording.plain()).region(clause.words().start(), clause.words().end());
      while (m.find()) {
        if (!NOT_AN_AWARD.matcher(wording.before(m.start(), clause.words(), 80)).find()
            && !LENGTHENED
                .matcher(
                    wording
                        .plain()
                        .substring(m.start(), Math.min(clause.words().end(), m.end() + 12)))
                .find()) {
          return new Span(m.start(), m.end());
        }
      }
    }
    return null;
  }

  private static void propose(
      Wording wording, Clause clause, Span evidence, List<Proposed> sofar, List<Proposed> found) {
    var term = TermPhrase.in(wording.plain(), clause.words());
    boolean delegated =
        sofar.stream()
            .anyMatch(p -> p.mandate() instanceof Delegate && p.words().contains(evidence.start()));
    boolean firstBought =
        sofar.stream()
            .anyMatch(p ->
                p.mandate() instanceof Commission
                    && clause.words().contains(p.words().start())
                    && p.words().start() < evidence.start());
    boolean direct = DIRECT.matcher(wording.words(clause)).find();
    if ((delegated && !term.isSaid()) || (firstBought && !direct)) {
      return;
    }
    var words = term.words() == null ? evidence : evidence.with(term.words());
    found.add(
        new Proposed(
            new Award(term.starts(), term.ends(), term.initialMonths()), words, term.doubts()));
    if (!term.extensionMonths().isEmpty()) {
      int more = term.extensionMonths().stream().mapToInt(Integer::intValue).sum();
      found.add(new Proposed(new Extend("the contract awarded", more, null), words, List.of()));
    }
  }
}
