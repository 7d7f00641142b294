package rowan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** All seen from Wednesday 18 November 2026. */
class DaysTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  private final Days days = Days.on(TODAY);

  @ParameterizedTest
  @CsvSource({
    "0, Today",
    "1, Tomorrow",
    "-1, Yesterday",
    "2, Friday",
    "6, Tuesday",
    "7, Wed 25 Nov",
    "-2, Mon 16 Nov",
    "-65, Mon 14 Sep",
    "182, Wed 19 May",
    "183, 20 May 2027",
    "-400, 14 Oct 2025"
  })
  void saysADayAsPeopleDo(int ahead, String words) {
    assertThat(days.day(TODAY.plusDays(ahead))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0, today", "1, tomorrow", "-1, yesterday", "5, in 5 days", "-12, 12 days ago"})
  void saysHowFarOffADayIs(int ahead, String words) {
    assertThat(days.fromToday(TODAY.plusDays(ahead))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "-3, 3 days late, bad", "-1, Yesterday, bad", "0, Today, risk", "1, Tomorrow, risk",
    "4, Sun, way", "5, In 5 days, none", "59, In 59 days, none", "60, Sun 17 Jan, none"
  })
  void saysWhenSomethingIsDueAndHowUrgentItIs(int ahead, String words, String look) {
    assertThat(days.due(TODAY.plusDays(ahead))).isEqualTo(words);
    assertThat(days.urgency(TODAY.plusDays(ahead))).isEqualTo(look);
  }

  @Test
  void fitsADayIntoASentence() {
    assertThat(days.onDay(TODAY)).isEqualTo("today");
    assertThat(days.onDay(TODAY.plusDays(2))).isEqualTo("on Friday");
  }

  @Test
  void countsTheDaysThatAreLeft() {
    assertThat(days.daysUntil(TODAY.plusDays(16))).isEqualTo("16 days");
    assertThat(days.daysUntil(TODAY.plusDays(1))).isEqualTo("1 day");
    assertThat(days.daysUntil(TODAY.minusDays(1))).isEqualTo("no days");
  }

  @Test
  void readsTheClockInLondonInSummerToo() {
    var summer = Days.at(Instant.parse("2026-07-01T23:30:00Z"));

    assertThat(summer.today()).isEqualTo(LocalDate.of(2026, 7, 2));
    assertThat(summer.moment(Instant.parse("2026-07-01T23:20:00Z"))).isEqualTo("Today 00:20");
    assertThat(summer.exact(Instant.parse("2026-07-01T23:20:00Z")))
        .isEqualTo("Thursday 2 July 2026 at 00:20");
    assertThat(summer.machine(Instant.parse("2026-07-01T23:20:00Z")))
        .isEqualTo("2026-07-02T00:20+01:00");
  }

  @Test
  void givesTheHourOfTodayOnlyUnlessAsked() {
    var yesterday = Instant.parse("2026-11-17T16:05:00Z");

    assertThat(days.moment(yesterday)).isEqualTo("Yesterday");
    assertThat(days.dayAndHour(yesterday)).isEqualTo("Yesterday 16:05");
  }

  @Test
  void writesADayInWelsh() {
    assertThat(days.in(Language.WELSH).full(TODAY)).isEqualTo("18 Tachwedd 2026");
  }

  @ParameterizedTest
  @EnumSource
  void writesEachDayOfAYearAsTheLanguageDoes(Language language) {
    var there = days.in(language);
    var exact = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language.locale());
    var year = DateTimeFormatter.ofPattern("d MMM yyyy", language.locale());
    for (var day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
      assertThat(there.exact(day)).isEqualTo(day.format(exact));
      assertThat(there.day(day)).isEqualTo(day.format(year).replace("Sept ", "Sep "));
    }
  }

  @Test
  void writesAYearWithoutItsCenturyInFourDigits() {
    assertThat(days.full(LocalDate.of(26, 11, 18))).isEqualTo("18 November 0026");
  }
}
