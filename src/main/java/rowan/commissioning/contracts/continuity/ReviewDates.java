package rowan.commissioning.contracts.continuity;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import rowan.foundation.kernel.Term;

/** When a contract is reviewed: at equal intervals throughout its whole life, options included. */
public final class ReviewDates {

  private ReviewDates() {}

  /**
   * The days by which reviews are held: each interval after the start, up to the last day that the
   * contract can have.
   */
  public static List<LocalDate> of(Term term, int everyMonths) {
    if (everyMonths < 1) {
      throw new IllegalArgumentException("reviews are a month or more apart");
    }
    return Stream.iterate(1, n -> n + 1)
        .map(n -> term.starts().plusMonths((long) n * everyMonths))
        .takeWhile(day -> !day.isAfter(term.latestEnd()))
        .toList();
  }
}
