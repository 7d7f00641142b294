package rowan.foundation.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.subtle.Ed25519Verify;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Wing;
import rowan.foundation.vault.keyfile.KeyFile;
import rowan.foundation.vault.keyfile.KeyFileLock;
import rowan.testing.Council;
import rowan.testing.RowanTest;

/** The key that signs the audit log's heads, on a key file of the test's own. */
@RowanTest
class LogSignerTests {

  private static final byte[] STATEMENT = "a head".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Autowired private Acting acting;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private LocalKeyset keys;
  private LogSigner signer;
  private Council council;
  private Actor house;

  @BeforeEach
  void aCouncil() {
    keys = LocalKeyset.at(new KeyFile(folder.resolve("keyset"), KeyFileLock.none()));
    signer = new LogSigner(acting, jdbc, new HouseSeal(keys), clock);
    council = Council.founded(authorities, accounts);
    house = Actor.clock(council.authority().id());
  }

  private byte[] publicKey() {
    return acting.in(Wing.FOUNDATION, house, () -> signer.publicKey(house));
  }

  private byte[] signature() {
    return acting.in(Wing.FOUNDATION, house, () -> signer.sign(house, STATEMENT));
  }

  @Test
  void makesOneKeyForACouncilAndSignsWithIt() throws Exception {
    var key = publicKey();
    assertThat(publicKey()).isEqualTo(key);
    new Ed25519Verify(key).verify(signature(), STATEMENT);
    var stored =
        acting.in(
            Wing.FOUNDATION,
            house,
            () -> jdbc.sql("select sealed from vault.log_signer").query(byte[].class).single());
    assertThat(stored).as("sealed, and longer than a key").hasSizeGreaterThan(32);
  }

  @Test
  void signsWithTheSameKeyAfterTheKeyFilesKeyWasChanged() throws Exception {
    var key = publicKey();
    var rotation = new KeyRotation(keys, List.of(signer), jdbc, clock);
    var councils = List.of(council.authority());
    rotation.addKey();
    rotation.rotate(councils, (what, done, of) -> assertThat(what).contains("audit log"));
    assertThat(rotation.standing(councils).left()).isZero();
    assertThat(rotation.forgetEarlier(councils)).isTrue();
    assertThat(publicKey()).isEqualTo(key);
    new Ed25519Verify(key).verify(signature(), STATEMENT);
  }
}
