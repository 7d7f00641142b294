package rowan.foundation.vault.keyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.kms.KmsClient;

/** The key file is locked by a key of AWS KMS, asked over HTTP by Amazon's own kit. */
class KmsKeyTests {

  private static final String OURS = "arn:aws:kms:eu-west-2:111122223333:key/ours";
  private static final String THEIRS = "arn:aws:kms:eu-west-2:999988887777:key/theirs";

  @TempDir Path folder;

  private FakeKms kms;

  @BeforeEach
  void start() throws IOException, GeneralSecurityException {
    AeadConfig.register();
    kms = FakeKms.start();
  }

  @AfterEach
  void stop() {
    kms.close();
  }

  private KmsKey key(String arn, String account) {
    return KmsKey.of(
        arn,
        StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "secret")),
        KmsClient.builder().endpointOverride(kms.address()));
  }

  private KeyFile file(String arn, String account) {
    return new KeyFile(folder.resolve("keyset"), new KeyFileLock.Kms(key(arn, account)));
  }

  private static KeysetHandle keyset() throws GeneralSecurityException {
    return KeysetHandle.generateNew(
        PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
  }

  @Test
  void locksTheFileWithAKeyThatNeverLeavesTheService() throws Exception {
    var keyset = keyset();
    file(OURS, FakeKms.ACCOUNT).write(keyset);
    assertThat(file(OURS, FakeKms.ACCOUNT).read().equalsKeyset(keyset)).isTrue();
    assertThat(Files.readString(folder.resolve("keyset"))).startsWith("kms " + OURS + "\n");
  }

  /** KMS takes 4,096 bytes; a keyset after a few years of new keys has more. */
  @Test
  void sendsKeysOnlyHoweverLongTheKeysetIs() throws Exception {
    var keyset = KeysetHandle.newBuilder(keyset());
    for (int i = 0; i < 60; i++) {
      keyset.addEntry(
          KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
              .withRandomId());
    }
    file(OURS, FakeKms.ACCOUNT).write(keyset.build());
    assertThat(file(OURS, FakeKms.ACCOUNT).read().size()).isEqualTo(61);
    assertThat(kms.longest()).isLessThan(100);
  }

  @Test
  void opensForNobodyWhomTheServiceDoesNotKnow() throws Exception {
    file(OURS, FakeKms.ACCOUNT).write(keyset());
    assertThatThrownBy(() -> file(OURS, "SOMEBODYELSE").read())
        .hasMessageContaining("not a keyset that the key " + OURS + " of AWS KMS opens");
  }

  /** Else whoever may write the file could have new people's keys wrapped with a key of theirs. */
  @Test
  void doesNotOpenWhatWasLockedWithAnotherKey() throws Exception {
    file(THEIRS, FakeKms.ACCOUNT).write(keyset());
    assertThatThrownBy(() -> file(OURS, FakeKms.ACCOUNT).read())
        .hasMessageContaining("not a keyset");
  }

  @Test
  void readsNoFileThatIsLockedInAnotherWay() throws Exception {
    Files.writeString(folder.resolve("keyset"), "transit rowan\n{}");
    assertThatThrownBy(() -> file(OURS, FakeKms.ACCOUNT).read())
        .hasMessageContaining("not a keyset")
        .hasRootCauseMessage("the file is not locked with a key of AWS KMS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"arn:aws:s3:::bucket", "arn:aws:kms::1:key/x", "alias/rowan", ""})
  void isNamedInFull(String arn) {
    assertThatThrownBy(() -> key(arn, FakeKms.ACCOUNT))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
