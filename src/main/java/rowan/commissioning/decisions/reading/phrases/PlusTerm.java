package rowan.commissioning.decisions.reading.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A term as a sum: '3+2', '2 years plus 1 plus 1', '5 + 2 x 1 years'.
 *
 * @param continues whether it goes on with a term said before it: 'two years (plus 1 plus 1)'
 */
record PlusTerm(Span words, int initialMonths, List<Integer> extensionMonths, boolean continues) {

  private static final String UNIT = "(?:years?|yrs?|months?|mths?)\\b'?";
  private static final String TERM =
      "(?:(?:an?\\s+)?(?:up\\s+to\\s+)?(?:an?\\s+)?(?:(?:optional|additional|further|extra|possible|potential)\\s+)*"
          + "(?:"
          + Numbers.ONE
          + "\\s*x\\s*)?"
          + Numbers.ONE
          + "(?:[\\s-]*"
          + UNIT
          + ")?)";
  private static final Pattern SUM =
      Pattern.compile(
          "(?<![\\w£,/.+-])(?:\\d{1,2}\\s*\\(\\s*(?:(?:\\+|\\bplus\\b)\\s*\\d{1,2}\\s*){1,6}\\)[\\s-]*"
              + UNIT
              + "|"
              + Numbers.ONE
              + "(?:[\\s-]*"
              + UNIT
              + ")?(?:\\s*(?:\\+|,?\\s?\\bplus\\b)\\s*"
              + TERM
              + "(?![\\s-]*(?:further|additional|optional|x|"
              + Numbers.ONE
              + ")[\\s-])){1,6}(?:[\\s-]*"
              + UNIT
              + ")?)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PART =
      Pattern.compile(
          "(?:(?<times>"
              + Numbers.ONE
              + ")\\s*x\\s*)?(?<n>"
              + Numbers.ONE
              + ")(?:[\\s-]*(?<unit>"
              + UNIT
              + "))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WRITTEN_UNIT = Loose.pattern(UNIT);
  private static final Pattern ABOUT_A_CONTRACT =
      Pattern.compile(
          "contract|term|period|basis|model|extension|agreement|year|month|option",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern GOES_ON =
      Loose.pattern(
          "(?:\\bplus|\\bextend\\w*\\s+(?:\\w+\\s+){0,4}|\\+|\\bextensions?\\s*\\(|\\bextensions?|\\b(?:extensions?|options?)\\s+(?:of|for|by)(?:\\s+(?:up\\s+to|an?|further|additional|another)){0,3})\\s*$");
  private static final int NEIGHBOURHOOD = 60;
  private static final int LONGEST_IN_YEARS = 15;
  private static final int MOST = 8;

  /** The sums in the clause that can be lengths of time, in order. */
  static List<PlusTerm> in(String plain, Span within) {
    var sums = new ArrayList<PlusTerm>();
    var m = SUM.matcher(plain).region(within.start(), within.end()).useTransparentBounds(true);
    while (sums.size() < MOST && m.find()) {
      var sum = read(new Span(m.start(), m.end()), plain);
      boolean unitWritten = WRITTEN_UNIT.matcher(m.group()).find();
      if (sum != null && (unitWritten || ABOUT_A_CONTRACT.matcher(within.of(plain)).find())) {
        sums.add(sum);
      }
    }
    return List.copyOf(sums);
  }

  /** Its parts in order, the first with them. */
  List<Integer> parts() {
    var parts = new ArrayList<Integer>();
    parts.add(initialMonths);
    parts.addAll(extensionMonths);
    return List.copyOf(parts);
  }

  private record Part(int times, int number, @Nullable String unit) {}

  private static @Nullable PlusTerm read(Span words, String plain) {
    var parts = new ArrayList<Part>();
    var m = PART.matcher(plain).region(words.start(), words.end());
    while (m.find()) {
      int times = m.group("times") == null ? 1 : Numbers.value(m.group("times"));
      parts.add(new Part(times, Numbers.value(m.group("n")), m.group("unit")));
    }
    var months = new ArrayList<Integer>();
    for (int i = 0; i < parts.size(); i++) {
      int each = parts.get(i).number() * unitOf(parts, i);
      if (each == 0 || parts.get(i).times() > 10) {
        return null;
      }
      for (int time = 0; time < Math.max(1, parts.get(i).times()); time++) {
        months.add(each);
      }
    }
    if (months.size() < 2
        || months.stream().mapToInt(Integer::intValue).sum() > LONGEST_IN_YEARS * 12) {
      return null;
    }
    boolean continues =
        GOES_ON
            .matcher(plain.substring(Math.max(0, words.start() - NEIGHBOURHOOD), words.start()))
            .find();
    return new PlusTerm(
        words, months.getFirst(), List.copyOf(months.subList(1, months.size())), continues);
  }

  /** Its own unit, else the next one written, else the one before, else years for small numbers. */
  private static int unitOf(List<Part> parts, int at) {
    for (int i = at; i < parts.size(); i++) {
      var unit = parts.get(i).unit();
      if (unit != null) {
        return Durations.unit(unit);
      }
    }
    for (int i = at - 1; i >= 0; i--) {
      var unit = parts.get(i).unit();
      if (unit != null) {
        return Durations.unit(unit);
      }
    }
    return parts.getFirst().number() <= 10 ? 12 : 1;
  }
}
