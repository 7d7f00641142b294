package rowan.support.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTests {

  @ParameterizedTest
  @CsvSource({
    "2030-03-05, false, 0, 2030-04-05",
    "2030-01-31, false, 0, 2030-02-28", // no thirty-first: the last day of the month
    "2030-03-06, false, 0, 2030-04-08", // a Saturday: the next working day
    "2030-03-22, false, 0, 2030-04-23", // Easter Monday: the day after
    "2030-03-05, true, 0, 2030-06-05",
    "2030-03-05, false, 6, 2030-04-11"
  })
  void isAMonthByTheCalendarOrThreeAndMovedOnByPauses(
      LocalDate received, boolean extended, int paused, LocalDate due) {
    assertThat(Deadline.of(received, extended, paused)).isEqualTo(due);
  }
}
