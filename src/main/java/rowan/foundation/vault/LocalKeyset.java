package rowan.foundation.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.LinkedHashSet;
import java.util.Set;

/** The key-encryption key in a file that only its owner may read, in Tink's keyset format. */
final class LocalKeyset implements KeyEncryption {

  private final KeysetHandle handle;
  private final Aead aead;

  private LocalKeyset(KeysetHandle handle) throws GeneralSecurityException {
    this.handle = handle;
    this.aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  /** Reads the file, or makes it with a new key where there is none. */
  static LocalKeyset at(Path file) {
    try {
      AeadConfig.register();
      return new LocalKeyset(Files.exists(file) ? read(file) : make(file));
    } catch (IOException broken) {
      throw new UncheckedIOException("the vault's key file could not be read or made", broken);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("the vault's key file is not a keyset", broken);
    }
  }

  private static KeysetHandle read(Path file) throws IOException, GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
        Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
  }

  private static KeysetHandle make(Path file) throws IOException, GeneralSecurityException {
    var fresh =
        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        file,
        TinkJsonProtoKeysetFormat.serializeKeyset(
            fresh, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()),
        StandardOpenOption.WRITE);
    return fresh;
  }

  @Override
  public Set<Long> keyIds() {
    var ids = new LinkedHashSet<Long>();
    for (int i = 0; i < handle.size(); i++) {
      ids.add(Integer.toUnsignedLong(handle.getAt(i).getId()));
    }
    return ids;
  }

  @Override
  public byte[] wrap(byte[] key, byte[] owner) {
    try {
      return aead.encrypt(key, owner);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("could not encrypt a key", broken);
    }
  }

  @Override
  public byte[] unwrap(byte[] wrapped, byte[] owner) {
    try {
      return aead.decrypt(wrapped, owner);
    } catch (GeneralSecurityException notOurs) {
      throw new IllegalStateException("a person's key does not open", notOurs);
    }
  }
}
