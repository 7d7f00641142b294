package rowan.support.frontdoor.asking;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.FiveWords;
import rowan.foundation.vault.Vault;
import rowan.support.frontdoor.ReferralId;

/**
 * What a visitor's page carries in hidden fields instead of a session: signed, so that only what
 * was made here is taken back.
 */
@Component
public class Passes {

  /** How long a page with messages may lie open and still be written from. */
  public static final Duration OPEN_FOR = Duration.ofMinutes(30);

  private final Vault vault;
  private final Clock clock;

  Passes(Vault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * What one asking carries from its last page before sending.
   *
   * @param id the same for each time that it is sent
   */
  public record Ticket(UUID id, FiveWords words) {}

  public Ticket draw() {
    return new Ticket(TimeOrderedIds.next(clock), FiveWords.draw());
  }

  public String write(Actor actor, Ticket ticket) {
    return signed(actor, "frontdoor.form.ticket", ticket.id + "." + ticket.words.written());
  }

  /** The ticket, if it was made here. */
  public Optional<Ticket> ticket(Actor actor, String written) {
    return verified(actor, "frontdoor.form.ticket", written)
        .flatMap(parts ->
            FiveWords.read(parts[1]).map(words -> new Ticket(UUID.fromString(parts[0]), words)));
  }

  public String pass(Actor actor, ReferralId referral) {
    var until = clock.instant().plus(OPEN_FOR).getEpochSecond();
    return signed(actor, "frontdoor.form.pass", referral + "." + until);
  }

  /** The referral that the pass opens, if it was made here and has not run out. */
  public Optional<ReferralId> opens(Actor actor, String written) {
    return verified(actor, "frontdoor.form.pass", written)
        .filter(parts -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1]))))
        .map(parts -> new ReferralId(UUID.fromString(parts[0])));
  }

  /**
   * What was asked of a device.
   *
   * @param challenge what it has to sign
   * @param until when an answer is taken
   */
  public record Question(Bytes challenge, Instant until) {}

  public String question(Actor actor, Bytes challenge) {
    var until = clock.instant().plus(OPEN_FOR).getEpochSecond();
    return signed(actor, "frontdoor.form.question", challenge.toBase64UrlString() + "." + until);
  }

  /** The question, if it was asked here and has not run out. */
  public Optional<Question> question(Actor actor, String written) {
    return verified(actor, "frontdoor.form.question", written)
        .map(parts ->
            new Question(
                Bytes.fromBase64(parts[0]), Instant.ofEpochSecond(Long.parseLong(parts[1]))))
        .filter(asked -> clock.instant().isBefore(asked.until));
  }

  /** The words' fingerprint, by which their referral is found. */
  public byte[] fingerprint(Actor actor, FiveWords words) {
    return vault.blindIndex(actor, "frontdoor.referral.words", words.written());
  }

  private String signed(Actor actor, String purpose, String text) {
    return text + "." + HexFormat.of().formatHex(vault.blindIndex(actor, purpose, text));
  }

  private Optional<String[]> verified(Actor actor, String purpose, String written) {
    int end = written.lastIndexOf('.');
    if (end < 0) {
      return Optional.empty();
    }
    var text = written.substring(0, end);
    boolean ours =
        MessageDigest.isEqual(
            signed(actor, purpose, text).getBytes(java.nio.charset.StandardCharsets.UTF_8),
            written.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return ours ? Optional.of(text.split("\\.", 2)) : Optional.empty();
  }
}
