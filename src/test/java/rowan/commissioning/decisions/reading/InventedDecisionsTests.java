package rowan.commissioning.decisions.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Decisions of councils that do not exist, in the styles of many that do, each with what to expect.
 */
class InventedDecisionsTests {

  private static final Path DECISIONS = Path.of("src/test/resources/decisions");

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void readsWhatAPersonReads(String name) throws IOException {
    var result =
        new DecisionReader().read(Files.readAllBytes(DECISIONS.resolve(name + ".txt")), name);

    assertThat(result).isInstanceOf(ReadingResult.Done.class);
    assertThat(Telling.of(((ReadingResult.Done) result).reading()))
        .isEqualTo(Files.readString(DECISIONS.resolve(name + ".expected")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void pointsIntoTheTextForEveryMandate(String name) throws IOException {
    var result =
        new DecisionReader().read(Files.readAllBytes(DECISIONS.resolve(name + ".txt")), name);

    var reading = ((ReadingResult.Done) result).reading();
    for (var resolution : reading.resolutions()) {
      assertThat(resolution.mandates()).isNotEmpty();
      for (var proposed : resolution.mandates()) {
        assertThat(proposed.words().of(resolution.text())).isNotBlank();
      }
    }
  }

  @Test
  void holdsAtLeastFifteenDecisions() throws IOException {
    assertThat(names()).hasSizeGreaterThanOrEqualTo(15);
  }

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(DECISIONS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList();
    }
  }
}
