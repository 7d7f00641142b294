package rowan.commissioning.decisions.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rowan.commissioning.decisions.reading.mandates.Proposed;

/** Thousands of decisions from a model: whatever the style, reading gives the model back. */
class GeneratedDecisionsTests {

  private static final int IN_EACH_BATCH = 500;

  @ParameterizedTest(name = "seeds from {0}")
  @MethodSource("batches")
  void readingGivesTheModelBack(long first) {
    for (long seed = first; seed < first + IN_EACH_BATCH; seed++) {
      var decision = GeneratedDecision.from(seed);
      var result = new DecisionReader().read(decision.text());
      assertThat(result)
          .as("seed %d:%n%s", seed, decision.text())
          .isInstanceOf(ReadingResult.Done.class);
      var reading = ((ReadingResult.Done) result).reading();
      assertThat(told(reading))
          .as("seed %d:%n%s", seed, decision.text())
          .isEqualTo(decision.resolutions());
      assertThat(reading.warnings()).as("seed %d:%n%s", seed, decision.text()).isEmpty();
    }
  }

  static LongStream batches() {
    return LongStream.range(0, 6).map(batch -> batch * IN_EACH_BATCH);
  }

  private static List<GeneratedDecision.Expected> told(DecisionReading reading) {
    return reading.resolutions().stream()
        .filter(ReadResolution::resolved)
        .map(resolution ->
            new GeneratedDecision.Expected(
                resolution.number(),
                resolution.mandates().stream().map(Proposed::mandate).toList()))
        .toList();
  }
}
