package rowan.support.refuge.sanctuary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** By when a measure is to be done: tonight, within ten working days, or by a day. */
class DueTests {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static Instant from(OrderMeasure.Due due, String local) {
    return due.from(ZonedDateTime.parse(local + "[Europe/London]"));
  }

  @Test
  void isUrgentForTwentyFourHoursWhateverTheClockDoes() {
    assertThat(from(new OrderMeasure.Due.Urgent(), "2030-03-30T22:00:00Z"))
        .isEqualTo("2030-03-31T22:00:00Z");
  }

  /** Good Friday and Easter Monday 2030 are 19 and 22 April; today is not counted. */
  @Test
  void isTheEndOfTheTenthWorkingDayOverEaster() {
    assertThat(from(new OrderMeasure.Due.Standard(), "2030-04-12T09:00:00+01:00"))
        .isEqualTo(LocalDate.of(2030, 5, 1).atStartOfDay(LONDON).toInstant());
  }

  @Test
  void isTheEndOfTheDayThatWasChosen() {
    assertThat(from(new OrderMeasure.Due.By(LocalDate.of(2030, 3, 5)), "2030-03-05T23:59:00Z"))
        .isEqualTo("2030-03-06T00:00:00Z");
  }
}
