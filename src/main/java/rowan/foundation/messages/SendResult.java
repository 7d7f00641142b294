package rowan.foundation.messages;

import java.util.UUID;

/** What came of asking for a message to be sent. */
public sealed interface SendResult {

  /** It leaves as soon as this transaction has ended. */
  record Done(UUID message) implements SendResult {}

  /** Nothing is sent. */
  record Refused(MessageRefusal refusal) implements SendResult {}
}
