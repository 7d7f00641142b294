package rowan.foundation.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import rowan.foundation.kernel.PersonId;

/** One person's key (AES-256-GCM), in memory for as long as a piece of work takes. */
public final class PersonKey {

  private final PersonId person;
  private final AesGcmJce cipher;

  PersonKey(PersonId person, byte[] key) throws GeneralSecurityException {
    this.person = person;
    this.cipher = new AesGcmJce(key);
  }

  public PersonId person() {
    return person;
  }

  /** Encrypts words about this person for one place. */
  public byte[] seal(Place place, String words) {
    return seal(place, words.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] seal(Place place, byte[] bytes) {
    try {
      return cipher.encrypt(bytes, place.asAssociatedData());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("could not encrypt for " + place.column(), broken);
    }
  }

  /** As {@link #seal}, for what may be absent. */
  public byte @Nullable [] sealIfAny(Place place, @Nullable String words) {
    return words == null || words.isBlank() ? null : seal(place, words);
  }

  /**
   * Decrypts what was sealed for this place.
   *
   * @throws IllegalStateException if it was made with another key, for another place, or changed
   */
  public String open(Place place, byte[] sealed) {
    return new String(opened(place, sealed), StandardCharsets.UTF_8);
  }

  private byte[] opened(Place place, byte[] sealed) {
    try {
      return cipher.decrypt(sealed, place.asAssociatedData());
    } catch (GeneralSecurityException notOurs) {
      throw new IllegalStateException(
          "what is stored in " + place.column() + " does not open", notOurs);
    }
  }

  /** As {@link #open}, for what may be absent. */
  public @Nullable String openIfAny(Place place, byte @Nullable [] sealed) {
    return sealed == null ? null : open(place, sealed);
  }

  /** A fresh key for a file about this person, to be stored at a place. */
  public SealedFileKey newFileKey(Place place) {
    var key = Random.randBytes(FileKey.BYTES);
    return new SealedFileKey(new FileKey(key), seal(place, key));
  }

  /**
   * The key of a file, as it was stored at a place.
   *
   * @throws IllegalStateException as {@link #open}
   */
  public FileKey fileKey(Place place, byte[] sealed) {
    return new FileKey(opened(place, sealed));
  }
}
