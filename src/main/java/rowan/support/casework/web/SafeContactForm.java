package rowan.support.casework.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;
import rowan.foundation.web.Choice;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;

/** The fields of a safe contact plan. */
public final class SafeContactForm {

  private static final int MOST = 200;

  private SafeContactForm() {}

  record Read(Form form, Optional<SafeContact> plan) {}

  static Form filled(SafeContact plan) {
    return Form.blank()
        .with("channel", plan.channel().name())
        .with("value", plan.value())
        .with("days", plan.days().stream().map(Enum::name).toList())
        .with("from", plan.from().toString())
        .with("to", plan.to().toString())
        .with("voicemail", plan.voicemail() ? "yes" : "")
        .with("ask-for", plan.askFor());
  }

  static Read read(FormReader reader, LocalDate today) {
    var channel = reader.choice("channel", "Choose the one way that is safe", Channel.class);
    boolean inRowan = channel.ifGiven().filter(way -> way == Channel.IN_ROWAN).isPresent();
    var value = inRowan ? "" : reader.text("value", "Enter the number or address", MOST);
    channel.ifGiven().ifPresent(way -> fits(reader, way, value));
    var days =
        inRowan
            ? EnumSet.allOf(DayOfWeek.class)
            : reader.choices("days", "Choose the days on which it is safe", DayOfWeek.class);
    var from = inRowan ? LocalTime.MIDNIGHT : hour(reader, "from", "Enter from when it is safe");
    var to = inRowan ? SafeContact.END_OF_DAY : hour(reader, "to", "Enter until when it is safe");
    if (!reader.hasErrors() && !from.isBefore(to)) {
      reader.refuse("to", "The safe hours end after they begin, on the same day");
    }
    var askFor = reader.optionalText("ask-for", "Enter who to ask for", MOST);
    boolean voicemail = reader.ticked("voicemail");
    if (reader.hasErrors()) {
      return new Read(reader.form(), Optional.empty());
    }
    return new Read(
        reader.form(),
        Optional.of(
            new SafeContact(
                channel.value(),
                value,
                days,
                from,
                to,
                voicemail && channel.value() == Channel.CALL,
                askFor,
                today)));
  }

  private static LocalTime hour(FormReader reader, String field, String missing) {
    return reader.time(field, missing).ifGiven().orElse(LocalTime.MIDNIGHT);
  }

  private static void fits(FormReader reader, Channel way, String value) {
    if (!value.isEmpty() && !way.fits(value)) {
      reader.refuse(
          "value",
          way == Channel.EMAIL
              ? "Enter an e-mail address, like name@example.org"
              : "Enter a telephone number, like 07700 900318");
    }
  }

  public static List<Choice> channels() {
    return List.of(
        Choice.of(Channel.CALL, "Call"),
        Choice.of(Channel.TEXT, "Text"),
        Choice.of(Channel.EMAIL, "E-mail"),
        Choice.of(Channel.LETTER, "Letter"),
        Choice.of(
            Channel.IN_ROWAN, "Nothing may be sent", "They come back to Rowan and read it there"));
  }

  public static List<Choice> days() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> Choice.of(day, day.getDisplayName(TextStyle.FULL, Locale.UK)))
        .toList();
  }
}
