package rowan.support.refuge.network.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public half of an Ed25519 key.
 *
 * @param base64 its 32 bytes, as members write them to each other
 */
public record VerifyingKey(String base64) {

  private static final int BYTES = 32;

  /** What stands before the 32 bytes in the encoding that the JDK reads (RFC 8410 section 4). */
  private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final byte[] FINGERPRINT_OF =
      "rowan-network-key-v1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int GROUPS = 6;
  private static final int DIGITS = 5;
  private static final int BYTES_OF_A_GROUP = 5;
  private static final long GROUP_BELOW = 100_000;

  public VerifyingKey {
    if (Base64.getDecoder().decode(base64).length != BYTES) {
      throw new IllegalArgumentException("a key has 32 bytes");
    }
  }

  public static VerifyingKey of(byte[] raw) {
    return new VerifyingKey(Base64.getEncoder().encodeToString(raw));
  }

  /** A key as somebody pasted it; nothing, if it is none. */
  public static Optional<VerifyingKey> read(String typed) {
    try {
      var key = of(Base64.getDecoder().decode(typed.replaceAll("\\s", "")));
      key.key();
      return Optional.of(key);
    } catch (IllegalArgumentException | GeneralSecurityException notOne) {
      return Optional.empty();
    }
  }

  public byte[] raw() {
    return Base64.getDecoder().decode(base64);
  }

  /** By which a message says what it is signed with: SHA-256 of the key, in base64url. */
  public String id() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(new byte[0]));
  }

  /**
   * What two people compare over the telephone: thirty digits in six groups, about 99 bits of a
   * hash: nobody finds another key with the same ones.
   */
  public String fingerprint() {
    var hash = sha256(FINGERPRINT_OF);
    var groups = new String[GROUPS];
    for (int group = 0; group < GROUPS; group++) {
      long number = 0;
      for (int at = 0; at < BYTES_OF_A_GROUP; at++) {
        number = (number << Byte.SIZE) | (hash[group * BYTES_OF_A_GROUP + at] & 0xFFL);
      }
      groups[group] = String.format("%0" + DIGITS + "d", number % GROUP_BELOW);
    }
    return String.join(" ", groups);
  }

  /** Whether these are the digits, however they are spaced. */
  public boolean hasFingerprint(String typed) {
    return typed.replaceAll("[\\s.,-]", "").equals(fingerprint().replace(" ", ""));
  }

  boolean verifies(byte[] message, byte[] signature) {
    try {
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key());
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException notASignature) {
      return false;
    }
  }

  private PublicKey key() throws GeneralSecurityException {
    var encoded = new byte[HEAD.length + BYTES];
    System.arraycopy(HEAD, 0, encoded, 0, HEAD.length);
    System.arraycopy(raw(), 0, encoded, HEAD.length, BYTES);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  private byte[] sha256(byte[] before) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      return digest.digest(raw());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
