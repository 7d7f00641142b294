package rowan.commissioning.decisions.authority;

import static rowan.commissioning.decisions.AuthorityRefusal.BEYOND_ITS_DATE;
import static rowan.commissioning.decisions.AuthorityRefusal.BEYOND_ITS_TERM;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;
import rowan.commissioning.decisions.recording.InFigures;
import rowan.foundation.kernel.Term;

/**
 * A term must lie within what was resolved: not longer at first, not extended more often, longer or
 * further, not before the day it may start nor beyond the day it must end.
 */
final class TermRules {

  /** A mandate for a contract, as far as its term goes. Null means that its words do not say. */
  record Permitted(
      String source,
      @Nullable Integer initialMonths,
      List<Integer> extensionMonths,
      @Nullable LocalDate starts,
      @Nullable LocalDate ends) {

    static Permitted by(String source, MandateProposal.Commission commission) {
      return new Permitted(
          source,
          commission.initialMonths(),
          commission.extensionMonths(),
          commission.starts(),
          commission.ends());
    }

    static Permitted by(String source, MandateProposal.Award award) {
      return new Permitted(source, award.initialMonths(), List.of(), award.starts(), award.ends());
    }
  }

  /** One thing that a term must keep to. */
  @FunctionalInterface
  interface TermRule {
    Optional<Objection> objection(Permitted permitted, Term term, String thing);
  }

  static final TermRule SOME_TERM_WAS_RESOLVED =
      (permitted, term, thing) ->
          permitted.initialMonths == null && permitted.ends == null
              ? Optional.of(
                  new Objection(
                      BEYOND_ITS_TERM,
                      "%s says neither how long nor until when; %s asks for %s. Have its term confirmed first."
                          .formatted(permitted.source, thing, asked(term))))
              : Optional.empty();

  static final TermRule NOT_LONGER_AT_FIRST =
      (permitted, term, thing) ->
          permitted.initialMonths != null && term.initialMonths() > permitted.initialMonths
              ? Optional.of(beyond(permitted, permitted.initialMonths, term, thing))
              : Optional.empty();

  static final TermRule NO_EXTENSION_MORE_OR_LONGER =
      (permitted, term, thing) ->
          permitted.initialMonths != null
                  && exceeds(term.extensionMonths(), permitted.extensionMonths)
              ? Optional.of(beyond(permitted, permitted.initialMonths, term, thing))
              : Optional.empty();

  static final TermRule NO_EXTENSION_WHERE_ONLY_DATES_WERE_RESOLVED =
      (permitted, term, thing) ->
          permitted.initialMonths == null
                  && permitted.extensionMonths.isEmpty()
                  && permitted.ends != null
                  && term.latestEnd().isAfter(permitted.ends)
              ? Optional.of(pastItsEnd(permitted.source, permitted.ends, term.latestEnd(), thing))
              : Optional.empty();

  static final TermRule NOT_BEFORE_ITS_START =
      (permitted, term, thing) ->
          permitted.starts != null && term.starts().isBefore(permitted.starts)
              ? Optional.of(
                  new Objection(
                      BEYOND_ITS_DATE,
                      "%s permits a start on %s at the earliest; %s starts on %s."
                          .formatted(
                              permitted.source,
                              InFigures.day(permitted.starts),
                              thing,
                              InFigures.day(term.starts()))))
              : Optional.empty();

  static final TermRule NOT_PAST_ITS_END =
      (permitted, term, thing) ->
          permitted.ends != null && term.initialEnd().isAfter(permitted.ends)
              ? Optional.of(pastItsEnd(permitted.source, permitted.ends, term.initialEnd(), thing))
              : Optional.empty();

  static final List<TermRule> IN_FORCE =
      List.of(
          SOME_TERM_WAS_RESOLVED,
          NOT_LONGER_AT_FIRST,
          NO_EXTENSION_MORE_OR_LONGER,
          NO_EXTENSION_WHERE_ONLY_DATES_WERE_RESOLVED,
          NOT_BEFORE_ITS_START,
          NOT_PAST_ITS_END);

  private TermRules() {}

  static Optional<Objection> objection(Permitted permitted, Term term, String thing) {
    return IN_FORCE.stream()
        .flatMap(rule -> rule.objection(permitted, term, thing).stream())
        .findFirst();
  }

  private static boolean exceeds(List<Integer> asked, List<Integer> permitted) {
    if (asked.size() > permitted.size()) {
      return true;
    }
    for (int i = 0; i < asked.size(); i++) {
      if (asked.get(i) > permitted.get(i)) {
        return true;
      }
    }
    return false;
  }

  private static Objection beyond(Permitted permitted, int initialMonths, Term term, String thing) {
    return new Objection(
        BEYOND_ITS_TERM,
        "%s permits %s; %s asks for %s."
            .formatted(
                permitted.source,
                InFigures.term(initialMonths, permitted.extensionMonths),
                thing,
                asked(term)));
  }

  private static Objection pastItsEnd(
      String source, LocalDate ends, LocalDate asked, String thing) {
    return new Objection(
        BEYOND_ITS_DATE,
        "%s permits a contract until %s at the latest; %s runs until %s."
            .formatted(source, InFigures.day(ends), thing, InFigures.day(asked)));
  }

  private static String asked(Term term) {
    return InFigures.term(term.initialMonths(), term.extensionMonths());
  }
}
