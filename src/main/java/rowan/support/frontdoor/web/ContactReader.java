package rowan.support.frontdoor.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;
import rowan.foundation.web.Choice;
import rowan.foundation.web.Form;

/**
 * Reads the one way that is safe to reach somebody, as its fields say it, and fills them from one.
 */
public final class ContactReader {

  /** The fields, in the order of the page. */
  static final List<String> FIELDS =
      List.of("way", "number", "address", "times", "day", "from", "to", "voicemail", "ask-for");

  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(17, 0);
  private static final int MOST = 200;
  private static final int HALF_HOURS = 48;
  private static final int MINUTES = 30;

  /** When somebody may be reached. */
  enum Times {
    ANY,
    WEEKDAYS,
    CHOOSE
  }

  /** The hours that can be chosen, each half an hour. */
  static List<Choice> hours() {
    var hours = new ArrayList<Choice>();
    for (int i = 0; i < HALF_HOURS; i++) {
      var hour = LocalTime.MIDNIGHT.plusMinutes((long) MINUTES * i).toString();
      hours.add(new Choice(hour, hour));
    }
    hours.add(new Choice(SafeContact.END_OF_DAY.toString(), "24:00"));
    return hours;
  }

  private final PublicAnswers answers;
  private final LocalDate today;

  ContactReader(PublicAnswers answers, LocalDate today) {
    this.answers = answers;
    this.today = today;
  }

  /** The safe contact, unless something about it was refused. */
  Optional<SafeContact> read() {
    var way = answers.choice("way", Channel.class);
    if (way.isEmpty()) {
      answers.refuse("way", "way");
      return Optional.empty();
    }
    return way.get() == Channel.IN_ROWAN ? Optional.of(inRowan(today)) : reached(way.get());
  }

  public static SafeContact inRowan(LocalDate today) {
    return new SafeContact(
        Channel.IN_ROWAN,
        "",
        EnumSet.allOf(DayOfWeek.class),
        LocalTime.MIDNIGHT,
        SafeContact.END_OF_DAY,
        false,
        "",
        today);
  }

  private Optional<SafeContact> reached(Channel way) {
    var value = value(way);
    var days = EnumSet.noneOf(DayOfWeek.class);
    var from = LocalTime.MIDNIGHT;
    var to = SafeContact.END_OF_DAY;
    switch (answers.choice("times", Times.class).orElse(null)) {
      case null -> answers.refuse("times", "times");
      case ANY -> days.addAll(EnumSet.allOf(DayOfWeek.class));
      case WEEKDAYS -> {
        days.addAll(WEEKDAYS);
        from = MORNING;
        to = EVENING;
      }
      case CHOOSE -> {
        days.addAll(chosenDays());
        from = hour("from");
        to = hour("to");
        if (!from.isBefore(to)) {
          answers.refuse("to", "hours");
        }
      }
    }
    var askFor = answers.text("ask-for", MOST);
    return answers.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new SafeContact(
                way,
                value,
                days,
                from,
                to,
                way == Channel.CALL && answers.ticked("voicemail"),
                askFor,
                today));
  }

  private String value(Channel way) {
    var field = way == Channel.EMAIL ? "address" : "number";
    var typed = answers.text(field, MOST);
    if (!way.fits(typed)) {
      answers.refuse(field, field);
    }
    return typed;
  }

  private Set<DayOfWeek> chosenDays() {
    var days = answers.choices("day", DayOfWeek.class);
    if (days.isEmpty()) {
      answers.refuse("day", "days");
    }
    return days;
  }

  private LocalTime hour(String field) {
    var typed = answers.form().typed(field);
    if (hours().stream().noneMatch(choice -> choice.value().equals(typed))) {
      answers.refuse(field, field);
      return LocalTime.MIDNIGHT;
    }
    return LocalTime.parse(typed);
  }

  /** A form whose fields say this contact. */
  static Form filled(Form form, SafeContact contact) {
    var filled = form.with("way", contact.channel().name());
    if (contact.channel() == Channel.IN_ROWAN) {
      return filled;
    }
    var times = times(contact);
    filled =
        filled
            .with(contact.channel() == Channel.EMAIL ? "address" : "number", contact.value())
            .with("times", times.name())
            .with("voicemail", contact.voicemail() ? "yes" : "")
            .with("ask-for", contact.askFor());
    return times != Times.CHOOSE
        ? filled
        : filled
            .with("day", contact.days().stream().map(Enum::name).toList())
            .with("from", contact.from().toString())
            .with("to", contact.to().toString());
  }

  private static Times times(SafeContact contact) {
    boolean wholeDay =
        contact.from().equals(LocalTime.MIDNIGHT) && contact.to().equals(SafeContact.END_OF_DAY);
    if (wholeDay && contact.days().size() == DayOfWeek.values().length) {
      return Times.ANY;
    }
    boolean workingHours =
        contact.from().equals(MORNING)
            && contact.to().equals(EVENING)
            && contact.days().equals(WEEKDAYS);
    return workingHours ? Times.WEEKDAYS : Times.CHOOSE;
  }
}
