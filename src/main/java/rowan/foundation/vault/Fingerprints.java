package rowan.foundation.vault;

import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;

/** Makes fingerprints of one purpose: HMAC-SHA-256 under its key. */
public final class Fingerprints {

  private static final int BYTES = 32;

  private final PrfHmacJce hmac;

  Fingerprints(byte[] key) {
    try {
      this.hmac = new PrfHmacJce("HMACSHA256", new SecretKeySpec(key, "HMAC"));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("not a key of fingerprints", broken);
    }
  }

  /** The whole fingerprint of a value. */
  public byte[] of(String value) {
    try {
      return hmac.compute(value.getBytes(StandardCharsets.UTF_8), BYTES);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("could not make a fingerprint", broken);
    }
  }

  /** Its first 64 bits, where a fingerprint may lead to others' rows now and then. */
  public long shortOf(String value) {
    return ByteBuffer.wrap(of(value)).getLong();
  }
}
