package rowan.foundation.vault;

import org.springframework.stereotype.Component;

/**
 * Encrypts, with the key-encryption key, a secret that a room keeps for itself and that is about no
 * person: a key it signs with, a part of a key. Who has the database alone cannot read it; who has
 * the key file as well can.
 */
@Component
public class HouseSeal {

  private final KeyEncryption keyEncryption;

  HouseSeal(KeyEncryption keyEncryption) {
    this.keyEncryption = keyEncryption;
  }

  /** Encrypts a secret for one place. */
  public byte[] seal(Place place, byte[] secret) {
    return keyEncryption.wrap(secret, place.asAssociatedData());
  }

  /**
   * Decrypts what was sealed for this place.
   *
   * @throws IllegalStateException if it was sealed for another place, or changed
   */
  public byte[] open(Place place, byte[] sealed) {
    return keyEncryption.unwrap(sealed, place.asAssociatedData());
  }

  /** The same secret for the same place, wrapped with the key that is used now. */
  public byte[] again(Place place, byte[] sealed) {
    return seal(place, open(place, sealed));
  }
}
