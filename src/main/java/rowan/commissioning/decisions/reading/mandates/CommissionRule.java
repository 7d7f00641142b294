package rowan.commissioning.decisions.reading.mandates;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.reading.phrases.Clause;
import rowan.commissioning.decisions.reading.phrases.Counts;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Span;
import rowan.commissioning.decisions.reading.phrases.TermPhrase;
import rowan.commissioning.decisions.reading.wording.Buying;
import rowan.commissioning.decisions.reading.wording.Wording;

/**
 * A service is to be bought: for how long, in how many lots, by what procedure, with what in it.
 */
final class CommissionRule implements MandateRule {

  private static final Pattern ABOUT_THE_CONTRACT =
      Loose.pattern("\\b(?:contract|term|period|agreement|it\\s+(?:will|shall|is)|option)\\b");
  private static final Pattern A_CONTRACT =
      Loose.pattern("\\b(?:contracts?|agreements?|grants?)\\b");
  private static final Pattern OTHER_BUSINESS =
      Loose.pattern(
          "\\b(?:award\\w*|(?:be|is|are|being)\\s+(?:further\\s+)?extended|extend\\s+(?:the|existing|current)\\b|extension\\s+of\\s+(?:the|existing|current)|(?:contract|the|months?|years?)\\s+extension|appoint\\w*|enter(?:ing|s|ed)?\\s+in\\s?to\\s+(?:an?\\s+|the\\s+)?(?:(?:interim|new|short|short-term|temporary|bridging|further)\\s+){0,2}(?:contracts?|agreements?)\\s+with|be\\s+entered\\s+in\\s?to|lease|vary|variation|accept\\w*)\\b");
  private static final Pattern COST_OVER =
      Loose.pattern(
          "(?:£[^.;£]{0,50}|\\b(?:costs?|value|spend|expenditure)\\b[^.;£]{0,60})\\b(?:over|across)\\s[^.;]{0,30}$");
  private static final Pattern A_DETAIL =
      Loose.pattern(
          "^\\W*(?:contract\\s+|initial\\s+|service\\s+)*(?:term|period|duration|length)\\b[^:]{0,30}:");
  private static final Pattern LOT_LABEL =
      Loose.pattern("\\blots?\\s+([1-9]\\d?|one|two|three|four|five|six|[A-F])\\b");
  private static final Set<Requirement> SPEAK_FOR_THEMSELVES =
      EnumSet.of(Requirement.FEMALE_ONLY, Requirement.MINIMUM_CURRENT_PROVISION);
  private static final Set<Requirement> IF_REQUIRED =
      EnumSet.of(Requirement.TRAUMA_INFORMED, Requirement.BY_AND_FOR, Requirement.ROUND_THE_CLOCK);
  private static final Pattern REQUIRED =
      Loose.pattern("\\b(?:must|shall|should|require\\w*|ensur\\w*|includ\\w*|is\\s+to\\s+be)\\b");

  /** A commission while it is being put together. */
  private static final class Draft {
    final Clause clause;
    Span words;
    TermPhrase term;

    Draft(Clause clause, Span words, TermPhrase term) {
      this.clause = clause;
      this.words = words;
      this.term = term;
      see(term);
    }

    void see(TermPhrase more) {
      term = more;
      var seen = more.words();
      words = seen == null ? words : words.with(seen);
    }
  }

  @Override
  public List<Proposed> in(Wording wording, List<Proposed> sofar) {
    var drafts = drafts(wording);
    if (drafts.isEmpty()) {
      return requirementsAlone(wording);
    }
    var found = new ArrayList<Proposed>();
    for (var draft : drafts) {
      var about = drafts.size() == 1 ? wording.plain() : wordsAbout(draft.clause, wording);
      found.add(propose(draft, about));
    }
    return found;
  }

  /** The clause, and the stem that it completes. */
  private static String wordsAbout(Clause clause, Wording wording) {
    var stem = clause.stem();
    return (stem == null ? "" : stem.of(wording.plain()) + " ") + wording.words(clause);
  }

