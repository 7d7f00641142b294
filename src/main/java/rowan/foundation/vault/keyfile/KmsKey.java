package rowan.foundation.vault.keyfile;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.arns.Arn;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.KmsClientBuilder;

/**
 * A key of AWS KMS that encrypts other keys, of 4,096 bytes at most. Only what was encrypted with
 * this very key is decrypted: a file that somebody put in the place of ours, locked with a key of
 * theirs, does not open.
 */
final class KmsKey implements Aead {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final KmsClient service;
  private final String arn;

  private KmsKey(KmsClient service, String arn) {
    this.service = service;
    this.arn = arn;
  }

  /**
   * The key of this ARN, in the region that the ARN names.
   *
   * @throws IllegalArgumentException if it is not the ARN of a key
   */
  static KmsKey of(String arn, AwsCredentialsProvider credentials) {
    return of(arn, credentials, KmsClient.builder());
  }

  static KmsKey of(String arn, AwsCredentialsProvider credentials, KmsClientBuilder service) {
    var named = Arn.fromString(arn);
    var region =
        named
            .region()
            .filter(any -> named.service().equals("kms"))
            .orElseThrow(() -> new IllegalArgumentException("not the ARN of a key of AWS KMS"));
    return new KmsKey(
        service
            .region(Region.of(region))
            .credentialsProvider(credentials)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(calls -> calls.apiCallTimeout(PATIENCE))
            .build(),
        arn);
  }

  String arn() {
    return arn;
  }

  /** Takes nothing associated: what it encrypts is a key, and that binds what is associated. */
  @Override
  public byte[] encrypt(byte[] plaintext, byte @Nullable [] associated)
      throws GeneralSecurityException {
    try {
      return service
          .encrypt(call -> call.keyId(arn).plaintext(SdkBytes.fromByteArray(plaintext)))
          .ciphertextBlob()
          .asByteArray();
    } catch (SdkException refused) {
      throw new GeneralSecurityException("AWS KMS did not encrypt", refused);
    }
  }

  @Override
  public byte[] decrypt(byte[] ciphertext, byte @Nullable [] associated)
      throws GeneralSecurityException {
    try {
      return service
          .decrypt(call -> call.keyId(arn).ciphertextBlob(SdkBytes.fromByteArray(ciphertext)))
          .plaintext()
          .asByteArray();
    } catch (SdkException refused) {
      throw new GeneralSecurityException("AWS KMS did not decrypt", refused);
    }
  }
}
