package rowan.commissioning.decisions.reading.mandates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Award;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Delegate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Extend;
import rowan.commissioning.decisions.reading.phrases.Clause;
import rowan.commissioning.decisions.reading.phrases.DatePhrase;
import rowan.commissioning.decisions.reading.phrases.Dates;
import rowan.commissioning.decisions.reading.phrases.Lengths;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Span;
import rowan.commissioning.decisions.reading.wording.NounPhrase;
import rowan.commissioning.decisions.reading.wording.Wording;

/** A present contract is lengthened: by how much, or until when. An option in a new one is not. */
final class ExtendRule implements MandateRule {

  private static final Pattern EXTENDING =
      Loose.pattern(
          "\\bext(?:end(?:s|ed|ing)?|ensions?)\\b(?!\\s+(?:family|families|hours|thanks|options?|provisions?|clauses?|terms|their\\s+thanks|criteria))|\\bcontinu(?:e|es|ed|ation)\\b(?=[^.;\\n]{0,80}\\bcontracts?\\b[^.;\\n]{0,40}\\b(?:until|to)\\b)");
  private static final Pattern OPTIONAL =
      Loose.pattern(
          "\\b(?:options?|optional|ability|possib\\w+|potential\\w*|provisions?|right|scope|facility|permit\\w*|allow\\w*|capable|clauses?|opportunit\\w+|plus|available|if|whether|should)\\b[^.;\\n]{0,50}$"
              + "|\\b(?:includ(?:e|es|ing)|inclusive\\s+of|exclud(?:e|es|ing)|with|without|plus)\\s+(?:of\\s+)?(?:(?:any|all|both|the|its|possible|future|contract)\\s+)*$");

  /** Of a contract yet to come that is an option; alone it is leave to extend. */
  private static final Pattern MAY_BE = Loose.pattern("\\bmay\\s+be\\b[^.;\\n]{0,50}$");

  private static final Pattern TAKEN_UP =
      Loose.pattern(
          "\\b(?:exercis\\w+|tak\\w+\\s+up|utilis\\w+|invok\\w+|trigger\\w*|us(?:e|es|ing)|activat\\w+|enact\\w*|implement\\w*)\\b[^.;\\n]{0,80}$");
  private static final Pattern SUBJECT =
      Loose.pattern(
          "\\b(?:contracts?|agreements?|services?|provision|arrangements?|grants?|funding|delivery|term|period|further\\s+extension|extension\\s+of\\s+(?:up\\s+to\\s+)?\\d)\\b");
  private static final Pattern UNTIL =
      Loose.pattern(
          "(?:\\b(?:to|until|till|beyond|later\\s+than|expir\\w+|end(?:s|ing)?|through\\s+to)\\s*(?:on|at)?\\s*(?:the\\s+)?|-\\s*)$");
  private static final Pattern ENDING =
      Loose.pattern(
          "\\b(?:ends?|ending|ended|expir\\w+|due\\s+to\\s+end|conclud\\w+|ceas\\w+)\\s*(?:on|at)?\\s*(?:the\\s+)?$");
  private static final Pattern FROM =
      Loose.pattern(
          "(?:\\b(?:from|commenc\\w+|start\\w*|period|cover|between|of|effect\\w*)\\s*(?:on|in|from|of)?\\s*(?:the\\s+)?(?:period\\s+)?)$");
  private static final Pattern DECIDES_THAT =
      Loose.pattern(
          "^.{0,100}?\\b(?:agree|approv|resolv|decid|confirm|recommend)\\w*\\s+that\\s+(?:the\\s+)?");
  private static final Pattern ONLY_DECIDED_LATER =
      Loose.pattern(
          "\\b(?:decisions?|whether)\\s+(?:or\\s+not\\s+)?to\\s+(?:\\w+\\s+)?(?:the\\s+)?$");
  private static final String STOP =
      "(?=\\s+(?:to|until|till|for|from|by|up|on|at|beyond|be|is|are|as|in\\s+order|in\\s+line|via|so|pending|while|whilst|commencing|utilising|under|through|annually|not|no|provided|be)\\b|[,.;:(\\n]|$)";
  private static final List<Pattern> WHAT =
      List.of(
          Loose.pattern(
              "\\bextensions?\\s+(?:\\([^)]{0,60}\\)\\s+)?(?:of|to|for)\\s+(?:the\\s+)?(?!(?:up|a|an)\\s|\\d)(?<what>[^.;\\n]{3,160}?)"
                  + STOP),
          Loose.pattern(
              "(?:^|\\bthat\\b|\\bto\\b|\\n|,|\\band\\b)\\s*(?:the\\s+)?(?<what>[^,.;:\\n]{3,200}?)(?:,\\s+which\\s[^,;\\n]{3,80},)?\\s+(?:is|are|be|was|were|to\\s+be|may\\s+be)\\s+(?:further\\s+)?extended\\b"),
          Loose.pattern(
              "\\bextend(?:s|ing)?\\s+(?:the\\s+)?(?!(?:by|for|up|to)\\b)(?<what>[^.;\\n]{3,160}?)"
                  + STOP),
          Loose.pattern("\\b(?<what>(?:[\\w'-]+\\s+){0,4}contracts?)\\s+extensions?\\b"));

