package rowan.foundation.signin.passkey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The 256 random bits in a one-time link, of which only a fingerprint is kept. */
public final class OneTimeToken {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final String written;

  private OneTimeToken(String written) {
    this.written = written;
  }

  static OneTimeToken draw() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new OneTimeToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What stands in an address, if it could be one. */
  static Optional<OneTimeToken> read(String written) {
    return written.matches("[A-Za-z0-9_-]{43}")
        ? Optional.of(new OneTimeToken(written))
        : Optional.empty();
  }

  /** For the link; nowhere else. */
  public String written() {
    return written;
  }

  byte[] fingerprint() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(written.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Never the token: this is what gets into logs. */
  @Override
  public String toString() {
    return "a one-time token";
  }
}
