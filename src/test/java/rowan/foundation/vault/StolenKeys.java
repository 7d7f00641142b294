package rowan.foundation.vault;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.keyfile.KeyFile;
import rowan.foundation.vault.keyfile.KeyFileLock;

/** What somebody can do who has a database and a key file, and not Rowan. */
public final class StolenKeys {

  private StolenKeys() {}

  /** A person's key out of its wrapping, if the file opens that. */
  public static Optional<PersonKey> unwrapped(
      Path keyset, AuthorityId authority, PersonId person, byte[] wrapped) {
    try {
      var keys = LocalKeyset.at(new KeyFile(keyset, KeyFileLock.none()));
      return Optional.of(
          new PersonKey(person, keys.unwrap(wrapped, Vault.owner(authority, person.value()))));
    } catch (IllegalStateException | GeneralSecurityException doesNotOpen) {
      return Optional.empty();
    }
  }

  /** Starts the vault of a database with a key file. */
  public static void startVault(Path keyset, JdbcClient database, Clock clock) {
    new VaultConfiguration().keyEncryption(keyset, KeyFileLock.none(), database, clock);
  }
}
