package rowan.foundation.vault;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/**
 * The key of one file about a person, in memory for as long as the file is on its way. A file is
 * sealed in segments of a mebibyte (AES-256-GCM, each under a key derived by HKDF), so that one of
 * any length takes constant memory, and one that was cut short, put in another order or changed
 * does not open.
 */
public final class FileKey {

  static final int BYTES = 32;

  private static final int SEGMENT_BYTES = 1 << 20;

  private final AesGcmHkdfStreaming cipher;

  FileKey(byte[] key) {
    try {
      this.cipher = new AesGcmHkdfStreaming(key, "HmacSha256", BYTES, SEGMENT_BYTES, 0);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("not a key for a file", broken);
    }
  }

  /** What is written here goes on sealed for the place; the file is whole once this is closed. */
  public OutputStream sealing(Place place, OutputStream sealed) throws IOException {
    try {
      return cipher.newEncryptingStream(sealed, place.asAssociatedData());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("could not encrypt for " + place.column(), broken);
    }
  }

  /**
   * The file as it was.
   *
   * @throws IOException in reading, if it was sealed for another place, or is not whole
   */
  public InputStream opening(Place place, InputStream sealed) throws IOException {
    try {
      return cipher.newDecryptingStream(sealed, place.asAssociatedData());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("could not decrypt from " + place.column(), broken);
    }
  }
}
