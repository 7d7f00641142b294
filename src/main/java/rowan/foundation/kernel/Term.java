package rowan.foundation.kernel;

import java.time.LocalDate;
import java.util.List;

/**
 * How long a contract runs: the months the council is bound to, then the extensions it may choose,
 * in the order they may be taken. Dates are calendar days in the United Kingdom; a term ends at the
 * end of its last day.
 */
public record Term(LocalDate starts, int initialMonths, List<Integer> extensionMonths) {

  public Term {
    if (initialMonths < 1) {
      throw new IllegalArgumentException("a term lasts at least a month");
    }
    if (extensionMonths.stream().anyMatch(months -> months < 1)) {
      throw new IllegalArgumentException("an extension lasts at least a month");
    }
    extensionMonths = List.copyOf(extensionMonths);
  }

  /** The last day of the initial period. */
  public LocalDate initialEnd() {
    return starts.plusMonths(initialMonths).minusDays(1);
  }

  /** The last day if the first {@code taken} extensions are taken. */
  public LocalDate endAfter(int taken) {
    int months = initialMonths;
    for (int i = 0; i < taken; i++) {
      months += extensionMonths.get(i);
    }
    return starts.plusMonths(months).minusDays(1);
  }

  /** The last day if every extension is taken. */
  public LocalDate latestEnd() {
    return endAfter(extensionMonths.size());
  }

  public int totalMonths() {
    return initialMonths + extensionMonths.stream().mapToInt(Integer::intValue).sum();
  }

  /** As people say it: {@code 3 years + option of 2}, {@code 18 months + option of 6 months}. */
  public String inWords() {
    var says = new StringBuilder(inWords(initialMonths));
    boolean inYears = initialMonths % 12 == 0;
    for (int months : extensionMonths) {
      says.append(" + option of ")
          .append(inYears && months % 12 == 0 ? String.valueOf(months / 12) : inWords(months));
    }
    return says.toString();
  }

  /** Months as people say them: {@code 2 years}, {@code 18 months}. */
  public static String inWords(int months) {
    if (months % 12 == 0) {
      return months == 12 ? "1 year" : months / 12 + " years";
    }
    return months == 1 ? "1 month" : months + " months";
  }
}
