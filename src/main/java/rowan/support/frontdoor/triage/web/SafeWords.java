package rowan.support.frontdoor.triage.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;

/**
 * A safe way to reach somebody, in the words of a colleague: 'Safe to call Monday, 10:00 to 14:30'.
 */
final class SafeWords {

  private SafeWords() {}

  static String first(SafeContact contact) {
    return switch (contact.channel()) {
      case IN_ROWAN -> "Nothing may be sent";
      case CALL -> "Safe to call";
      case TEXT -> "Safe to text";
      case EMAIL -> "Safe to email";
      case LETTER -> "Safe to write";
    };
  }

  static String rest(SafeContact contact, boolean comesBack) {
    if (contact.channel() == Channel.IN_ROWAN) {
      return comesBack
          ? "They come back here for the answer with their five words."
          : "No safe way to reach them is known yet.";
    }
    var voicemail =
        contact.channel() != Channel.CALL
            ? ""
            : contact.voicemail() ? " Voicemail is fine." : " No voicemail.";
    var askFor = contact.askFor().isEmpty() ? "" : " Say or ask for “" + contact.askFor() + "”.";
    return days(contact) + " on " + contact.value() + "." + voicemail + askFor;
  }

  private static String days(SafeContact contact) {
    var days = contact.days().stream().sorted().toList();
    var hours =
        contact.from().equals(LocalTime.MIDNIGHT) && contact.to().equals(LocalTime.of(23, 59))
            ? "at any time"
            : contact.from() + " to " + contact.to();
    return named(days) + ", " + hours + ",";
  }

  private static String named(List<DayOfWeek> days) {
    if (days.size() == DayOfWeek.values().length) {
      return "any day";
    }
    if (days.equals(List.of(DayOfWeek.values()).subList(0, 5))) {
      return "weekdays";
    }
    return days.stream()
        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK))
        .collect(Collectors.joining(", "));
  }
}
