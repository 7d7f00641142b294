package rowan.support.refuge.returns;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import rowan.foundation.kernel.PersonId;
import rowan.support.refuge.Destination;
import rowan.support.refuge.returns.Facts.Counted;
import rowan.support.refuge.returns.Facts.No;
import rowan.support.refuge.returns.Facts.Stay;
import rowan.support.refuge.returns.layout.Layout;
import rowan.support.refuge.returns.layout.Table;
import rowan.support.refuge.sanctuary.counted.SanctuaryCounts;

/**
 * Counts households and people of one year, by {@link Definitions}. No rule of it knows a clock.
 */
final class Counting {

  /** A household that moved in so soon after a 'no' was not supported at first, and then was. */
  static final Duration HOUSED_WITHIN = Duration.ofDays(28);

  private static final int ADULT_FROM = 18;

  private final Facts facts;
  private final ReturnYear year;
  private final ZoneId zone;
  private final Instant begins;
  private final Instant ends;
  private final Tallies tallies;
  private final CountingWho who;
  private final Map<PersonId, List<Stay>> stays;

  Counting(Facts facts, ReturnYear year, ZoneId zone, Tallies tallies) {
    this.facts = facts;
    this.year = year;
    this.zone = zone;
    this.begins = year.begins(zone);
    this.ends = year.ends(zone);
    this.tallies = tallies;
    this.who = new CountingWho(facts, tallies);
    this.stays =
        facts.stays().stream().sorted(comparing(Stay::since)).collect(groupingBy(Stay::person));
  }

  void count() {
    stays.values().forEach(this::household);
    facts.noes().stream()
        .sorted(comparing(No::at))
        .collect(groupingBy(No::person))
        .forEach(this::turnedAway);
  }

  private void household(List<Stay> all) {
    var inYear = all.stream().filter(this::touchesTheYear).toList();
    if (inYear.isEmpty()) {
      return;
    }
    scope(Layout.ALL, inYear, all);
    inYear.stream().collect(groupingBy(Stay::kind)).forEach((kind, some) -> scope(kind, some, all));
  }

  private boolean touchesTheYear(Stay stay) {
    return stay.since().isBefore(ends) && (stay.until() == null || stay.until().isAfter(begins));
  }

  /** One household in one column; its stays there in the order of time. */
  private void scope(String column, List<Stay> there, List<Stay> all) {
    var first = there.getFirst();
    boolean carried = first.since().isBefore(begins);
    tallies.one(Layout.SUPPORTED, Layout.HOUSEHOLDS, column);
    tallies.one(Layout.SUPPORTED, carried ? "CARRIED" : "NEW", column);
    tallies.one(Layout.SUPPORTED, fromOf(first), column);
    var day = carried ? year.firstDay() : day(first.since());
    people(column, first, day);
    who.count(Layout.SUPPORTED_DESCRIBED, column, new Counted(first.person(), first.caseId(), day));
    lastLeaving(there).ifPresent(leaving -> left(column, leaving, all));
  }

  private String fromOf(Stay stay) {
    var area = facts.from().get(stay.caseId());
    return area == null ? "FROM_NOT_KNOWN" : "FROM_" + area;
  }

  private void people(String column, Stay stay, LocalDate day) {
    var people = stay.people();
    tallies.add(Layout.PEOPLE, "WOMEN", column, people.women());
    tallies.add(Layout.PEOPLE, "MEN", column, people.men());
    tallies.add(Layout.PEOPLE, "ANOTHER", column, people.another());
    tallies.add(Layout.PEOPLE, "NOT_SAID", column, people.notSaid());
    tallies.add(Layout.PEOPLE, "CHILDREN", column, people.children());
    tallies.add(
        Layout.PEOPLE,
        "INDIVIDUALS",
        column,
        people.women() + people.men() + people.another() + people.notSaid() + people.children());
    var bands = bands(stay, day);
    bands.forEach(band -> tallies.one(Layout.PEOPLE, band, column));
    tallies.add(Layout.PEOPLE, "AGE_NOT_KNOWN", column, people.children() - bands.size());
  }

  /** Of the children who came, those whose age is known; the youngest first. */
  private List<String> bands(Stay stay, LocalDate day) {
    var came = day(stay.since());
    return facts.agesOf(stay.caseId()).stream()
        .flatMap(told -> told.children().stream())
        .filter(child -> child.ageOn(came) < ADULT_FROM)
        .map(child -> child.ageOn(day))
        .sorted()
        .limit(stay.people().children())
        .map(Counting::band)
        .toList();
  }

  private static String band(int age) {
    if (age < 5) {
      return "AGE_0_4";
    }
    if (age < 11) {
      return "AGE_5_10";
    }
    if (age < 16) {
      return "AGE_11_15";
    }
    return age < ADULT_FROM ? "AGE_16_17" : "AGE_18";
  }

  /** The last time that they left in the year, for somewhere that is not ours. */
  private Optional<Stay> lastLeaving(List<Stay> there) {
    return there.reversed().stream()
        .filter(stay -> stay.until() != null && !stay.until().isAfter(ends))
        .filter(stay -> stay.outcome() != null && !movedWithinOurs(stay))
        .findFirst();
  }

