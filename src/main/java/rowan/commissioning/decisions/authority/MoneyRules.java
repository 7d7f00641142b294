package rowan.commissioning.decisions.authority;

import static rowan.commissioning.decisions.AuthorityRefusal.BEYOND_ITS_MONEY;

import java.util.List;
import java.util.Optional;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Allocate;
import rowan.foundation.kernel.Money;

/** No more is committed than was allocated, new money included. */
final class MoneyRules {

  private MoneyRules() {}

  /** One thing that money committed must keep to. */
  @FunctionalInterface
  interface MoneyRule {
    Optional<Objection> objection(String source, Allocate permits, Money annual, Money ofWhichNew);
  }

  static final MoneyRule SOME_SUM_WAS_ALLOCATED =
      (source, permits, annual, ofWhichNew) ->
          permits.annual() == null && permits.total() == null
              ? Optional.of(
                  new Objection(
                      BEYOND_ITS_MONEY,
                      "%s names no sum; this asks for %s a year. Have the sum confirmed first."
                          .formatted(source, annual)))
              : Optional.empty();

  static final MoneyRule NO_MORE_A_YEAR =
      (source, permits, annual, ofWhichNew) ->
          permits.annual() != null && annual.compareTo(permits.annual()) > 0
              ? Optional.of(
                  new Objection(
                      BEYOND_ITS_MONEY,
                      "%s allocates %s a year; this asks for %s a year, %s more."
                          .formatted(
                              source, permits.annual(), annual, less(annual, permits.annual()))))
              : Optional.empty();

  static final MoneyRule NO_MORE_IN_ALL =
      (source, permits, annual, ofWhichNew) ->
          permits.annual() == null
                  && permits.total() != null
                  && annual.compareTo(permits.total()) > 0
              ? Optional.of(
                  new Objection(
                      BEYOND_ITS_MONEY,
                      "%s allocates %s in all; this asks for %s in one year."
                          .formatted(source, permits.total(), annual)))
              : Optional.empty();

  static final MoneyRule NO_MORE_NEW_MONEY =
      (source, permits, annual, ofWhichNew) ->
          permits.ofWhichNew() != null && ofWhichNew.compareTo(permits.ofWhichNew()) > 0
              ? Optional.of(
                  new Objection(
                      BEYOND_ITS_MONEY,
                      "%s allocates %s of new money a year; this asks for %s."
                          .formatted(source, permits.ofWhichNew(), ofWhichNew)))
              : Optional.empty();

  static final List<MoneyRule> IN_FORCE =
      List.of(SOME_SUM_WAS_ALLOCATED, NO_MORE_A_YEAR, NO_MORE_IN_ALL, NO_MORE_NEW_MONEY);

  static Optional<Objection> objection(
      String source, Allocate permits, Money annual, Money ofWhichNew) {
    return IN_FORCE.stream()
        .flatMap(rule -> rule.objection(source, permits, annual, ofWhichNew).stream())
        .findFirst();
  }

  private static Money less(Money more, Money some) {
    return new Money(more.pence() - some.pence());
  }
}
