package rowan.support.directory.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rowan.foundation.web.Language;
import rowan.foundation.web.State;
import rowan.foundation.web.Words;
import rowan.support.directory.Audience;
import rowan.support.directory.Availability;
import rowan.support.directory.ListedService;
import rowan.support.directory.OpeningHours;

/** What help there is, in the words of the reader's language. */
public record ServicesPage(List<Shown> services) {

  private static final int WHOLE_WEEK = 7;

  static ServicesPage of(List<ListedService> services, Words words) {
    return new ServicesPage(services.stream().map(service -> Shown.of(service, words)).toList());
  }

  /**
   * One service.
   *
   * @param spoken the code of the language that its words are in
   * @param dialled its telephone number without spaces; empty for none
   */
  public record Shown(
      String id,
      String spoken,
      String direction,
      String name,
      String what,
      String howToAsk,
      String organisation,
      Availability availability,
      List<String> audiences,
      List<String> languages,
      boolean interpreters,
      String hours,
      String telephone,
      String dialled) {

    static Shown of(ListedService service, Words words) {
      var description = service.description();
      var language = words.language();
      var wording = service.in(language);
      var spoken = service.spokenTo(language);
      return new Shown(
          service.id().toString(),
          spoken.code(),
          spoken.direction(),
          wording.name(),
          wording.what(),
          wording.howToAsk(),
          service.organisation(),
          description.availability(),
          audiences(service, words),
          description.languages().stream().map(code -> named(code, language)).toList(),
          description.interpreters(),
          description
              .hours()
              .map(hours -> ServicesPage.hours(hours, words))
              .orElseGet(() -> words.say("directory.no-hours")),
          description.telephone(),
          description.telephone().replaceAll("[^+0-9]", ""));
    }

    private static List<String> audiences(ListedService service, Words words) {
      return Arrays.stream(Audience.values())
          .filter(service.description().audiences()::contains)
          .map(audience -> words.say("directory." + audience.name()))
          .toList();
    }

    /** How its availability looks. */
    public State state() {
      return switch (availability) {
        case OPEN -> State.MET;
        case FULL -> State.AT_RISK;
        case PAUSED -> State.NOT_STARTED;
      };
    }
  }

  /** A language by its name in the reader's, such as Urdu, or Wrdw in Welsh. */
  static String named(String code, Language reader) {
    if (code.equals("bfi")) {
      return "BSL";
    }
    var name = Locale.forLanguageTag(code).getDisplayLanguage(reader.locale());
    return name.substring(0, 1).toUpperCase(reader.locale()) + name.substring(1);
  }

  private static String hours(OpeningHours hours, Words words) {
    return hours.always()
        ? words.say("directory.always")
        : words.say(
            "directory.hours-of",
            days(hours, words),
            hour(hours.opens(), words),
            hour(hours.closes(), words));
  }

  private static String hour(LocalTime hour, Words words) {
    return hour.equals(LocalTime.MIDNIGHT) ? words.say("directory.midnight") : hour.toString();
  }

  private static String days(OpeningHours hours, Words words) {
    var days = hours.days().stream().sorted().toList();
    if (days.size() == WHOLE_WEEK) {
      return words.say("directory.every-day");
    }
    boolean inARow =
        days.size() > 2
            && days.getLast().getValue() - days.getFirst().getValue() == days.size() - 1;
    return inARow
        ? words.say("directory.days-to", day(days.getFirst(), words), day(days.getLast(), words))
        : days.stream().map(day -> day(day, words)).collect(Collectors.joining(", "));
  }

  private static String day(DayOfWeek day, Words words) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, words.language().locale());
  }
}
