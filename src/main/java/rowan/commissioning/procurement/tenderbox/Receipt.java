package rowan.commissioning.procurement.tenderbox;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import rowan.commissioning.procurement.TenderId;
import rowan.foundation.kernel.OrganisationId;

/**
 * Proof that a bid was received: when, from whom, and the SHA-256 of its sealed bytes, signed
 * (Ed25519) with a key of the tender. Anyone can check it without asking us.
 *
 * @param digest in lower-case hexadecimal
 * @param signature in Base64
 */
public record Receipt(
    TenderId tender,
    BidId bid,
    OrganisationId bidder,
    Instant receivedAt,
    String digest,
    String signature) {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "Rowan receipt\\s+tender (\\S+)\\s+bid (\\S+)\\s+bidder (\\S+)\\s+received (\\S+)"
              + "\\s+sha-256 (\\p{XDigit}{64})\\s+signature (\\S+)");

  static Receipt signed(
      byte[] signer,
      TenderId tender,
      BidId bid,
      OrganisationId bidder,
      Instant receivedAt,
      byte[] digest) {
    var hex = HexFormat.of().formatHex(digest);
    var unsigned = new Receipt(tender, bid, bidder, receivedAt, hex, "");
    try {
      var signature = new Ed25519Sign(signer).sign(unsigned.signedBytes());
      return unsigned.with(Base64.getEncoder().encodeToString(signature));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("could not sign a receipt", broken);
    }
  }

  /** A receipt as it is written down; nothing, if that is no receipt of ours. */
  static Optional<Receipt> read(String written) {
    var found = WRITTEN.matcher(written.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Receipt(
              new TenderId(UUID.fromString(found.group(1))),
              new BidId(UUID.fromString(found.group(2))),
              new OrganisationId(UUID.fromString(found.group(3))),
              Instant.parse(found.group(4)),
              found.group(5),
              found.group(6)));
    } catch (IllegalArgumentException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }

  /** Whether the tender's key signed it, word by word. */
  boolean isSignedWith(byte[] key) {
    try {
      new Ed25519Verify(key).verify(Base64.getDecoder().decode(signature), signedBytes());
      return true;
    } catch (GeneralSecurityException | IllegalArgumentException notSigned) {
      return false;
    }
  }

  /** As it is written down and checked. */
  public String written() {
    return lines() + "signature " + signature + "\n";
  }

  private Receipt with(String made) {
    return new Receipt(tender, bid, bidder, receivedAt, digest, made);
  }

  private byte[] signedBytes() {
    return lines().getBytes(StandardCharsets.UTF_8);
  }

  private String lines() {
    return """
    Rowan receipt
    tender %s
    bid %s
    bidder %s
    received %s
    sha-256 %s
    """
        .formatted(tender, bid, bidder, receivedAt, digest);
  }

  /** What a receipt is worth that somebody shows. */
  public sealed interface Check {

    /**
     * The tender's key signed it, letter by letter.
     *
     * @param bidIsKept whether the reader may see that the sealed bid it names lies in the box
     */
    record Genuine(Receipt receipt, boolean bidIsKept) implements Check {}

    /** It is written like a receipt, but it, or a letter of it, is not ours. */
    record NotOurs() implements Check {}

    /** It cannot be read as a receipt. */
    record Unreadable() implements Check {}
  }
}
