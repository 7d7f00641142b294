package rowan.commissioning.procurement.tenderbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowan.launch.RealJvm;

class StretchingTests {

  private static final byte[] SALT = new byte[SixWords.Stretching.SALT_BYTES];

  private static final int HEAP_MEGABYTES = 80;

  @TempDir Path temporary;

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
    stretching.key(SixWords.draw(), SALT, "drafts");
    assertThat(HexFormat.of().formatHex(stretching.key(words, SALT, "opening")))
        .as("in memory that was used before")
        .isEqualTo(HexFormat.of().formatHex(expected));
  }

  /** Twelve ask for 384 MiB; the heap has 80. Without turns the server would end here. */
  @Test
  void hasRoomForTwelveBiddersWhoSaveInTheSameSecond() throws Exception {
    var err = Files.createFile(temporary.resolve("err"));
    var process = RealJvm.start(HEAP_MEGABYTES, TwelveAtOnce.class, Map.of(), err);
    try (var said = process.inputReader()) {
      assertThat(said.lines()).as(Files.readString(err)).containsExactly("1 key from 12");
      assertThat(process.waitFor()).isZero();
    }
  }

  /** Runs in a process of its own. */
  static final class TwelveAtOnce {

    public static void main(String[] none) throws Exception {
      var stretching = new SixWords.Stretching();
      var words = SixWords.draw();
      try (var bidders = Executors.newVirtualThreadPerTaskExecutor()) {
        Callable<String> bidder =
            () -> HexFormat.of().formatHex(stretching.key(words, SALT, "drafts"));
        var keys = bidders.invokeAll(Collections.nCopies(12, bidder));
        var different = new HashSet<String>();
        for (var key : keys) {
          different.add(key.get());
        }
        System.out.printf("%d key from %d%n", different.size(), keys.size());
      }
    }
  }
}
