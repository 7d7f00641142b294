package rowan.foundation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-05-08", // Early May, moved for the 75th VE Day
        "2021-12-27", // Christmas Day on a Saturday
        "2021-12-28",
        "2022-06-02",
        "2022-06-03", // Platinum Jubilee
        "2022-09-19", // State funeral
        "2023-05-08", // Coronation
        "2025-04-21", // Easter Monday
        "2026-05-04",
        "2026-08-31",
        "2026-12-28", // Boxing Day on a Saturday
        "2027-03-26" // Good Friday
      })
  void restsOnBankHolidaysOfEngland(String day) {
    assertThat(WorkingDays.isWorkingDay(LocalDate.parse(day))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-08-03", "2026-01-02", "2026-11-30", "2022-05-30", "2020-05-04"})
  void worksOnDaysThatAreHolidaysOnlyElsewhereOrOnlyInOtherYears(String day) {
    assertThat(WorkingDays.isWorkingDay(LocalDate.parse(day))).isTrue();
  }

  @Test
  void countsTheFirstDayIfItIsAWorkingDay() {
    var monday = LocalDate.of(2026, 6, 1);
    assertThat(WorkingDays.nthFrom(monday, 1)).isEqualTo(monday);
    assertThat(WorkingDays.nthFrom(monday, 5)).isEqualTo(monday.plusDays(4));
    assertThat(WorkingDays.nthFrom(monday, 6)).isEqualTo(monday.plusDays(7));
  }

  @Test
  void beginsToCountOnTheNextWorkingDayIfThePeriodBeginsOnNone() {
    var saturdayBeforeABankHoliday = LocalDate.of(2026, 5, 2);
    assertThat(WorkingDays.nthFrom(saturdayBeforeABankHoliday, 1))
        .isEqualTo(LocalDate.of(2026, 5, 5));
  }

  @Test
  void refusesToCountToTheNoughthDay() {
    assertThatThrownBy(() -> WorkingDays.nthFrom(LocalDate.of(2026, 6, 1), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsWorkingDaysBetweenTwoDays() {
    assertThat(WorkingDays.between(LocalDate.of(2026, 4, 27), LocalDate.of(2026, 5, 7)))
        .isEqualTo(8);
  }
}
