package rowan.foundation.documents.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rowan.testing.NobodyThere;

/** Files are looked at as they come; what could not be looked at to its end is not called clean. */
class ClamAvTests {

  private static final int MOST = 100_000;

  private FakeClamd clamd;

  @BeforeEach
  void start() throws IOException {
    clamd = new FakeClamd(MOST);
  }

  @AfterEach
  void stop() throws IOException {
    clamd.close();
  }

  private static Watched.Verdict verdict(String address, byte[]... pieces) {
    try (var watched = new Watched(new ClamAv(address))) {
      for (var piece : pieces) {
        watched.feed(piece, piece.length);
      }
      return watched.verdict();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void passesACleanFileWhole() {
    assertThat(verdict(clamd.address(), bytes("a letter"), new byte[0], bytes(" in two pieces")))
        .isEqualTo(Watched.Verdict.CLEAN);
    assertThat(clamd.seen()).isEqualTo("a letter in two pieces".length());
  }

  @Test
  void findsHarmThatIsSpreadOverTwoPieces() {
    assertThat(verdict(clamd.address(), bytes("xx this-is-"), bytes("a-virus xx")))
        .isEqualTo(Watched.Verdict.HARMFUL);
  }

  @Test
  void doesNotCallCleanWhatIsBeyondTheScannersLimit() {
    assertThat(verdict(clamd.address(), new byte[MOST], new byte[MOST], bytes(FakeClamd.HARM)))
        .isEqualTo(Watched.Verdict.UNKNOWN);
  }

  @Test
  void doesNotCallCleanWhatNobodyLookedAt() throws IOException {
    try (var nobody = new NobodyThere()) {
      assertThat(verdict(nobody.address(), bytes("a letter"))).isEqualTo(Watched.Verdict.UNKNOWN);
    }
  }

  @Test
  void saysHowAnAddressIsWritten() {
    assertThatThrownBy(() -> new ClamAv("clamd.internal"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("host:port");
  }
}
