package rowan.support.refuge.matching;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import rowan.foundation.kernel.SpokenLanguage;
import rowan.support.refuge.limits.SupportNeed;

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
    building(parts, needs.building());
    if (!needs.people().languages().isEmpty()) {
      parts.add("speaks " + languages(needs.people().languages(), "and"));
    }
    if (needs.people().atNight()) {
      parts.add("staff at night");
    }
    away(parts, needs.away());
    needs.support().stream()
        .filter(need -> need != SupportNeed.NO_PUBLIC_FUNDS || needs.funds().isEmpty())
        .forEach(need -> parts.add(inASentence(need.title())));
    needs.funds().forEach(funds -> parts.add(inASentence(funds.title())));
    var line = String.join(" · ", parts);
    return line.isEmpty() ? line : Character.toUpperCase(line.charAt(0)) + line.substring(1);
  }

  private static void building(List<String> parts, Needs.Building asked) {
    if (asked.wheelchair()) {
      parts.add("uses a wheelchair");
    } else if (asked.stepFree()) {
      parts.add("no steps");
    }
    if (asked.ownBathroom()) {
      parts.add("a bathroom of their own");
    }
    if (asked.pets()) {
      parts.add("with an animal");
    }
  }

  private static void away(List<String> parts, Needs.Away away) {
    if (!away.parts().isEmpty()) {
      var from = joined(away.parts().stream().map(part -> "the " + part).toList());
      parts.add(
          switch (away.atLeast()) {
            case NEAR -> "away from " + from;
            case APART -> "not near " + from;
            case FAR -> "far from " + from;
          });
    }
  }

  /** What matters most to them, in their order; empty if nothing was told. */
  public static String priorities(Needs needs) {
    return String.join(
        ", then ",
        needs.priorities().inOrder().stream()
            .map(one ->
                one == Priority.NEAR
                    ? "in the " + needs.priorities().near().orElse("part they named")
                    : one.inAList())
            .toList());
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

  static String languages(Collection<String> codes, String last) {
    return joined(codes.stream().map(PlainWords::language).toList(), last);
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
    return joined(parts, "and");
  }

  private static String joined(List<String> parts, String last) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, parts.size() - 1))
        + " "
        + last
        + " "
        + parts.getLast();
  }
}
