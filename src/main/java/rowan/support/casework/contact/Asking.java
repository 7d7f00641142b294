package rowan.support.casework.contact;

import org.springframework.stereotype.Service;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.Messages;
import rowan.foundation.messages.NeutralWords;
import rowan.foundation.messages.SendResult;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.CaseHold;
import rowan.support.casework.file.HappeningKind;
import rowan.support.casework.file.Timeline;

/**
 * Asking somebody to get in touch, in neutral words, where their plan allows it. The one trace of
 * it is the message's own.
 */
@Service
public class Asking {

  private final CaseHold hold;
  private final Messages messages;
  private final Timeline timeline;

  Asking(CaseHold hold, Messages messages, Timeline timeline) {
    this.hold = hold;
    this.messages = messages;
    this.timeline = timeline;
  }

  /**
   * Sends one of the neutral texts; needs {@code WORK_CASE}.
   *
   * @throws rowan.support.casework.file.NoSuchCase if the actor's organisation is not involved in
   *     the case, or it has closed
   */
  public SendResult send(Actor by, CaseId id, Channel channel, NeutralWords words) {
    return hold.open(
        by,
        Action.WORK_CASE,
        id,
        "casework.send-message",
        (open, now) -> {
          var result = messages.send(by, open.person(), channel, words);
          if (result instanceof SendResult.Done(var message)) {
            timeline.addWithoutWords(by, id, HappeningKind.MESSAGE, message, now);
          }
          return result;
        });
  }
}
