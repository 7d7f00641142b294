package rowan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rowan.bench.LogCost.Round;
import rowan.testing.TestPostgres;

class LogCostTests {

  @Test
  void isWhatTheEntryAndItsStatementTakeOfARequest() {
    // 1.25 ms with the log, 1.125 ms with nothing written, and 0.025 ms to send the statement;
    // a hundredth of the machine's time for asking
    var round = new Round(800, 1 / 0.001125);
    assertThat(LogCost.line("case page", List.of(round), 0.000_025, 0.01))
        .startsWith("The log's part of a case page: 13.0 % (the middle of 1 rounds")
        .endsWith(
            "2.0 % of it for the statement, and at most 1.0 % for asking whether it is on the disk)");
  }

  /** Somebody else used the machine in the first and the last of them. */
  @Test
  void takesTheMiddleOfItsRounds() {
    var rounds =
        List.of(
            new Round(400, 800),
            new Round(720, 800),
            new Round(760, 800),
            new Round(700, 800),
            new Round(800, 600));
    assertThat(LogCost.line("case page", rounds, 0, 0)).contains(": 10.0 %");
  }

  @Test
  void isNothingWhereTheRatesAreTheSame() {
    assertThat(LogCost.line("case page", List.of(new Round(800, 800)), 0, 0)).contains(": 0.0 %");
  }

  @Test
  void asksTheDatabaseWhatPeopleWhoWaitTogetherAskIt() throws Exception {
    assertThat(LogCost.asking(TestPostgres.running().access())).isPositive();
  }
}
