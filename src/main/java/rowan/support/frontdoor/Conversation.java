package rowan.support.frontdoor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody finds who comes back, with their five words or by a passkey.
 *
 * @param pass lets them write from the page that they are on, for a while, without their words
 *     again
 * @param messages the oldest first
 * @param passkeys that open it, the oldest first
 * @param wordsOpenIt whether the five words do as well
 */
public record Conversation(
    String pass,
    Sent.Progress progress,
    List<Message> messages,
    List<OwnPasskey> passkeys,
    boolean wordsOpenIt) {

  public Conversation {
    messages = List.copyOf(messages);
    passkeys = List.copyOf(passkeys);
  }

  /**
   * One message between who asked and who answers, kept in Rowan and sent nowhere.
   *
   * @param by the worker's name as colleagues see it; empty for who asked
   * @param readAt when who asked opened it, if it is from a worker and they have
   */
  public record Message(UUID id, String by, Instant at, String words, Optional<Instant> readAt) {

    public boolean fromWorker() {
      return !by.isEmpty();
    }
  }
}
