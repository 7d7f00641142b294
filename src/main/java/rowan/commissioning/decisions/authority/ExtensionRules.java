package rowan.commissioning.decisions.authority;

import static rowan.commissioning.decisions.AuthorityRefusal.BEYOND_ITS_DATE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Extend;
import rowan.commissioning.decisions.recording.InFigures;

/** A present contract is extended no further than was resolved. */
final class ExtensionRules {

  private ExtensionRules() {}

  /** One thing that the last day of an extended contract must keep to. */
  @FunctionalInterface
  interface ExtensionRule {

    /**
     * @param presentEnd the day on which present contracts end, where the decision says it
     */
    Optional<Objection> objection(
        String source, Extend permits, @Nullable LocalDate presentEnd, LocalDate until);
  }

  static final ExtensionRule SOME_LAST_DAY_WAS_RESOLVED =
      (source, permits, presentEnd, until) ->
          permits.notBeyond() == null && (permits.months() == null || presentEnd == null)
              ? Optional.of(
                  new Objection(
                      BEYOND_ITS_DATE,
                      "%s names no last day for an extension; this one runs until %s. Have the last day confirmed first."
                          .formatted(source, InFigures.day(until))))
              : Optional.empty();

  static final ExtensionRule NOT_BEYOND_ITS_LAST_DAY =
      (source, permits, presentEnd, until) ->
          permits.notBeyond() != null && until.isAfter(permits.notBeyond())
              ? Optional.of(
                  new Objection(
                      BEYOND_ITS_DATE,
                      "%s permits an extension until %s at the latest; this one runs until %s."
                          .formatted(
                              source, InFigures.day(permits.notBeyond()), InFigures.day(until))))
              : Optional.empty();

  static final ExtensionRule NOT_LONGER_THAN_ITS_MONTHS =
      (source, permits, presentEnd, until) ->
          permits.months() != null
                  && presentEnd != null
                  && until.isAfter(lastDay(presentEnd, permits.months()))
              ? Optional.of(
                  new Objection(
                      BEYOND_ITS_DATE,
                      "%s permits an extension of %s, until %s; this one runs until %s."
                          .formatted(
                              source,
                              InFigures.months(permits.months()),
                              InFigures.day(lastDay(presentEnd, permits.months())),
                              InFigures.day(until))))
              : Optional.empty();

  static final List<ExtensionRule> IN_FORCE =
      List.of(SOME_LAST_DAY_WAS_RESOLVED, NOT_BEYOND_ITS_LAST_DAY, NOT_LONGER_THAN_ITS_MONTHS);

  static Optional<Objection> objection(
      String source, Extend permits, @Nullable LocalDate presentEnd, LocalDate until) {
    return IN_FORCE.stream()
        .flatMap(rule -> rule.objection(source, permits, presentEnd, until).stream())
        .findFirst();
  }

  /**
   * The last day until which it may be extended: the earlier one, where the resolution says it in
   * two ways; nothing where it says no day that can be reckoned.
   */
  static Optional<LocalDate> until(Extend permits, @Nullable LocalDate presentEnd) {
    var byMonths =
        permits.months() == null || presentEnd == null
            ? null
            : lastDay(presentEnd, permits.months());
    return Stream.of(permits.notBeyond(), byMonths)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  /** As a term is counted: so many months from the day after. */
  private static LocalDate lastDay(LocalDate presentEnd, int months) {
    return presentEnd.plusDays(1).plusMonths(months).minusDays(1);
  }
}
