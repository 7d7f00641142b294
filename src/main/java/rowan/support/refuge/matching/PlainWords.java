package rowan.support.refuge.matching;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rowan.foundation.kernel.SpokenLanguage;

/** Says things about a household the way colleagues do. */
public record PlainWords(Household household) {

  private static final List<String> NUMBERS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  /** Who it is for: 'a mother and three children'. */
  public String who() {
    var parts = new ArrayList<String>();
    boolean alone = household.adults() == 1;
    boolean parent = alone && !household.children().isEmpty();
    adults(parts, household.women(), parent ? "a mother" : "a woman", "women");
    adults(parts, household.men(), parent ? "a father" : "a man", "men");
    adults(
        parts,
        household.others() + household.untold(),
        parent ? "a parent" : alone ? "one adult" : "another adult",
        parts.isEmpty() ? "adults" : "other adults");
    int children = household.children().size();
    if (children > 0) {
      parts.add(children == 1 ? "a child" : number(children) + " children");
    }
    return joined(parts);
  }

  /** The pronoun of the one adult, or 'they'. */
  public String pronoun() {
    return household.adults() > 1 || household.women() + household.men() == 0
        ? "they"
        : household.women() == 1 ? "she" : "he";
  }

  /** What they need, in one line: 'Ages 4, 9 and a boy of 15 · no steps · speaks Slovak'. */
  public String needs(Needs needs) {
    var parts = new ArrayList<String>();
    if (!household.children().isEmpty()) {
      parts.add((household.children().size() == 1 ? "Age " : "Ages ") + ages());
    }
    if (needs.stepFree()) {
      parts.add("no steps");
    }
    needs.language().ifPresent(code -> parts.add("speaks " + language(code)));
    if (needs.pets()) {
      parts.add("with an animal");
    }
    needs.awayFrom().ifPresent(region -> parts.add("away from the " + region));
    needs.support().forEach(need -> parts.add(inASentence(need.title())));
    var line = String.join(" · ", parts);
    return line.isEmpty() ? line : Character.toUpperCase(line.charAt(0)) + line.substring(1);
  }

  /** The ages of the children: '4, 9 and a boy of 15'; empty if there are none. */
  public String ages() {
    return joined(
        household.children().stream()
            .sorted(java.util.Comparator.comparingInt(Household.Child::age))
            .map(child ->
                child.boy() && child.age() >= Matching.MAY_STAY_ELSEWHERE_FROM
                    ? "a boy of " + child.age()
                    : child.age() == 0 ? "under 1" : String.valueOf(child.age()))
            .toList());
  }

  /**
   * The hour, with its day when that is not today: '23:40', 'tomorrow 10:00', '3 May 10:00'.
   *
   * @param now in the time zone that hours are said in
   */
  public static String hour(ZonedDateTime now, Instant moment) {
    var there = moment.atZone(now.getZone());
    var hour = DateTimeFormatter.ofPattern("HH:mm", Locale.UK).format(there);
    var day = there.toLocalDate();
    if (day.equals(now.toLocalDate())) {
      return hour;
    }
    return day.equals(now.toLocalDate().plusDays(1))
        ? "tomorrow " + hour
        : DateTimeFormatter.ofPattern("d MMM ", Locale.UK).format(there) + hour;
  }

  /** The pronoun for the one adult who is asked, or 'they'. */
  String she() {
    if (household.adults() > 1) {
      return "they";
    }
    return household.women() == 1 ? "she" : household.men() == 1 ? "the father" : "the parent";
  }

  /** A language by its English name. */
  public static String language(String code) {
    return new SpokenLanguage(code).name();
  }

  static String inASentence(String title) {
    return Character.toLowerCase(title.charAt(0)) + title.substring(1);
  }

  static String people(int people) {
    return people == 1 ? "1 person" : people + " people";
  }

  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static void adults(List<String> parts, int number, String one, String more) {
    if (number > 0) {
      parts.add(number == 1 ? one : number(number) + " " + more);
    }
  }

  private static String number(int number) {
    return number < NUMBERS.size() ? NUMBERS.get(number) : String.valueOf(number);
  }

  private static String joined(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }
}
