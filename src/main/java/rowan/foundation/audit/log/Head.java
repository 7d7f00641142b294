package rowan.foundation.audit.log;

import com.google.crypto.tink.subtle.Ed25519Verify;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.UUID;
import rowan.foundation.audit.merkle.Hash;

/**
 * What is signed of a tree: how large it is, and the hash over all of it.
 *
 * @param number which head of this council, from 1
 * @param size how many leaves
 * @param completeTo no entry up to this number is missing, and none can come any more
 */
public record Head(
    UUID authority, long number, long size, Hash root, long completeTo, Instant signedAt) {

  /** The bytes that are signed: seven lines that anybody can write down again. */
  public byte[] statement() {
    return """
    rowan audit log head 1
    council %s
    head %d
    entries %d
    root %s
    complete to %d
    signed at %s
    """
        .formatted(authority, number, size, root.written(), completeTo, signedAt)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the signature is of this head, by the holder of this key. */
  public boolean isSigned(byte[] publicKey, byte[] signature) {
    try {
      new Ed25519Verify(publicKey).verify(signature, statement());
      return true;
    } catch (GeneralSecurityException | IllegalArgumentException notSigned) {
      return false;
    }
  }
}