  private static List<Draft> drafts(Wording wording) {
    var drafts = new ArrayList<Draft>();
    for (var clause : wording.clauses()) {
      var term = TermPhrase.in(wording.plain(), clause.words());
      var evidence =
          wording.isOnlyNoted(clause) ? null : Buying.in(wording.plain(), clause.words());
      if (evidence != null) {
        drafts.add(new Draft(clause, evidence, term));
      } else if (term.initialMonths() != null) {
        addByTerm(wording, clause, term, drafts);
      } else if (!drafts.isEmpty()
          && term.isSaid()
          && ABOUT_THE_CONTRACT.matcher(wording.words(clause)).find()) {
        complete(drafts.getLast(), term);
      }
    }
    return merged(drafts);
  }

  /**
   * A clause that has a length of contract and no word of buying: a sub-item, or more on the last.
   */
  private static void addByTerm(
      Wording wording, Clause clause, TermPhrase term, List<Draft> drafts) {
    var words = wording.words(clause);
    var seen = term.words() == null ? clause.words() : term.words();
    var stem = clause.stem();
    if (OTHER_BUSINESS.matcher(words).find()
        || COST_OVER.matcher(wording.before(seen.start(), clause.words(), 100)).find()
        || wording.isOnlyNoted(clause)) {
      return;
    }
    if (A_DETAIL.matcher(words).find()
        && !drafts.isEmpty()
        && drafts.getLast().clause.words().equals(stem)
        && drafts.getLast().term.initialMonths() == null) {
      complete(drafts.getLast(), term);
    } else if (stem != null && Buying.in(wording.plain(), stem) != null) {
      drafts.removeIf(draft -> draft.clause.words().equals(stem) && !draft.term.isSaid());
      drafts.add(new Draft(clause, seen, term));
    } else if (!drafts.isEmpty() && drafts.getLast().term.initialMonths() == null) {
      complete(drafts.getLast(), term);
    } else if (drafts.isEmpty() && A_CONTRACT.matcher(words).find()) {
      drafts.add(new Draft(clause, seen, term));
    }
  }

  private static void complete(Draft draft, TermPhrase more) {
    var had = draft.term;
    draft.see(
        new TermPhrase(
            had.initialMonths() == null ? more.initialMonths() : had.initialMonths(),
            had.extensionMonths().isEmpty() ? more.extensionMonths() : had.extensionMonths(),
            had.starts() == null ? more.starts() : had.starts(),
            had.ends() == null ? more.ends() : had.ends(),
            more.words(),
            more.doubts()));
  }

  /** Several clauses speak of one purchase, unless each has a term of its own. */
  private static List<Draft> merged(List<Draft> drafts) {
    var withTerms = drafts.stream().filter(draft -> draft.term.isSaid()).toList();
    if (withTerms.isEmpty()) {
      return drafts.subList(0, Math.min(1, drafts.size()));
    }
    return withTerms;
  }

  private static Proposed propose(Draft draft, String about) {
    var requires = Requirement.in(about);
    var term = draft.term;
    return new Proposed(
        new Commission(
            term.initialMonths(),
            term.extensionMonths(),
            term.starts(),
            term.ends(),
            lots(about, requires),
            Procedure.in(about).orElse(null),
            requires),
        draft.words,
        term.doubts());
  }

  private static @Nullable Integer lots(String about, Set<Requirement> requires) {
    var labels = new HashSet<String>();
    var label = LOT_LABEL.matcher(about);
    while (label.find()) {
      labels.add(label.group(1).toLowerCase(Locale.UK));
    }
    var counted = Counts.of("lots?", about);
    if (counted.isPresent()) {
      return Math.max(counted.getAsInt(), labels.size());
    }
    if (labels.size() > 1) {
      return labels.size();
    }
    return requires.contains(Requirement.SINGLE_CONTRACT) ? 1 : null;
  }

  private static List<Proposed> requirementsAlone(Wording wording) {
    var requires = Requirement.in(wording.plain());
    boolean required =
        requires.stream().anyMatch(IF_REQUIRED::contains)
            && REQUIRED.matcher(wording.plain()).find()
            && wording.clauses().stream().noneMatch(wording::isOnlyNoted);
    if (!required && requires.stream().noneMatch(SPEAK_FOR_THEMSELVES::contains)) {
      return List.of();
    }
    var whole = new Span(0, wording.plain().length());
    return List.of(
        new Proposed(new Commission(null, List.of(), null, null, null, null, requires), whole));
  }
}
