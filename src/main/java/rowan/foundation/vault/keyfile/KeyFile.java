package rowan.foundation.vault.keyfile;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * The file with the keyset, which only its owner may read: Tink's format for an encrypted keyset
 * after one line that says what opens it, or Tink's plain format where nothing does.
 */
public record KeyFile(Path path, KeyFileLock lock) {

  private static final byte[] PURPOSE = "rowan keyset".getBytes(StandardCharsets.UTF_8);

  public boolean exists() {
    return Files.exists(path);
  }

  /** When it was last written: whoever keeps what it said asks whether that is still so. */
  public FileTime modified() {
    try {
      return Files.getLastModifiedTime(path);
    } catch (IOException broken) {
      throw new UncheckedIOException("the vault's key file could not be read or made", broken);
    }
  }

  /** Reads it. A plain file is locked at once where there is a lock for it. */
  public KeysetHandle read() {
    try {
      var written = Files.readString(path);
      if (written.stripLeading().startsWith("{")) {
        var keyset =
            TinkJsonProtoKeysetFormat.parseKeyset(
                written, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        if (!(lock instanceof KeyFileLock.None)) {
          write(keyset);
        }
        return keyset;
      }
      int end = written.indexOf('\n');
      return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
          written.substring(end + 1),
          lock.reopen(written.substring(0, end)),
          PURPOSE,
          RegistryConfiguration.get());
    } catch (IOException broken) {
      throw new UncheckedIOException("the vault's key file could not be read or made", broken);
    } catch (GeneralSecurityException | IndexOutOfBoundsException broken) {
      throw new IllegalStateException(
          "the vault's key file is not a keyset that " + lock.opens() + " opens", broken);
    }
  }

  /** Writes it beside the old one, and then in its place: whoever reads finds one of them whole. */
  public void write(KeysetHandle keyset) {
    try {
      var fresh = path.resolveSibling(path.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, written(keyset));
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException broken) {
      throw new UncheckedIOException("the vault's key file could not be read or made", broken);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("the vault's key file could not be encrypted", broken);
    }
  }

  private String written(KeysetHandle keyset) throws GeneralSecurityException {
    if (lock instanceof KeyFileLock.None) {
      return TinkJsonProtoKeysetFormat.serializeKeyset(
          keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }
    var locked = lock.close();
    return locked.line()
        + "\n"
        + TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(
            keyset, locked.aead(), PURPOSE, RegistryConfiguration.get());
  }
}
