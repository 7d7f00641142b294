package rowan.support.frontdoor.triage.web;

import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;

/**
 * A safe way to reach somebody, in the words of a colleague: 'Safe to call weekdays, 10:00 to
 * 14:30, on 07700 900318'.
 */
final class SafeWords {

  private SafeWords() {}

  static String first(SafeContact contact) {
    return contact.channel() == Channel.IN_ROWAN
        ? "Nothing may be sent"
        : contact.channel().safeTo();
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
    return contact.when() + ", on " + contact.value() + "." + voicemail + askFor;
  }
}
