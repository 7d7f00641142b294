package rowan.commissioning.decisions.reading;

import static rowan.commissioning.decisions.reading.GeneratedDecision.one;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The many ways in which councils write the same term, date, sum or list of offices. */
final class WaysToSay {

  private static final List<String> WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final List<String> OFFICES =
      List.of(
          "Strategic Director of Adult Care, Housing and Public Health",
          "Strategic Director for Regeneration and Environment",
          "Director of Finance",
          "Chief Executive",
          "Head of Legal and Democratic Services",
          "Assistant Director for Commissioning",
          "Corporate Director of People",
          "Section 151 Officer",
          "Monitoring Officer");
  private static final List<String> MEMBERS =
      List.of(
          "Cabinet Member for Communities",
          "Portfolio Holder for Adults, Health and Wellbeing",
          "Leader of the Council",
          "Cabinet Member for Housing and Homelessness",
          "Chair of the Health and Wellbeing Board");

  private WaysToSay() {}

  static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  static String term(Random random, int initial, List<Integer> extensions) {
    int years = initial / 12;
    var first =
        one(
            random,
            List.of(
                "for " + WORDS.get(years) + plural(" year", years),
                "for " + years + plural(" year", years),
                "for a period of " + initial + " months",
                "for a " + WORDS.get(years) + " year period",
                "for a " + years + "-year term",
                "for an initial period of "
                    + WORDS.get(years)
                    + " ("
                    + years
                    + ")"
                    + plural(" year", years)));
    return extensions.isEmpty() ? first : one(random, extended(first, years, extensions));
  }

  private static List<String> extended(String first, int years, List<Integer> extensions) {
    int total = years + extensions.stream().mapToInt(Integer::intValue).sum() / 12;
    if (extensions.size() == 2) {
      return List.of(
          first + " with an option to extend twice for an additional 12 months each",
          first + ", with the option to extend for two further periods of one year",
          first + " with two optional one-year extensions",
          first + " plus two further one-year extensions",
          first + ", extendable by up to two years in 12 month increments",
          "on a " + years + "+1+1 year basis",
          "for " + years + plural(" year", years) + " plus 1 plus 1",
          first + " with an option to extend by one year and by one further year");
    }
    int more = extensions.getFirst() / 12;
    return List.of(
        first + " with an option to extend by a further " + WORDS.get(more) + plural(" year", more),
        first + ", with the option to extend for up to " + 12 * more + " months",
        first
            + " with an option to extend by a further "
            + more
            + " year period (total "
            + total
            + " years)",
        first + " plus an option of " + WORDS.get(more) + plural(" year", more),
        "on a " + years + "+" + more + " year basis",
        "for " + years + plural(" year", years) + " plus " + more);
  }

  static String start(Random random, LocalDate day) {
    return one(
            random,
            List.of(
                " from ",
                " commencing ",
                ", starting on ",
                " with effect from ",
                " to commence on "))
        + day(random, day);
  }

  static String day(Random random, LocalDate day) {
    return one(
        random,
        List.of(
            day.format(pattern("d MMMM yyyy")),
            ordinal(day.getDayOfMonth()) + day.format(pattern(" MMMM yyyy")),
            ordinal(day.getDayOfMonth()) + day.format(pattern(" MMMM, yyyy")),
            day.format(pattern("dd/MM/yyyy")),
            day.format(pattern("EEEE d MMMM yyyy")),
            day.format(pattern("d/M/yy"))));
  }

  static String month(Random random, YearMonth month) {
    var written = month.format(pattern("MMMM yyyy"));
    return one(random, List.of(written, "the end of " + written, "end " + written));
  }

  static String months(Random random, int months) {
    if (months % 12 == 0 && random.nextBoolean()) {
      return months / 12 + plural(" year", months / 12);
    }
    return (months <= 12 && random.nextBoolean() ? WORDS.get(months) : Integer.toString(months))
        + plural(" month", months);
  }

  static String money(Random random, long pounds) {
    return random.nextBoolean() ? "£" + pounds / 1000 + "k" : "£%,d".formatted(pounds);
  }

  static List<String> offices(Random random, int count) {
    return some(random, OFFICES, count);
  }

  static List<String> members(Random random, int count) {
    return some(random, MEMBERS, count);
  }

  static String delegation(
      Random random, List<String> to, boolean any, List<String> consult, String purpose) {
    var offices = list(to, any ? " or the " : " and the ");
    var consulting =
        consult.isEmpty()
            ? ""
            : one(
                    random,
                    List.of(
                        " in consultation with ",
                        ", in consultation with ",
                        " following consultation with ",
                        ", after consultation with "))
                + list(consult, " and the ");
    var comma = consulting.startsWith(",") ? ", " : " ";
    return one(
        random,
        List.of(
            "delegate authority to " + offices + consulting + comma + "to " + purpose,
            "that authority be delegated to " + offices + consulting + comma + "to " + purpose,
            "that delegated authority be given to "
                + offices
                + consulting
                + comma
                + "to "
                + purpose,
            "authorise " + offices + consulting + comma + "to " + purpose,
            "that " + offices + consulting + comma + "be authorised to " + purpose,
            "grant authority to " + offices + " to " + purpose + consulting,
            "that authority to " + purpose + " be delegated to " + offices + consulting));
  }

  private static String list(List<String> names, String last) {
    var all = new StringBuilder("the ").append(names.getFirst());
    for (int i = 1; i < names.size(); i++) {
      all.append(i + 1 == names.size() ? last : ", the ").append(names.get(i));
    }
    return all.toString();
  }

  private static List<String> some(Random random, List<String> from, int count) {
    var shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, count));
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }

  private static String ordinal(int day) {
    int last = day % 10;
    boolean teen = day >= 11 && day <= 13;
    return day
        + (teen || last > 3 || last == 0 ? "th" : last == 1 ? "st" : last == 2 ? "nd" : "rd");
  }

  private static String plural(String word, int count) {
    return count == 1 ? word : word + "s";
  }
}
