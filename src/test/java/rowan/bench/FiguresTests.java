package rowan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTests {

  @Test
  void tellsTheRateTheMedianAndTheSlowestOfNinetyNine() {
    var nanos = LongStream.rangeClosed(1, 200).map(n -> (201 - n) * 1_000_000).toArray();
    var figures = Figures.of(nanos, 3, Duration.ofSeconds(10));
    assertThat(figures)
        .isEqualTo(new Figures(20, Duration.ofMillis(100), Duration.ofMillis(198), 3));
  }

  @Test
  void standsStillWhereNothingWasAnswered() {
    assertThat(Figures.of(new long[0], 0, Duration.ofSeconds(1)))
        .isEqualTo(new Figures(0, Duration.ZERO, Duration.ZERO, 0));
  }

  @Test
  void printsTheRatioToTheFloor() {
    var rowan = new Figures(2378, Duration.ofNanos(6_700_000), Duration.ofMillis(33), 0);
    var floor = new Figures(5859, Duration.ofMillis(2), Duration.ofMillis(6), 0);
    assertThat(Report.line("caseload", rowan, floor))
        .isEqualTo(
            "caseload                      2,378       6.7      33.0        0        5,859       6.0    0.41");
  }
}
