package rowan.foundation.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rowan.foundation.vault.keyfile.KeyFile;

/**
 * The key-encryption keys of a file. Another process may change the file while this one runs: a new
 * key is noticed at the next wrapping, or when something does not open.
 */
final class LocalKeyset implements KeyEncryption {

  /** Tink's mark of a ciphertext that begins with the number of its key, and its length. */
  private static final byte NUMBERED = 1;

  private static final int BEGINNING = 1 + Integer.BYTES;

  private record Loaded(KeysetHandle handle, Aead aead, FileTime modified) {}

  private final KeyFile file;
  private volatile Loaded loaded;

  private LocalKeyset(KeyFile file) throws GeneralSecurityException {
    this.file = file;
    this.loaded = load();
  }

  /** Reads the file, or makes it with a new key where there is none. */
  static LocalKeyset at(KeyFile file) {
    try {
      AeadConfig.register();
      if (!file.exists()) {
        file.write(
            KeysetHandle.generateNew(
                PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
      }
      return new LocalKeyset(file);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("the vault's key file is not a keyset", broken);
    }
  }

  private Loaded load() throws GeneralSecurityException {
    var modified = file.modified(); // before it is read: a change in between is noticed next time
    var handle = file.read();
    return new Loaded(
        handle, handle.getPrimitive(RegistryConfiguration.get(), Aead.class), modified);
  }

  /** The keys as the file has them now. */
  private Loaded current() throws GeneralSecurityException {
    var known = loaded;
    if (!known.modified().equals(file.modified())) {
      known = load();
      loaded = known;
    }
    return known;
  }

  /**
   * Puts a new key in the file that encrypts nothing yet, so that the file can be taken to every
   * server before one of them uses it.
   */
  void addKey() {
    change(
        KeysetHandle.newBuilder(handle())
            .addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()));
  }

  /** Whether a key was added that is not used yet. */
  boolean hasKeyToCome() {
    return !handle().getAt(handle().size() - 1).isPrimary();
  }

  /** Wraps with the newest key from now on. */
  void useNewest() {
    var builder = KeysetHandle.newBuilder(handle());
    builder.getAt(builder.size() - 1).makePrimary();
    change(builder);
  }

  /** Forgets every key but the present one; what was wrapped with the others is gone for good. */
  void forgetEarlier() {
    var builder = KeysetHandle.newBuilder();
    var primary = handle().getPrimary();
    change(
        builder.addEntry(
            KeysetHandle.importKey(primary.getKey()).withFixedId(primary.getId()).makePrimary()));
  }

  private void change(KeysetHandle.Builder builder) {
    try {
      file.write(builder.build());
      loaded = load();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("could not change the vault's keys", broken);
    }
  }

  private KeysetHandle handle() {
    try {
      return current().handle();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("the vault's key file is not a keyset", broken);
    }
  }

  @Override
  public Set<Long> keyIds() {
    var ids = new LinkedHashSet<Long>();
    var handle = handle();
    for (int i = 0; i < handle.size(); i++) {
      ids.add(Integer.toUnsignedLong(handle.getAt(i).getId()));
    }
    return ids;
  }

  @Override
  public List<byte[]> earlier() {
    var earlier = new ArrayList<byte[]>();
    var handle = handle();
    for (int i = 0; i < handle.size(); i++) {
      var entry = handle.getAt(i);
      if (!entry.isPrimary() && entry.getStatus() == KeyStatus.ENABLED) {
        earlier.add(ByteBuffer.allocate(BEGINNING).put(NUMBERED).putInt(entry.getId()).array());
      }
    }
    return earlier;
  }

  @Override
  public byte[] wrap(byte[] key, byte[] owner) {
    try {
      return current().aead().encrypt(key, owner);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("could not encrypt a key", broken);
    }
  }

  @Override
  public byte[] unwrap(byte[] wrapped, byte[] owner) {
    var known = loaded;
    try {
      return known.aead().decrypt(wrapped, owner);
    } catch (GeneralSecurityException notYet) {
      return unwrapAnew(known, wrapped, owner);
    }
  }

  /** Once more, if the file has changed since. */
  private byte[] unwrapAnew(Loaded tried, byte[] wrapped, byte[] owner) {
    try {
      var now = current();
      if (now.equals(tried)) {
        throw new GeneralSecurityException("no key of the file opens it");
      }
      return now.aead().decrypt(wrapped, owner);
    } catch (GeneralSecurityException notOurs) {
      throw new IllegalStateException("a person's key does not open", notOurs);
    }
  }
}
