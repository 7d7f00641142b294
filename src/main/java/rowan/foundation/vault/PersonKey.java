package rowan.foundation.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
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
    try {
      return cipher.encrypt(words.getBytes(StandardCharsets.UTF_8), place.asAssociatedData());
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
    try {
      return new String(cipher.decrypt(sealed, place.asAssociatedData()), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException notOurs) {
      throw new IllegalStateException(
          "what is stored in " + place.column() + " does not open", notOurs);
    }
  }

  /** As {@link #open}, for what may be absent. */
  public @Nullable String openIfAny(Place place, byte @Nullable [] sealed) {
    return sealed == null ? null : open(place, sealed);
  }
}
