package rowan.commissioning.procurement.tenderbox;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts to a public key what only its private key opens: HPKE (RFC 9180) with X25519,
 * HKDF-SHA-256 and AES-256-GCM. The context is bound in: what was sealed for one use does not open
 * for another.
 */
final class Hpke {

  static final int KEY_BYTES = 32;

  private static final HpkeParameters PARAMETERS = parameters();
  private static final @Nullable Integer WITHOUT_ID = null;

  private Hpke() {}

  private static HpkeParameters parameters() {
    try {
      HybridConfig.register();
      return HpkeParameters.builder()
          .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
          .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
          .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
          .setVariant(HpkeParameters.Variant.NO_PREFIX)
          .build();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("HPKE is not available", broken);
    }
  }

  static byte[] newPrivateKey() {
    return X25519.generatePrivateKey();
  }

  static byte[] publicKeyOf(byte[] privateKey) {
    try {
      return X25519.publicFromPrivate(privateKey);
    } catch (InvalidKeyException broken) {
      throw new IllegalStateException("not an X25519 key", broken);
    }
  }

  @AccessesPartialKey
  static byte[] seal(byte[] publicKey, byte[] plain, String context) {
    try {
      var key = HpkePublicKey.create(PARAMETERS, Bytes.copyFrom(publicKey), WITHOUT_ID);
      return handle(KeysetHandle.importKey(key))
          .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
          .encrypt(plain, bytes(context));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("could not encrypt to a public key", broken);
    }
  }

  /** What was sealed; nothing if it was sealed to another key, in another context, or changed. */
  @AccessesPartialKey
  static Optional<byte[]> open(byte[] privateKey, byte[] sealed, String context) {
    try {
      var key =
          HpkePrivateKey.create(
              HpkePublicKey.create(PARAMETERS, Bytes.copyFrom(publicKeyOf(privateKey)), WITHOUT_ID),
              SecretBytes.copyFrom(privateKey, InsecureSecretKeyAccess.get()));
      return Optional.of(
          handle(KeysetHandle.importKey(key))
              .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
              .decrypt(sealed, bytes(context)));
    } catch (GeneralSecurityException notOurs) {
      return Optional.empty();
    }
  }

  private static KeysetHandle handle(KeysetHandle.Builder.Entry key)
      throws GeneralSecurityException {
    return KeysetHandle.newBuilder().addEntry(key.withRandomId().makePrimary()).build();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
