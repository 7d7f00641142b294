package rowan.commissioning.decisions.reading.mandates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Allocate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Award;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Extend;
import rowan.commissioning.decisions.reading.phrases.Clause;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.MoneyPhrase;
import rowan.commissioning.decisions.reading.phrases.Span;
import rowan.commissioning.decisions.reading.wording.Wording;
import rowan.foundation.kernel.Money;

/** Money for the service: for each year, how much of it is new, or in all. */
final class AllocateRule implements MandateRule {

  private static final Pattern NOT_THE_SERVICE =
      Loose.pattern(
          "\\b(?:fees?|charges?|fines?|penalt\\w+|rents?|loans?|insurance|salary|council\\s+tax|savings?\\s+of|threshold)\\b[^.;£]{0,40}$");

  @Override
  public List<Proposed> in(Wording wording, List<Proposed> sofar) {
    var found = new ArrayList<Proposed>();
    for (var clause : wording.clauses()) {
      var sums =
          MoneyPhrase.in(wording.plain(), clause.words().start(), clause.words().end()).stream()
              .filter(sum ->
                  !NOT_THE_SERVICE
                      .matcher(wording.before(sum.words().start(), clause.words(), 60))
                      .find())
              .toList();
      if (!sums.isEmpty()) {
        read(clause, sums, sofar, found);
      }
    }
    return found;
  }

  private static void read(
      Clause clause, List<MoneyPhrase> sums, List<Proposed> sofar, List<Proposed> found) {
    var fresh = sums.stream().filter(sum -> sum.fresh() && !sum.whole()).findFirst().orElse(null);
    var yearly = sums.stream().filter(sum -> sum.yearly() && !sum.equals(fresh)).toList();
    var annual =
        yearly.stream()
            .filter(MoneyPhrase::whole)
            .findFirst()
            .orElse(yearly.isEmpty() ? null : yearly.getFirst());
    if (annual != null || (fresh != null && sums.size() == 1)) {
      var sum = annual == null ? fresh : annual;
      found.add(
          new Proposed(
              new Allocate(
                  sum != null && (annual != null || sum.yearly()) ? sum.amount() : null,
                  fresh == null ? null : fresh.amount(),
                  sum != null && annual == null && !sum.yearly() ? sum.amount() : null),
              words(sum, fresh)));
      yearly.stream()
          .filter(other -> !other.equals(annual))
          .forEach(other -> found.add(single(other, true)));
      return;
    }
    boolean forAYear = isForAYear(clause, sofar);
    boolean newIsPart = fresh != null && sums.size() == 2;
    for (var sum : sums) {
      if (newIsPart && sum.equals(fresh)) {
        continue;
      }
      var part = newIsPart ? fresh : null;
      found.add(
          new Proposed(
              new Allocate(
                  forAYear && !sum.whole() ? sum.amount() : null,
                  part == null ? null : part.amount(),
                  forAYear && !sum.whole() ? null : sum.amount()),
              words(sum, part)));
    }
  }

  private static Proposed single(MoneyPhrase sum, boolean yearly) {
    Money annual = yearly ? sum.amount() : null;
    return new Proposed(new Allocate(annual, null, yearly ? null : sum.amount()), sum.words());
  }

  /** A sum for a contract, or for an extension, of twelve months is a sum for a year. */
  private static boolean isForAYear(Clause clause, List<Proposed> sofar) {
    return sofar.stream()
        .filter(proposed -> clause.words().contains(proposed.words()))
        .anyMatch(proposed ->
            switch (proposed.mandate()) {
              case Commission it -> isAYear(it.initialMonths()) && it.extensionMonths().isEmpty();
              case Award it -> isAYear(it.initialMonths());
              case Extend it -> isAYear(it.months());
              default -> false;
            });
  }

  private static boolean isAYear(@Nullable Integer months) {
    return months != null && months == 12;
  }

  private static Span words(@Nullable MoneyPhrase one, @Nullable MoneyPhrase other) {
    if (one == null || other == null) {
      return one != null ? one.words() : other != null ? other.words() : new Span(0, 0);
    }
    return one.words().with(other.words());
  }
}
