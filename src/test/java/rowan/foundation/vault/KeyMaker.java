package rowan.foundation.vault;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.keyfile.KeyFile;
import rowan.foundation.vault.keyfile.KeyFileLock;

/**
 * Makes people's keys as {@link Vault#admit} does, under the same key file, for a loader that
 * stores them by the thousand. What is sealed with them opens in the vault.
 */
public final class KeyMaker {

  private static final int KEY_BYTES = 32;

  private final KeyEncryption keyEncryption;
  private final AuthorityId authority;
  private final SecureRandom random = new SecureRandom();

  public KeyMaker(Path keyset, AuthorityId authority) {
    this.keyEncryption = LocalKeyset.at(new KeyFile(keyset, KeyFileLock.none()));
    this.authority = authority;
  }

  /** A new key, and the same as {@code vault.person_key} stores it. */
  public record Made(PersonKey key, byte[] wrapped) {}

  public Made make(PersonId person) {
    var key = new byte[KEY_BYTES];
    random.nextBytes(key);
    var owner = new Place("vault.person_key." + authority, person.value()).asAssociatedData();
    try {
      return new Made(new PersonKey(person, key), keyEncryption.wrap(key, owner));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("not a key", broken);
    }
  }
}
