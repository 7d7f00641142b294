package rowan.support.refuge.network.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/** An Ed25519 key that signs. What is printed of it is nothing. */
public final class SigningKey {

  private static final int RAW = 32;

  private final PrivateKey key;
  private final VerifyingKey verifying;

  private SigningKey(PrivateKey key, VerifyingKey verifying) {
    this.key = key;
    this.verifying = verifying;
  }

  public static SigningKey make() {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      var encoded = pair.getPublic().getEncoded();
      var raw = Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
      return new SigningKey(pair.getPrivate(), VerifyingKey.of(raw));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("could not make a key", broken);
    }
  }

  /**
   * A key that was kept.
   *
   * @param encoded what {@link #encoded} gave
   */
  public static SigningKey of(byte[] encoded, VerifyingKey verifying) {
    try {
      var factory = KeyFactory.getInstance("Ed25519");
      return new SigningKey(factory.generatePrivate(new PKCS8EncodedKeySpec(encoded)), verifying);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("could not read a key", broken);
    }
  }

  /** To be sealed and kept. */
  public byte[] encoded() {
    return key.getEncoded();
  }

  public VerifyingKey verifying() {
    return verifying;
  }

  byte[] sign(byte[] message) {
    try {
      var signer = Signature.getInstance("Ed25519");
      signer.initSign(key);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("could not sign", broken);
    }
  }

  @Override
  public String toString() {
    return "a key that signs";
  }
}
