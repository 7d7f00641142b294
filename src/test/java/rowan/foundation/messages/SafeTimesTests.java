package rowan.foundation.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SafeTimesTests {

  private static final Set<DayOfWeek> WEEK = EnumSet.allOf(DayOfWeek.class);

  private static String said(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    return new SafeContact(
            Channel.CALL, "07700 900318", days, from, to, false, "", LocalDate.of(2030, 3, 5))
        .when();
  }

  private static String said(Set<DayOfWeek> days) {
    return said(days, LocalTime.of(9, 0), LocalTime.of(17, 0));
  }

  @Test
  void areSaidShortlyWhereTheyAreWeekdaysOrWeekends() {
    assertThat(said(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)))
        .isEqualTo("weekdays, 09:00 to 17:00");
    assertThat(said(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)))
        .isEqualTo("at weekends, 09:00 to 17:00");
  }

  @Test
  void nameEachOfSomeOtherDaysInTheirOrder() {
    assertThat(said(EnumSet.of(DayOfWeek.THURSDAY, DayOfWeek.MONDAY)))
        .isEqualTo("on Mondays, Thursdays, 09:00 to 17:00");
  }

  @Test
  void areAnyDayAndAnyTimeOnlyWhereNothingIsLeftOut() {
    assertThat(said(WEEK, LocalTime.MIDNIGHT, SafeContact.END_OF_DAY))
        .isEqualTo("any day, at any time");
    assertThat(said(WEEK, LocalTime.of(0, 30), SafeContact.END_OF_DAY))
        .isEqualTo("any day, 00:30 to 23:59");
    assertThat(said(WEEK, LocalTime.MIDNIGHT, LocalTime.of(23, 30)))
        .isEqualTo("any day, 00:00 to 23:30");
  }
}
