package rowan.support.directory.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rowan.foundation.access.Organisation;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.SpokenLanguage;
import rowan.foundation.web.Choice;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Language;
import rowan.foundation.web.Words;
import rowan.support.directory.Audience;
import rowan.support.directory.Availability;
import rowan.support.directory.DescribeService;
import rowan.support.directory.DirectoryRefusal;
import rowan.support.directory.OpeningHours;
import rowan.support.directory.Wording;

/** The form of a service: what it offers, how it is filled and how it is read. */
public final class ServiceForm {

  private static final int MOST_NAME = 100;
  private static final int MOST = 1_000;

  /** When somebody answers. */
  enum Open {
    ALWAYS,
    HOURS,
    NOT_SET
  }

  private ServiceForm() {}

  /** The description, unless something on the form was refused. */
  static Optional<DescribeService> read(FormReader form, Set<String> organisations) {
    var by = form.oneOf("by", "Choose who delivers it", organisations);
    var availability =
        form.choice("availability", "Choose whether it takes people now", Availability.class);
    var audiences = form.choices("audience", "Choose whom it is for", Audience.class);
    var telephone = form.optionalText("telephone", "Enter a telephone number", MOST_NAME);
    var hours = hours(form);
    var languages = form.someOf("spoken", SpokenLanguage.codes(SpokenLanguage.WITH_ENGLISH));
    boolean interpreters = form.ticked("interpreters");
    var wordings = wordings(form);
    if (form.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new DescribeService(
            new OrganisationId(java.util.UUID.fromString(by.value())),
            availability.value(),
            audiences,
            languages,
            interpreters,
            telephone,
            hours,
            wordings));
  }

  private static Optional<OpeningHours> hours(FormReader form) {
    var open = form.choice("open", "Choose when somebody answers", Open.class).ifGiven();
    if (open.isEmpty() || open.get() == Open.NOT_SET) {
      return Optional.empty();
    }
    if (open.get() == Open.ALWAYS) {
      return Optional.of(OpeningHours.ALWAYS);
    }
    var days = form.choices("day", "Choose a day on which somebody answers", DayOfWeek.class);
    var opens = form.time("opens", "Enter the hour from which somebody answers");
    var closes = form.time("closes", "Enter the hour until which somebody answers");
    if (days.isEmpty() || opens.ifGiven().isEmpty() || closes.ifGiven().isEmpty()) {
      return Optional.empty();
    }
    if (!OpeningHours.endsAfterItBegins(opens.value(), closes.value())) {
      form.refuse("closes", "Enter an end that comes after the beginning");
      return Optional.empty();
    }
    return Optional.of(new OpeningHours(days, opens.value(), closes.value()));
  }

  private static Map<Language, Wording> wordings(FormReader form) {
    var wordings = new EnumMap<Language, Wording>(Language.class);
    for (var language : Words.languages()) {
      var in = language == Language.ENGLISH ? "" : " in " + language.ownName();
      var name = field("name", language);
      var what = field("what", language);
      var how = form.optionalProse(field("how", language), "Say how to ask" + in, MOST);
      boolean told = !form.form().typed(name).isBlank() || !form.form().typed(what).isBlank();
      if (language == Language.ENGLISH || told || !how.isEmpty()) {
        wordings.put(
            language,
            new Wording(
                form.text(name, "Enter a name" + in, MOST_NAME),
                form.prose(what, "Say what it does" + in, MOST),
                how));
      }
    }
    return wordings;
  }

  static String field(String name, Language language) {
    return name + "-" + language.code();
  }

  static Form filled(DescribeService service) {
    var form =
        Form.blank()
            .with("by", service.deliveredBy().toString())
            .with("availability", service.availability().name())
            .with("audience", service.audiences().stream().map(Enum::name).toList())
            .with("telephone", service.telephone())
            .with("spoken", service.languages())
            .with("interpreters", service.interpreters() ? "yes" : "");
    for (var wording : service.wordings().entrySet()) {
      form =
          form.with(field("name", wording.getKey()), wording.getValue().name())
              .with(field("what", wording.getKey()), wording.getValue().what())
              .with(field("how", wording.getKey()), wording.getValue().howToAsk());
    }
    return filledHours(form, service.hours());
  }

  private static Form filledHours(Form form, Optional<OpeningHours> hours) {
    if (hours.isEmpty()) {
      return form.with("open", Open.NOT_SET.name());
    }
    if (hours.get().always()) {
      return form.with("open", Open.ALWAYS.name());
    }
    return form.with("open", Open.HOURS.name())
        .with("day", hours.get().days().stream().map(Enum::name).toList())
        .with("opens", written(hours.get().opens()))
        .with("closes", written(hours.get().closes()));
  }

  private static String written(LocalTime hour) {
    return hour.toString();
  }

  /** The field that a refusal is about. */
  static String fieldOf(DirectoryRefusal refusal) {
    return switch (refusal) {
      case NO_ENGLISH -> field("name", Language.ENGLISH);
      case NOBODY_IT_IS_FOR, EVERYONE_AND_MORE -> "audience";
      case SAYS_WHERE -> field("what", Language.ENGLISH);
      case NOT_A_TELEPHONE -> "telephone";
      case OF_ANOTHER_ORGANISATION, NOT_A_PROVIDER -> "by";
      case CHANGED_MEANWHILE -> "";
    };
  }

  public static List<Choice> organisations(List<Organisation> organisations) {
    return organisations.stream().map(one -> new Choice(one.id().toString(), one.name())).toList();
  }

  public static List<Choice> availabilities() {
    return List.of(
        Choice.of(Availability.OPEN, "Open", "It takes people now."),
        Choice.of(Availability.FULL, "Full", "Nobody new for now; it helps to find another."),
        Choice.of(Availability.PAUSED, "Paused", "It does not answer for now."));
  }

  public static List<Choice> audiences() {
    var words = Words.in(Language.ENGLISH);
    return EnumSet.allOf(Audience.class).stream()
        .map(audience -> Choice.of(audience, words.say("directory." + audience.name())))
        .toList();
  }

  public static List<Choice> spoken() {
    return SpokenLanguage.WITH_ENGLISH.stream()
        .map(language -> new Choice(language.code(), language.name()))
        .toList();
  }

  public static List<Choice> opens() {
    return List.of(
        Choice.of(Open.ALWAYS, "Day and night, every day"),
        Choice.of(Open.HOURS, "On these days, between these hours"),
        Choice.of(Open.NOT_SET, "No set hours"));
  }

  public static List<Choice> days() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> Choice.of(day, day.getDisplayName(TextStyle.FULL, Locale.UK)))
        .toList();
  }
}
