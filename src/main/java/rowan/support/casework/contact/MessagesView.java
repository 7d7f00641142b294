package rowan.support.casework.contact;

import java.util.List;
import rowan.foundation.messages.MessageTo;
import rowan.foundation.messages.SafeContact;

/** What was sent to somebody, and what their plan allows. */
public record MessagesView(
    String initials, boolean open, SafeContact plan, List<MessageTo> messages) {

  public MessagesView {
    messages = List.copyOf(messages);
  }
}
