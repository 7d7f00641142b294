package rowan.commissioning.decisions.recording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Terms and days as sentences on pages write them: {@code 3 years and an option of 2}. */
public final class InFigures {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private InFigures() {}

  /** {@code 2 years}, {@code 18 months}. */
  public static String months(int months) {
    if (months % 12 == 0) {
      return months == 12 ? "1 year" : months / 12 + " years";
    }
    return months == 1 ? "1 month" : months + " months";
  }

  /** {@code 3 years and an option of 2}, {@code 18 months and options of 6 months and 6 months}. */
  public static String term(int initialMonths, List<Integer> extensionMonths) {
    if (extensionMonths.isEmpty()) {
      return months(initialMonths);
    }
    boolean inYears =
        initialMonths % 12 == 0 && extensionMonths.stream().allMatch(each -> each % 12 == 0);
    var options =
        extensionMonths.stream()
            .map(each -> inYears ? String.valueOf(each / 12) : months(each))
            .toList();
    return months(initialMonths)
        + (options.size() == 1 ? " and an option of " : " and options of ")
        + list(options);
  }

  /** {@code 3 + 2 years}, {@code 18 + 6 months}, for a short line. */
  public static String shortTerm(int initialMonths, List<Integer> extensionMonths) {
    boolean inYears =
        initialMonths % 12 == 0 && extensionMonths.stream().allMatch(each -> each % 12 == 0);
    int unit = inYears ? 12 : 1;
    var sum = new StringBuilder().append(initialMonths / unit);
    extensionMonths.forEach(each -> sum.append(" + ").append(each / unit));
    boolean single = extensionMonths.isEmpty() && initialMonths == unit;
    return sum + (inYears ? " year" : " month") + (single ? "" : "s");
  }

  /** {@code 30 September 2022}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code A, B and C}. */
  public static String list(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}
