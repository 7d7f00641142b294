package rowan.evidence.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTests {

  @ParameterizedTest
  @CsvSource({
    "FEELS_SAFER, 75, 75%, 75%",
    "FEELS_SAFER, 1, 1%, 1%",
    "HOURS_WITHOUT_A_LEAD, 0, 0 hours, 0",
    "HOURS_WITHOUT_A_LEAD, 1, 1 hour, 1",
    "SPACES_READY_OR_LIVED_IN, 1, 1 space, 1",
    "SPACES_READY_OR_LIVED_IN, 18, 18 spaces, 18",
    "REACHED_BY_PREVENTION, 1, 1 person, 1",
    "REACHED_BY_PREVENTION, 1200, '1,200 people', '1,200'"
  })
  void saysAValueWithWhatItCounts(Indicator indicator, long value, String words, String figures) {
    assertThat(indicator.inWords(value)).isEqualTo(words);
    assertThat(indicator.inFigures(value)).isEqualTo(figures);
  }
}
