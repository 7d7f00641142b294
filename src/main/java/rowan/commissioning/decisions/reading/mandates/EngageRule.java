package rowan.commissioning.decisions.reading.mandates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Delegate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Engage;
import rowan.commissioning.decisions.reading.phrases.Clause;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Parties;
import rowan.commissioning.decisions.reading.phrases.Span;
import rowan.commissioning.decisions.reading.wording.DueDate;
import rowan.commissioning.decisions.reading.wording.NounPhrase;
import rowan.commissioning.decisions.reading.wording.PartyWords;
import rowan.commissioning.decisions.reading.wording.Wording;

/** Somebody is heard before it is settled: engagement, consultation, a chance to feed in. */
final class EngageRule implements MandateRule {

  private static final String CONTRIBUTE =
      "(?:feed|contribut\\w*|comment\\w*|input|shap\\w+|influenc\\w+|inform|participat\\w*|be\\s+(?:involved|consulted|engaged|heard)|give\\s+(?:their\\s+)?(?:views|feedback)|have\\s+(?:their\\s+|a\\s+)?say|help|scrutinise|respond|take\\s+part|make\\s+(?:their\\s+)?(?:views|representations))";
  private static final String WHO =
      "(?:^|\\bthat\\b|\\n|,|;|\\bensur\\w+|\\band\\b|\\bto\\b)\\s*(?:the\\s+)?(?<with>(?:\\([^)]{1,120}\\)|(?!\\bthat\\b)[^,.;:\\n(]){3,200}?)\\s+(?:also\\s+|will\\s+|shall\\s+|should\\s+|must\\s+|to\\s+)*";

  private static final List<Pattern> SUBJECT_FIRST =
      List.of(
          Loose.pattern(
              WHO
                  + "(?:ha(?:ve|s|d)|(?:be|are|is|were)\\s+(?:given|offered|afforded)|wanted|receiv\\w+)\\s+(?:the|an|every|an\\s+early)\\s+opportunit(?:y|ies)\\s+to\\s+"
                  + CONTRIBUTE),
          Loose.pattern(
              WHO
                  + "(?:be|are|is)\\s+(?:fully\\s+|also\\s+|properly\\s+)?(?:consulted\\b|engaged\\b|involved\\s+in|invited\\s+to\\s+"
                  + CONTRIBUTE
                  + "|able\\s+to\\s+"
                  + CONTRIBUTE
                  + "|asked\\s+(?:to\\s+"
                  + CONTRIBUTE
                  + "|for\\s+(?:its|their|his|her)\\s+(?:views|comments)))"));

  private static final List<Pattern> OBJECT_AFTER =
      List.of(
          Loose.pattern(
              "\\bengag(?:e|es|ed|ing|ement)\\s+(?!(?:\\w+\\s+)?(?:be|is|are|was|were)\\s)(?:\\w+\\s+){0,2}?with\\s+(?=(?<with>[^.;\\n]{3}))"),
          Loose.pattern(
              "\\bengag(?:e|es|ing)\\s+(?=(?<with>(?:the|survivors|victims|providers|residents|members|service\\s+users|stakeholders|partners|all|local|people|those)\\b))"),
          Loose.pattern(
              "(?<!\\b(?:in|after|following|subject to|and|prior|due|further)\\s)(?<!\\b(?:the|prior|due|further|appropriate)\\s)\\bconsultation(?:\\s+(?:exercise|process|period))?\\s+(?:be\\s+(?:undertaken|carried\\s+out|held|conducted)\\s+)?with\\s+(?=(?<with>[^.;\\n]{3}))"),
          Loose.pattern(
              "\\b(?:undertake|carry\\s+out|conduct|begin|commence|launch|hold|start|proceed\\s+(?:to|with)|approve\\w*)\\s+(?:\\w+\\s+){0,4}?consultation(?:\\s+(?:exercise|process|period))?\\s+with\\s+(?=(?<with>[^.;\\n]{3}))"),
          Loose.pattern(
              "\\b(?:to|and|will|shall|must|fully)\\s+consult\\s+(?:with\\s+)?(?!on\\b)(?=(?<with>[^.;\\n]{3}))"),
          Loose.pattern(
              "\\b(?:seek\\w*|sought|tak\\w+\\s+account\\s+of|gather\\w*|obtain\\w*)\\s+(?:the\\s+)?views\\s+(?:of|from)\\s+(?=(?<with>[^.;\\n]{3}))"),
          Loose.pattern(
              "\\binvolv(?:e|es|ing|ement\\s+of)\\s+(?=(?<with>[^.;\\n]{3,160}?\\s+in\\s+(?:the\\s+)?(?:\\w+\\s+){0,3}(?:design|develop|specification|evaluat|procurement|review|process)))"),
          Loose.pattern(
              "\\b(?:ask|request|invit)(?:e|es|s|ing)?\\s+(?=(?<with>[^.;\\n]{3,120}?\\b(?:committee|commission|panel|board|members|scrutiny|survivors)\\s+to\\s+(?:review|comment|contribute|scrutinise|feed|examine|help)\\b[^.;\\n]{0,60}\\b(?:specification|draft|strategy|proposals|tender|design)))"),
          Loose.pattern(
              "\\bopportunit(?:y|ies)\\s+(?:be\\s+(?:given|provided)\\s+)?(?:for|to)\\s+(?=(?<with>[^.;\\n]{3,160}?\\s+to\\s+"
                  + CONTRIBUTE
                  + "))"));

