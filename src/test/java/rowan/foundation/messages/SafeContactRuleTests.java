package rowan.foundation.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeContactRuleTests {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDate MONDAY = LocalDate.of(2030, 3, 4);

  private static SafeWindow plan(Channel channel) {
    return new SafeWindow(
        channel,
        Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
        LocalTime.of(10, 0),
        LocalTime.of(14, 30),
        MONDAY.minusDays(2));
  }

  private static ZonedDateTime at(LocalDate day, String hour) {
    return day.atTime(LocalTime.parse(hour)).atZone(LONDON);
  }

  @Test
  void allowsWhatThePlanNames() {
    assertThat(
            SafeContactRule.firstObjection(plan(Channel.TEXT), Channel.TEXT, at(MONDAY, "10:00")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"09:59:59.999999999", "14:30", "23:59", "00:00"})
  void refusesAnHourThatThePlanDoesNotName(String hour) {
    assertThat(SafeContactRule.firstObjection(plan(Channel.TEXT), Channel.TEXT, at(MONDAY, hour)))
        .contains(MessageRefusal.NOT_AT_THIS_HOUR);
  }

  @Test
  void refusesADayThatThePlanDoesNotName() {
    assertThat(
            SafeContactRule.firstObjection(
                plan(Channel.TEXT), Channel.TEXT, at(MONDAY.plusDays(1), "11:00")))
        .contains(MessageRefusal.NOT_AT_THIS_HOUR);
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void refusesEveryOtherChannel(Channel channel) {
    for (var safe : EnumSet.complementOf(EnumSet.of(channel))) {
      assertThat(SafeContactRule.firstObjection(plan(safe), channel, at(MONDAY, "11:00")))
          .contains(MessageRefusal.NOT_THIS_CHANNEL);
    }
  }

  @Test
  void sendsNoCallAndNoLetter() {
    assertThat(
            SafeContactRule.firstObjection(plan(Channel.CALL), Channel.CALL, at(MONDAY, "11:00")))
        .contains(MessageRefusal.RING_INSTEAD);
    assertThat(
            SafeContactRule.firstObjection(
                plan(Channel.LETTER), Channel.LETTER, at(MONDAY, "11:00")))
        .contains(MessageRefusal.POST_BY_HAND);
  }

  @Test
  void keepsAMessageInRowanAtAnyHour() {
    assertThat(
            SafeContactRule.firstObjection(
                plan(Channel.IN_ROWAN), Channel.IN_ROWAN, at(MONDAY.plusDays(1), "03:00")))
        .isEmpty();
  }

  @Test
  void refusesAPlanThatWasNotCheckedForNinetyDays() {
    var old =
        new SafeWindow(
            Channel.TEXT,
            EnumSet.allOf(DayOfWeek.class),
            LocalTime.of(0, 0),
            LocalTime.of(23, 59),
            MONDAY.minusDays(90));
    assertThat(SafeContactRule.firstObjection(old, Channel.TEXT, at(MONDAY, "11:00"))).isEmpty();
    assertThat(SafeContactRule.firstObjection(old, Channel.TEXT, at(MONDAY.plusDays(1), "11:00")))
        .contains(MessageRefusal.NOT_CHECKED_LATELY);
  }

  /** The hours are those of the clock on her wall, on both sides of a change to summer time. */
  @Test
  void followsTheClocksOfTheUnitedKingdom() {
    var daily =
        new SafeWindow(
            Channel.TEXT,
            EnumSet.allOf(DayOfWeek.class),
            LocalTime.of(10, 0),
            LocalTime.of(11, 0),
            LocalDate.of(2030, 3, 20));
    var winter = ZonedDateTime.parse("2030-03-30T10:30:00Z").withZoneSameInstant(LONDON);
    var summer = ZonedDateTime.parse("2030-03-31T10:30:00Z").withZoneSameInstant(LONDON);
    assertThat(daily.includes(winter)).isTrue();
    assertThat(daily.includes(summer)).isFalse();
  }

  /** Whatever plan and moment: allowed means by that channel, on such a day, in such an hour. */
  @ParameterizedTest
  @ValueSource(longs = {7, 77, 777, 7777})
  void neverAllowsAnythingOutsideThePlan(long seed) {
    var random = new SplittableRandom(seed);
    int allowed = 0;
    for (int i = 0; i < 5_000; i++) {
      var plan = anyPlan(random);
      var channel = Channel.values()[random.nextInt(Channel.values().length)];
      var moment =
          MONDAY
              .atStartOfDay(LONDON)
              .plusSeconds(random.nextInt(200 * 24 * 3600) - 100 * 24 * 3600);
      if (SafeContactRule.firstObjection(plan, channel, moment).isEmpty()) {
        allowed++;
        assertThat(channel).isEqualTo(plan.channel()).isNotIn(Channel.CALL, Channel.LETTER);
        assertThat(plan.checkedOn().plusDays(90)).isAfterOrEqualTo(moment.toLocalDate());
        if (channel != Channel.IN_ROWAN) {
          assertThat(plan.days()).contains(moment.getDayOfWeek());
          assertThat(moment.toLocalTime()).isAfterOrEqualTo(plan.from()).isBefore(plan.to());
        }
      }
    }
    assertThat(allowed).isGreaterThan(50);
  }

  private static SafeWindow anyPlan(SplittableRandom random) {
    int from = random.nextInt(23 * 60);
    int to = from + 1 + random.nextInt(24 * 60 - 1 - from);
    return new SafeWindow(
        Channel.values()[random.nextInt(Channel.values().length)],
        SafeWindow.days(1 + random.nextInt(127)),
        LocalTime.MIN.plusMinutes(from),
        LocalTime.MIN.plusMinutes(to),
        MONDAY.plusDays(random.nextInt(200) - 100));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 64, 65, 96, 127})
  void keepsTheDaysAsTheDatabaseDoes(int bits) {
    assertThat(SafeWindow.bits(SafeWindow.days(bits))).isEqualTo((short) bits);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 128, -1})
  void takesNoDaysThatAreNone(int bits) {
    assertThatThrownBy(() -> SafeWindow.days(bits)).isInstanceOf(IllegalArgumentException.class);
  }
}
