package rowan.foundation.vault.keyfile;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** What the key file is encrypted with, so that a stolen file alone opens nothing. */
public sealed interface KeyFileLock {

  /** What encrypts a file, and the line in it by which it is found again; holds no secret. */
  record Locked(String line, Aead aead) {}

  /** No lock: for the demonstration and the tests. */
  static KeyFileLock none() {
    return new None();
  }

  static KeyFileLock passphrase(String words) {
    return new Passphrase(words);
  }

  /**
   * A key of a HashiCorp Vault's transit engine.
   *
   * @param vault the address of the server, such as {@code https://vault.example:8200}
   */
  static KeyFileLock transit(URI vault, String key, String token) {
    return new Transit(new TransitKey(vault, key, token));
  }

  /**
   * A key of AWS KMS.
   *
   * @param arn its name in full, such as {@code arn:aws:kms:eu-west-2:…:key/…}
   * @throws IllegalArgumentException if it is not one
   */
  static KeyFileLock kms(String arn, AwsCredentialsProvider credentials) {
    return new Kms(KmsKey.of(arn, credentials));
  }

  /** A lock of its own for each time that the file is written. */
  Locked close() throws GeneralSecurityException;

  /**
   * The same again from the line in the file.
   *
   * @throws GeneralSecurityException if another kind of lock wrote it
   */
  Aead reopen(String line) throws GeneralSecurityException;

  /** As a sentence names it. */
  String opens();

  /** Nothing: the demonstration's, and the tests'. */
  record None() implements KeyFileLock {

    @Override
    public Locked close() {
      throw new IllegalStateException("a plain key file has no lock");
    }

    @Override
    public Aead reopen(String line) throws GeneralSecurityException {
      throw new GeneralSecurityException("the file is locked, and no key to it was given");
    }

    @Override
    public String opens() {
      return "no passphrase";
    }
  }

  /**
   * A passphrase, made into a key by Argon2id (RFC 9106) with 64 MiB, so that trying many costs
   * dear. The file says with which figures it was made.
   */
  record Passphrase(String words) implements KeyFileLock {

    static final int SHORTEST = 16;

    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;

    /** Nobody is to spend more on opening a file that somebody else wrote. */
    private static final int MOST_MEMORY_KIB = 1024 * 1024;

    private static final int MOST_PASSES = 100;

    @Override
    public Locked close() throws GeneralSecurityException {
      var salt = new byte[SALT_BYTES];
      new SecureRandom().nextBytes(salt);
      var line =
          "argon2id %d %d %s"
              .formatted(MEMORY_KIB, PASSES, Base64.getEncoder().encodeToString(salt));
      return new Locked(line, aead(MEMORY_KIB, PASSES, salt));
    }

    @Override
    public Aead reopen(String line) throws GeneralSecurityException {
      var parts = List.of(line.strip().split(" "));
      if (parts.size() != 4 || !parts.getFirst().equals("argon2id")) {
        throw new GeneralSecurityException("the file is not locked with a passphrase");
      }
      try {
        int memory = Integer.parseInt(parts.get(1));
        int passes = Integer.parseInt(parts.get(2));
        if (memory < 8 || memory > MOST_MEMORY_KIB || passes < 1 || passes > MOST_PASSES) {
          throw new GeneralSecurityException("the file's figures are out of bounds");
        }
        return aead(memory, passes, Base64.getDecoder().decode(parts.get(3)));
      } catch (IllegalArgumentException broken) {
        throw new GeneralSecurityException("the file's first line is broken", broken);
      }
    }

    private Aead aead(int memory, int passes, byte[] salt) throws GeneralSecurityException {
      var argon = new Argon2BytesGenerator();
      argon.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(memory)
              .withIterations(passes)
              .withParallelism(1)
              .withSalt(salt)
              .build());
      var key = new byte[KEY_BYTES];
      argon.generateBytes(words.getBytes(StandardCharsets.UTF_8), key);
      return new AesGcmJce(key);
    }

    @Override
    public String opens() {
      return "this passphrase";
    }

    /** A passphrase is never printed, whoever prints what holds it. */
    @Override
    public String toString() {
      return "Passphrase";
    }
  }

  /**
   * A key that never leaves a HashiCorp Vault (or OpenBao): its transit engine encrypts and
   * decrypts the keyset, once at each start.
   */
  record Transit(TransitKey key) implements KeyFileLock {

    private static final String LINE = "transit ";

    @Override
    public Locked close() {
      return new Locked(LINE + key.name(), key);
    }

    @Override
    public Aead reopen(String line) throws GeneralSecurityException {
      if (!line.startsWith(LINE)) {
        throw new GeneralSecurityException("the file is not locked with a transit key");
      }
      return key;
    }

    @Override
    public String opens() {
      return "the transit key " + key.name();
    }
  }

  /**
   * A key that never leaves AWS KMS. It encrypts a key that is made for each writing of the file,
   * and that one the keyset, which is longer than KMS takes; once at each start.
   */
  record Kms(KmsKey key) implements KeyFileLock {

    private static final String LINE = "kms ";

    @Override
    public Locked close() throws GeneralSecurityException {
      return new Locked(LINE + key.arn(), envelope());
    }

    @Override
    public Aead reopen(String line) throws GeneralSecurityException {
      if (!line.startsWith(LINE)) {
        throw new GeneralSecurityException("the file is not locked with a key of AWS KMS");
      }
      return envelope();
    }

    private Aead envelope() throws GeneralSecurityException {
      return KmsEnvelopeAead.create(PredefinedAeadParameters.AES256_GCM, key);
    }

    @Override
    public String opens() {
      return "the key " + key.arn() + " of AWS KMS";
    }
  }
}
