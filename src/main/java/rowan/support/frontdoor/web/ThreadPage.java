package rowan.support.frontdoor.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import rowan.foundation.web.Days;
import rowan.foundation.web.Language;
import rowan.support.frontdoor.Conversation;

/**
 * What somebody sees who came back with their five words.
 *
 * @param status the end of the key of what is said first; see the words
 * @param next the id of the message that they may write now
 */
public record ThreadPage(
    String status, List<Conversation.Message> messages, String pass, String next) {

  static ThreadPage of(Conversation conversation, String next) {
    var status =
        switch (conversation.progress()) {
          case RECEIVED -> "received";
          case LOOKED_AT -> "looked-at";
          case ACCEPTED -> "accepted";
          case NOT_ACCEPTED, CLOSED -> "closed";
        };
    return new ThreadPage(status, conversation.messages(), conversation.pass(), next);
  }

  /** Its day and hour, in the reader's language. */
  public String when(Conversation.Message message, Language language) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", language.locale())
        .format(message.at().atZone(Days.LONDON));
  }

  /** What is said first is left out where an answer speaks for itself. */
  public boolean saysStatus() {
    return messages.isEmpty() || !(status.equals("received") || status.equals("looked-at"));
  }
}
