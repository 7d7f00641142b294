package rowan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogCostTests {

  @Test
  void isWhatTheEntryAndItsStatementTakeOfARequest() {
    // 1.25 ms with the log, 1.125 ms with nothing written, and 0.025 ms to send the statement
    assertThat(LogCost.part(800, 800, 1 / 0.001125, 1 / 0.000525, 1 / 0.0005))
        .isCloseTo(0.12, within(0.0001));
  }

  @Test
  void isNothingWhereTheRatesAreTheSame() {
    assertThat(LogCost.part(700, 900, 800, 2000, 2000)).isCloseTo(0, within(0.0001));
  }
}
