package rowan.support.casework.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import rowan.foundation.messages.Channel;
import rowan.support.casework.page.SafeStrip;

/** The safe way to reach somebody, as a colleague would say it. */
final class SafeWords {

  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  private SafeWords() {}

  /** What is safe: {@code Safe to call}. */
  static String what(Channel channel) {
    return switch (channel) {
      case CALL -> "Safe to call";
      case TEXT -> "Safe to text";
      case EMAIL -> "Safe to e-mail";
      case LETTER -> "Safe to write by post";
      case IN_ROWAN -> "Safe to leave a message in Rowan";
    };
  }

  /** When, where, in whose name, and what is not safe. */
  static String how(SafeStrip strip) {
    var where =
        strip.ending().isEmpty()
            ? ""
            : " on the " + (strip.mobile() ? "mobile" : "number") + " ending " + strip.ending();
    var askFor =
        strip.askFor().isEmpty()
            ? ""
            : strip.channel() == Channel.CALL
                ? " Ask for “" + strip.askFor() + "”."
                : " Sign as “" + strip.askFor() + "”.";
    return when(strip.days(), strip.from(), strip.to()) + where + "." + askFor + " " + not(strip);
  }

  static String when(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    var hours =
        from.equals(LocalTime.MIDNIGHT) && !to.isBefore(END_OF_DAY)
            ? "at any hour"
            : from + " to " + to;
    return named(days) + " " + hours;
  }

  private static String named(Set<DayOfWeek> days) {
    if (days.size() == DayOfWeek.values().length) {
      return "every day";
    }
    if (days.equals(WEEKDAYS)) {
      return "weekdays";
    }
    if (days.equals(WEEKEND)) {
      return "at weekends";
    }
    return "on "
        + days.stream()
            .sorted()
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK) + "s")
            .collect(Collectors.joining(", "));
  }

  private static String not(SafeStrip strip) {
    return switch (strip.channel()) {
      case CALL ->
          strip.voicemail() ? "Voicemail is safe, texts are not." : "No voicemail, no texts.";
      case TEXT -> "No calls.";
      case EMAIL -> "No calls, no texts.";
      case LETTER, IN_ROWAN -> "No calls, no texts, no e-mail.";
    };
  }
}
