package rowan.support.casework.web;

import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;
import rowan.support.casework.page.SafeStrip;

/** The safe way to reach somebody, as a colleague would say it. */
final class SafeWords {

  private SafeWords() {}

  /** What is safe and when: {@code Safe to call weekdays, 09:00 to 17:00.} */
  static String sentence(SafeContact plan) {
    return plan.channel().safeTo() + " " + plan.when() + ".";
  }

  /** When, where, in whose name, and what is not safe. */
  static String how(SafeStrip strip) {
    var where =
        strip.ending().isEmpty()
            ? ""
            : ", on the " + (strip.mobile() ? "mobile" : "number") + " ending " + strip.ending();
    var askFor =
        strip.askFor().isEmpty()
            ? ""
            : strip.channel() == Channel.CALL
                ? " Ask for “" + strip.askFor() + "”."
                : " Sign as “" + strip.askFor() + "”.";
    return strip.when() + where + "." + askFor + " " + not(strip);
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
