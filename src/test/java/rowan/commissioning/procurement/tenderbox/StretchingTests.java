package rowan.commissioning.procurement.tenderbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

class StretchingTests {

  private static final byte[] SALT = new byte[SixWords.Stretching.SALT_BYTES];

  private final SixWords.Stretching stretching = new SixWords.Stretching();

  @Test
  void givesTheSameKeyForTheSameWordsAndAnotherForAnotherUseSaltOrWords() {
    var quick = new QuickStretching();
    var words = SixWords.draw();
    var key = quick.key(words, SALT, "opening");
    assertThat(quick.key(SixWords.read(words.written()).orElseThrow(), SALT, "opening"))
        .isEqualTo(key);
    assertThat(quick.key(words, SALT, "drafts")).isNotEqualTo(key);
    assertThat(quick.key(words, new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, "opening")).isNotEqualTo(key);
    assertThat(quick.key(SixWords.draw(), SALT, "opening")).isNotEqualTo(key);
  }

  /** What a guess costs is what is written here: 32 MiB, gone over three times. */
  @Test
  void takesThirtyTwoMebibytesThreeTimesForEachGuess() {
    var words = SixWords.draw();
    var reference = new Argon2BytesGenerator();
    reference.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withMemoryAsKB(32 * 1024)
            .withIterations(3)
            .withParallelism(1)
            .withSalt(SALT)
            .withAdditional("opening".getBytes())
            .build());
    var expected = new byte[32];
    reference.generateBytes(words.written().getBytes(), expected);
    assertThat(HexFormat.of().formatHex(stretching.key(words, SALT, "opening")))
        .isEqualTo(HexFormat.of().formatHex(expected));
  }
}
