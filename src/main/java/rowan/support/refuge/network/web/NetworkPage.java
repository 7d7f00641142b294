package rowan.support.refuge.network.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import rowan.foundation.kernel.SpokenLanguage;
import rowan.foundation.web.Days;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.network.reading.Looking;
import rowan.support.refuge.network.reading.NetworkReading;
import rowan.support.refuge.network.reading.Reading;
import rowan.support.refuge.network.sheet.Vacancy;

/**
 * The vacancies of others.
 *
 * @param readings of each member, whatever is looked for
 * @param search whom it is for, if somebody came here from a search
 */
public record NetworkPage(
    List<Reading> readings, Looking looking, Optional<NeedId> search, Days days) {

  public NetworkPage {
    readings = List.copyOf(readings);
  }

  /** Those that are asked for. */
  public List<Reading> shown() {
    return readings.stream()
        .filter(one -> looking.member().map(one.member()::equals).orElse(true))
        .toList();
  }

  /** The words for parts of areas that anybody tells of. */
  public List<String> regions() {
    return regions(readings);
  }

  static List<String> regions(List<Reading> readings) {
    return readings.stream()
        .flatMap(one -> one.sheet().stream())
        .flatMap(sheet -> sheet.vacancies().stream())
        .flatMap(vacancy -> vacancy.region().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** What may be right of what a member told. */
  public List<Vacancy> vacancies(Reading of) {
    return of.sheet().stream()
        .flatMap(sheet -> sheet.vacancies().stream())
        .filter(looking::mayFit)
        .toList();
  }

  /** How old it is, honestly: 'Read 4 minutes ago', 'It cannot be reached, since today 21:10'. */
  public String age(Reading of) {
    if (of.failing().isPresent()) {
      var since = of.failingSince().map(this::within).orElse("");
      return of.failing().get().sentence() + ", since " + since.replaceFirst("^on ", "") + ".";
    }
    return of.readAt().map(at -> "Read " + ago(at) + ".").orElse("Not read yet.");
  }

  /** Whether what is shown of a member may no longer be so. */
  public boolean isOld(Reading of) {
    var hourAgo = days.now().toInstant().minus(NetworkReading.OLD_AFTER);
    return of.failing().isPresent() || of.readAt().filter(at -> at.isAfter(hourAgo)).isEmpty();
  }

  /** When what is shown was told, where it is not what was told just now. */
  public String toldAt(Reading of) {
    return of.readAt()
        .map(at -> "What is below it told " + ago(at) + ".")
        .orElse("It never told anything yet.");
  }

  private String ago(Instant at) {
    long minutes = Duration.between(at, days.now().toInstant()).toMinutes();
    if (minutes < 1) {
      return "just now";
    }
    if (minutes < 60) {
      return minutes == 1 ? "a minute ago" : minutes + " minutes ago";
    }
    return within(at);
  }

  /** A day and an hour within a sentence: 'today 10:04', 'on Mon 4 Mar 10:04'. */
  private String within(Instant at) {
    var said = days.dayAndHour(at);
    return said.startsWith("Today") || said.startsWith("Yesterday")
        ? said.toLowerCase(Locale.UK)
        : "on " + said;
  }

  /** For a link that rings. */
  public static String dial(String telephone) {
    return "tel:" + telephone.replaceAll("[^0-9+]", "");
  }

  public static String languages(List<String> codes) {
    return codes.stream()
        .map(code -> new SpokenLanguage(code).name())
        .collect(Collectors.joining(", "));
  }

  /** What it is and where, as far as it is told: 'Refuge, the north'. */
  public static String place(Vacancy one) {
    return one.kind().title() + one.region().map(part -> ", the " + part).orElse("");
  }

  /** '4 beds, 1 cot · own door'. */
  public static String beds(Vacancy one) {
    var beds = one.beds() == 1 ? "1 bed" : orMore(one.beds(), Vacancy.MOST_BEDS) + " beds";
    var cots =
        one.cots() == 0
            ? ""
            : one.cots() == 1 ? ", 1 cot" : ", " + orMore(one.cots(), Vacancy.MOST_COTS) + " cots";
    return beds + cots + " · " + (one.ownDoor() ? "own door" : "shared kitchen");
  }

  /** 'Women and children, boys to 14, no steps'. */
  public static String whom(Vacancy one) {
    var parts = new ArrayList<String>();
    parts.add(
        one.womenOnly() ? "Women and children" : one.menOnly() ? "Men and children" : "Anyone");
    if (one.boysUpTo() < Vacancy.BOYS_OF_ANY_AGE) {
      parts.add("boys to " + one.boysUpTo());
    }
    if (one.stepFree()) {
      parts.add("no steps");
    }
    if (one.pets()) {
      parts.add("pets");
    }
    return String.join(", ", parts);
  }

  public static String cannot(Vacancy one) {
    return one.cannotMeet().stream()
        .sorted()
        .map(SupportNeed::notMet)
        .collect(Collectors.joining(". "));
  }

  public static String places(Vacancy one) {
    return orMore(one.places(), Vacancy.MOST_PLACES);
  }

  private static String orMore(int number, int most) {
    return number >= most ? most + " or more" : Integer.toString(number);
  }
}
