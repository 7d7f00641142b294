package rowan.support.frontdoor.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.ui.Model;
import rowan.foundation.web.Days;
import rowan.foundation.web.Form;
import rowan.foundation.web.Language;
import rowan.support.frontdoor.Conversation;
import rowan.support.frontdoor.OwnPasskey;
import rowan.support.frontdoor.OwnPasskeys;

/**
 * What somebody sees who came back.
 *
 * @param status the end of the key of what is said first; see the words
 * @param next the id of the message that they may write now
 * @param wordsOpenIt whether the five words open the conversation, beside its passkeys
 * @param said the key of what was just done; empty for nothing
 * @param words given anew, one by one; empty for none
 * @param left what a browser may tell its device of its passkeys; empty for nothing
 */
public record ThreadPage(
    String status,
    List<Conversation.Message> messages,
    String pass,
    String next,
    List<OwnPasskey> passkeys,
    boolean wordsOpenIt,
    String said,
    List<String> words,
    String left) {

  static ThreadPage of(Conversation conversation, String next) {
    var status =
        switch (conversation.progress()) {
          case RECEIVED -> "received";
          case LOOKED_AT -> "looked-at";
          case ACCEPTED -> "accepted";
          case NOT_ACCEPTED, CLOSED -> "closed";
        };
    return new ThreadPage(
        status,
        conversation.messages(),
        conversation.pass(),
        next,
        conversation.passkeys(),
        conversation.wordsOpenIt(),
        "",
        List.of(),
        "");
  }

  /** As {@link #of}, after a passkey was made. */
  static ThreadPage made(Conversation conversation, String next) {
    return of(conversation, next).after("frontdoor.passkey.made", List.of(), "");
  }

  /** As {@link #of}, after one was removed. */
  static ThreadPage removed(OwnPasskeys.Removed removed, String next) {
    return of(removed.conversation(), next)
        .after(
            "frontdoor.passkey.removed",
            removed.words().map(words -> words.words()).orElse(List.of()),
            removed.left());
  }

  private ThreadPage after(String key, List<String> given, String stillGood) {
    return new ThreadPage(
        status, messages, pass, next, passkeys, wordsOpenIt, key, given, stillGood);
  }

  /** Shows it, with a form to write in. */
  String shown(Form form, Model model) {
    model.addAttribute("page", this);
    model.addAttribute("form", form);
    return "support/frontdoor/thread";
  }

  /** A moment's day and hour, in the reader's language. */
  public String when(Instant at, Language language) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", language.locale())
        .format(at.atZone(Days.LONDON));
  }

  /** What is said first is left out where an answer speaks for itself. */
  public boolean saysStatus() {
    return messages.isEmpty() || !(status.equals("received") || status.equals("looked-at"));
  }
}
