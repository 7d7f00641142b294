package rowan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import rowan.testing.TestPostgres;

class FloorTests {

  private static final Script SCRIPT =
      new Script(
          1,
          1000,
          List.of(
              List.of(Script.Statement.of("select set_config('rowan.authority', ?, true)", "'x'")),
              List.of(Script.Statement.of("select ? + 1", ":n::int"))));

  private final Floor floor =
      new Floor(
          TestPostgres.running().access(),
          new BenchOptions(1, 2, Duration.ofSeconds(1), Duration.ofSeconds(1)));

  @Test
  void countsTransactionsByJdbc() throws Exception {
    assertThat(floor.byJdbc(SCRIPT)).satisfies(FloorTests::isAMeasurement);
  }

  @Test
  void countsTransactionsByPgbench() throws Exception {
    assumeThat(Floor.pgbenchIsHere()).as("pgbench is installed").isTrue();
    assertThat(floor.byPgbench(SCRIPT)).satisfies(FloorTests::isAMeasurement);
  }

  private static void isAMeasurement(Figures figures) {
    assertThat(figures.perSecond()).isGreaterThan(10);
    assertThat(figures.median()).isPositive();
    assertThat(figures.slowest99()).isGreaterThanOrEqualTo(figures.median());
    assertThat(figures.failed()).isZero();
  }
}