  private static boolean movedWithinOurs(Stay stay) {
    return Destination.SPACE_OF_OURS.name().equals(stay.outcome());
  }

  private void left(String column, Stay leaving, List<Stay> all) {
    var until = java.util.Objects.requireNonNull(leaving.until());
    tallies.one(Layout.LEFT, Layout.HOUSEHOLDS, column);
    tallies.one(Layout.LEFT, java.util.Objects.requireNonNull(leaving.outcome()), column);
    tallies.one(Layout.LENGTH, length(day(movedIn(leaving, all).since()), day(until)), column);
    if (column.equals(Layout.ALL)) {
      who.count(
          Layout.LEFT_DESCRIBED,
          column,
          new Counted(leaving.person(), leaving.caseId(), day(until)));
    }
  }

  /** The stay with which the time began that ended there, through moves between places of ours. */
  private static Stay movedIn(Stay leaving, List<Stay> all) {
    var began = leaving;
    for (var earlier : all.reversed()) {
      if (movedWithinOurs(earlier) && began.since().equals(earlier.until())) {
        began = earlier;
      }
    }
    return began;
  }

  private static String length(LocalDate in, LocalDate out) {
    if (out.isBefore(in.plusMonths(1))) {
      return "UNDER_1_MONTH";
    }
    if (out.isBefore(in.plusMonths(3))) {
      return "MONTHS_1_3";
    }
    if (out.isBefore(in.plusMonths(6))) {
      return "MONTHS_3_6";
    }
    return out.isBefore(in.plusMonths(12)) ? "MONTHS_6_12" : "OVER_12_MONTHS";
  }

  private void turnedAway(PersonId person, List<No> noes) {
    var first = noes.getFirst();
    noes(Layout.TURNED_AWAY, noes, No::reason);
    noes(Layout.WHOSE_NO, noes, No::party);
    who.count(
        Layout.TURNED_AWAY_DESCRIBED,
        Layout.ALL,
        new Counted(person, first.caseId(), day(first.at())));
  }

  /**
   * One household in a table of 'no': once in all, and once in each line that one of them is in.
   */
  private void noes(Table table, List<No> noes, Function<No, String> line) {
    line(table, Layout.HOUSEHOLDS, noes);
    noes.stream().collect(groupingBy(line)).forEach((code, some) -> line(table, code, some));
  }

  private void line(Table table, String line, List<No> noes) {
    tallies.one(table, line, Layout.ALL);
    boolean housed = noes.stream().anyMatch(this::housedAfterwards);
    tallies.one(table, line, housed ? "HOUSED" : "NOT_HOUSED");
  }

  private boolean housedAfterwards(No no) {
    var latest = no.at().plus(HOUSED_WITHIN);
    return stays.getOrDefault(no.person(), List.of()).stream()
        .anyMatch(stay -> !stay.since().isBefore(no.at()) && !stay.since().isAfter(latest));
  }

  private LocalDate day(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  private static void homes(SanctuaryCounts homes, Tallies tallies) {
    var who =
        Map.of(
            "WOMEN", homes.women(),
            "MEN", homes.men(),
            "ANOTHER", homes.others(),
            "NOT_SAID", homes.untold(),
            "CHILDREN", homes.children());
    tallies.add(Layout.HOMES, Layout.HOUSEHOLDS, Layout.ALL, homes.households());
    who.forEach((line, people) -> {
      tallies.add(Layout.HOMES, line, Layout.ALL, people);
      tallies.add(Layout.HOMES, "INDIVIDUALS", Layout.ALL, people);
    });
    reasons(Layout.HOMES_ENDED, homes.endings(), tallies);
    reasons(Layout.HOMES_UNABLE, homes.unable(), tallies);
  }

  private static void elsewhere(Facts.Elsewhere elsewhere, Tallies tallies) {
    var table = Layout.ELSEWHERE;
    tallies.add(table, Layout.HOUSEHOLDS, Layout.ALL, elsewhere.households());
    tallies.add(table, "ADULTS", Layout.ALL, elsewhere.adults());
    tallies.add(table, "CHILDREN", Layout.ALL, elsewhere.children());
    tallies.add(table, "INDIVIDUALS", Layout.ALL, elsewhere.adults() + elsewhere.children());
  }

  private static void reasons(
      Table table, Map<? extends Enum<?>, Integer> households, Tallies tallies) {
    households.forEach((reason, many) -> {
      tallies.add(table, Layout.HOUSEHOLDS, Layout.ALL, many);
      tallies.add(table, reason.name(), Layout.ALL, many);
    });
  }

  /** All figures of a year, the spaces counted until {@code now}. */
  static Map<String, Long> of(Facts facts, ReturnYear year, ZoneId zone, Instant now) {
    var tallies = new Tallies();
    new Counting(facts, year, zone, tallies).count();
    new CountingSpaces(year, zone, now, tallies).count(facts.spaces());
    homes(facts.homes(), tallies);
    elsewhere(facts.elsewhere(), tallies);
    return new HashMap<>(tallies.figures());
  }
}