  private static final Pattern OF_THE_MARKET =
      Loose.pattern(
          "\\b(?:(?:undertak\\w+|carr\\w+\\s+out|conduct\\w*|begin|commenc\\w+|launch\\w*|hold|start\\w*|proceed\\w*|approv\\w+|agree\\w*|authoris\\w+)\\b[^.;\\n]{0,60}?\\b(?:pre-?|soft\\s+|early\\s+|preliminary\\s+|supplier\\s+|provider\\s+)?(?:market)\\s+(?:engagement|testing|sounding|consultation))");
  private static final Pattern OF_THE_PUBLIC =
      Loose.pattern(
          "\\b(?:undertak\\w+|carr\\w+\\s+out|conduct\\w*|begin|commenc\\w+|launch\\w*|hold|start\\w*|proceed\\w*|approv\\w+|agree\\w*|authoris\\w+)\\b[^.;\\n]{0,60}?\\bpublic\\s+(?:consultation|engagement)");
  private static final Pattern TOGETHER_WITH =
      Loose.pattern("[^.;\\n]{0,90}?,?\\s+(?:together|along|alongside)\\s+with\\s+(?=\\S)");
  private static final Pattern SOMEBODY =
      Loose.pattern(
          "^(?:it|this|they|these|consideration|there|which|outcomes?|results?|report)\\b|\\b(?:process|strategy|approach)$");

  @Override
  public List<Proposed> in(Wording wording, List<Proposed> sofar) {
    var found = new ArrayList<Proposed>();
    for (var clause : wording.clauses()) {
      if (wording.isOnlyNoted(clause)) {
        continue;
      }
      for (var pattern : SUBJECT_FIRST) {
        var m =
            pattern.matcher(wording.plain()).region(clause.words().start(), clause.words().end());
        while (m.find()) {
          var name = NounPhrase.tidy(m.group("with"));
          if (!SOMEBODY.matcher(name).find()) {
            var with = new ArrayList<>(Parties.in(name));
            with.addAll(togetherWith(wording, clause, m.end()));
            add(found, wording, clause, List.copyOf(with), new Span(m.start("with"), m.end()));
          }
        }
      }
      for (var pattern : OBJECT_AFTER) {
        afterwards(wording, clause, pattern, sofar, found);
      }
      add(found, wording, clause, OF_THE_MARKET, "the market");
      add(found, wording, clause, OF_THE_PUBLIC, "the public");
    }
    return found;
  }

  /** '... be involved in the design, together with the Partnership'. */
  private static List<String> togetherWith(Wording wording, Clause clause, int end) {
    var m = TOGETHER_WITH.matcher(wording.plain()).region(end, clause.words().end());
    if (!m.lookingAt()) {
      return List.of();
    }
    int stop = PartyWords.end(wording.plain(), m.end(), clause.words().end());
    return Parties.in(wording.plain().substring(m.end(), stop));
  }

  private static void afterwards(
      Wording wording, Clause clause, Pattern pattern, List<Proposed> sofar, List<Proposed> found) {
    var m =
        pattern
            .matcher(wording.plain())
            .region(clause.words().start(), clause.words().end())
            .useTransparentBounds(true);
    while (m.find()) {
      int start = m.start("with");
      int end = PartyWords.end(wording.plain(), start, clause.words().end());
      var with = Parties.in(wording.plain().substring(start, end));
      if (!with.isEmpty() && !isConsultedByADelegate(with, sofar)) {
        add(found, wording, clause, with, new Span(m.start(), end));
      }
    }
  }

  private static boolean isConsultedByADelegate(List<String> with, List<Proposed> sofar) {
    return sofar.stream()
        .anyMatch(
            p -> p.mandate() instanceof Delegate delegate && delegate.consult().containsAll(with));
  }

  private static void add(
      List<Proposed> found, Wording wording, Clause clause, Pattern pattern, String with) {
    var m = pattern.matcher(wording.plain()).region(clause.words().start(), clause.words().end());
    if (m.find()) {
      add(found, wording, clause, List.of(with), new Span(m.start(), m.end()));
    }
  }

  private static void add(
      List<Proposed> found, Wording wording, Clause clause, List<String> with, Span words) {
    boolean again =
        found.stream()
            .anyMatch(p -> p.mandate() instanceof Engage engage && engage.with().equals(with));
    if (!again) {
      var due = DueDate.of(words, wording, clause.words());
      LocalDate by = due == null ? null : due.asEnd();
      found.add(new Proposed(new Engage(with, by), due == null ? words : words.with(due.words())));
    }
  }
}