  @Override
  public List<Proposed> in(Wording wording, List<Proposed> sofar) {
    var found = new ArrayList<Proposed>();
    for (var clause : wording.clauses()) {
      var evidence = wording.isOnlyNoted(clause) ? null : evidence(wording, clause, sofar);
      if (evidence != null && SUBJECT.matcher(wording.words(clause)).find()) {
        propose(wording, clause, evidence, sofar).ifPresent(found::add);
      }
    }
    return found;
  }

  private static @Nullable Span evidence(Wording wording, Clause clause, List<Proposed> sofar) {
    var m =
        EXTENDING
            .matcher(wording.plain())
            .region(clause.words().start(), clause.words().end())
            .useTransparentBounds(true);
    while (m.find()) {
      var before = wording.before(m.start(), clause.words(), 110);
      int at = m.start();
      boolean ofANewContract =
          sofar.stream()
              .anyMatch(p ->
                  (p.mandate() instanceof Commission || p.mandate() instanceof Award)
                      && p.words().contains(at));
      boolean optional = OPTIONAL.matcher(before).find() && !TAKEN_UP.matcher(before).find();
      boolean maybe = MAY_BE.matcher(before).find() && !sofar.isEmpty();
      boolean later = ONLY_DECIDED_LATER.matcher(before).find();
      if (!optional && !maybe && !later && !ofANewContract) {
        return new Span(m.start(), m.end());
      }
    }
    return null;
  }

  private static Optional<Proposed> propose(
      Wording wording, Clause clause, Span evidence, List<Proposed> sofar) {
    var plain = wording.plain();
    var doubts = new ArrayList<String>();
    var words = evidence;
    var until = until(wording, clause, evidence);
    var notBeyond = until == null ? null : until.asEnd();
    Integer between = null;
    if (until != null) {
      words = words.with(until.words());
      if (until.doubt() != null) {
        doubts.add(until.doubt());
      }
      var from = from(wording, clause, until);
      if (from != null && from.asStart() != null && notBeyond != null) {
        between = Lengths.between(from.asStart(), notBeyond);
        words = words.with(from.words());
      }
    }
    var length = Lengths.ofAnExtension(plain, clause.words(), evidence);
    if (length != null) {
      words = words.with(length.words());
    }
    Integer months = length == null ? between : Integer.valueOf(length.months());
    if (months != null && between != null && !months.equals(between)) {
      doubts.add(
          "The extension's dates span %d months, but the text says %d.".formatted(between, months));
    }
    boolean delegated =
        sofar.stream()
            .anyMatch(p -> p.mandate() instanceof Delegate && p.words().contains(evidence.start()));
    if (delegated && months == null && notBeyond == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Proposed(
            new Extend(what(wording, clause, evidence), months, notBeyond), words, doubts));
  }

  /** The last day: the first said after the word 'extend', else the last said before it. */
  private static @Nullable DatePhrase until(Wording wording, Clause clause, Span evidence) {
    DatePhrase before = null;
    for (var date : Dates.in(wording.plain(), clause.words().start(), clause.words().end())) {
      var led = wording.before(date.words().start(), clause.words(), 40);
      boolean first = date.words().start() < evidence.start();
      if (!UNTIL.matcher(led).find() || (first && ENDING.matcher(led).find())) {
        continue;
      }
      if (!first) {
        return date;
      }
      before = date;
    }
    return before;
  }

  /** The day that the extension begins: the last said before its end. */
  private static @Nullable DatePhrase from(Wording wording, Clause clause, DatePhrase until) {
    DatePhrase from = null;
    for (var date : Dates.in(wording.plain(), clause.words().start(), until.words().start())) {
      if (FROM.matcher(wording.before(date.words().start(), clause.words(), 40)).find()) {
        from = date;
      }
    }
    return from;
  }

  /** What is extended: as named where the word 'extend' stands, else wherever it is named. */
  private static @Nullable String what(Wording wording, Clause clause, Span evidence) {
    String elsewhere = null;
    for (var pattern : WHAT) {
      var m = pattern.matcher(wording.words(clause));
      while (m.find()) {
        var what = NounPhrase.tidy(DECIDES_THAT.matcher(m.group("what")).replaceFirst(""));
        var found = new Span(m.start(), m.end() + 1).shifted(clause.words().start());
        if (SUBJECT.matcher(what).find() && found.contains(evidence.start())) {
          return what;
        }
        elsewhere = elsewhere == null && SUBJECT.matcher(what).find() ? what : elsewhere;
      }
    }
    return elsewhere;
  }
}
