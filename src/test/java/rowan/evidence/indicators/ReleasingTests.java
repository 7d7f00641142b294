package rowan.evidence.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rowan.foundation.kernel.Dates;
import rowan.foundation.kernel.Tally;

class ReleasingTests {

  private static final LocalDate JANUARY = LocalDate.of(2030, 1, 1);
  private static final Dates QUARTER = new Dates(JANUARY, LocalDate.of(2030, 3, 31));
  private static final Dates MONTH = new Dates(JANUARY, LocalDate.of(2030, 1, 31));

  private static ZonedDateTime on(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(ZoneId.of("Europe/London"));
  }

  private static Release first(Dates period, Raw raw) {
    return release(period, raw, List.of(), on(JANUARY.plusDays(20)));
  }

  private static Release release(Dates period, Raw raw, List<Release> earlier, ZonedDateTime now) {
    return new Releasing(Indicator.REACHED_IN_TWO_DAYS, period, raw, now)
        .beside(earlier)
        .orElseThrow();
  }

  private static boolean stands(Dates period, Raw raw, List<Release> earlier) {
    return new Releasing(Indicator.REACHED_IN_TWO_DAYS, period, raw, on(JANUARY.plusDays(25)))
        .beside(earlier)
        .isEmpty();
  }

  private static Raw share(long met, long of) {
    return new Raw.Share(new Tally(met, of));
  }

  @Test
  void publishesAFigureForTheFirstTime() {
    var release = first(QUARTER, share(6, 12));
    assertThat(release.value()).isEqualTo(50);
    assertThat(release.version()).isEqualTo(1);
    assertThat(first(QUARTER, share(3, 12)).value()).isNull();
  }

  @Test
  void letsItStandUntilFiveMoreStandBehindIt() {
    var first = first(QUARTER, share(6, 12));
    assertThat(stands(QUARTER, share(7, 13), List.of(first))).isTrue();
    assertThat(stands(QUARTER, share(6, 13), List.of(first))).isTrue();
    assertThat(stands(QUARTER, share(10, 16), List.of(first))).isTrue();
    var next = release(QUARTER, share(11, 17), List.of(first), on(JANUARY.plusDays(25)));
    assertThat(next.version()).isEqualTo(2);
    assertThat(next.value()).isEqualTo(65);
  }

  @Test
  void doesNotUnseeWhatWasSeen() {
    var first = first(QUARTER, share(6, 12));
    assertThat(stands(QUARTER, share(1, 12), List.of(first))).isTrue();
  }

  @Test
  void keepsBackAMonthThatWouldTellOfAFewInTheRestOfTheQuarter() {
    var quarter = first(QUARTER, share(12, 24));
    assertThat(release(MONTH, share(9, 21), List.of(quarter), on(JANUARY.plusDays(40))).value())
        .isNull();
    assertThat(release(MONTH, share(7, 19), List.of(quarter), on(JANUARY.plusDays(40))).value())
        .isEqualTo(37);
    assertThat(release(MONTH, share(12, 24), List.of(quarter), on(JANUARY.plusDays(40))).value())
        .isEqualTo(50);
  }

  @Test
  void settlesAFigureOnceItsPeriodIsOver() {
    var first = first(QUARTER, share(6, 12));
    var settled = release(QUARTER, share(7, 13), List.of(first), on(LocalDate.of(2030, 4, 1)));
    assertThat(settled.version()).isEqualTo(2);
    assertThat(settled.value()).isEqualTo(50);
    assertThat(settled.behind()).isEqualTo(first.behind());
    assertThat(
            new Releasing(
                    Indicator.REACHED_IN_TWO_DAYS,
                    QUARTER,
                    share(7, 13),
                    on(LocalDate.of(2030, 4, 9)))
                .beside(List.of(first, settled)))
        .isEmpty();
  }

  @Test
  void followsThingsAtOnce() {
    var first = first(QUARTER, new Raw.Things(18));
    assertThat(
            release(QUARTER, new Raw.Things(17), List.of(first), on(JANUARY.plusDays(25))).value())
        .isEqualTo(17);
  }

  /**
   * Somebody looks at random periods of random councils on random days, for a year, and compares
   * all that was ever shown, pair by pair.
   */
  @Test
  void noTwoFiguresEverShownTellOfFewerThanFivePeople() {
    int compared = 0;
    for (int seed = 0; seed < 400; seed++) {
      var seen = lookedAtForAYear(new Random(seed));
      for (var one : seen) {
        requireEnough(one.behind().met(), seed);
        requireEnough(one.behind().of() - one.behind().met(), seed);
        for (var other : seen) {
          if (one != other && one.nests(other.period())) {
            compared++;
            requireEnough(one.behind().met() - other.behind().met(), seed);
            requireEnough(others(one) - others(other), seed);
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(2_000);
  }

  private static long others(Release one) {
    return one.behind().of() - one.behind().met();
  }

  private static void requireEnough(long people, int seed) {
    if (people != 0 && Math.abs(people) < 5) {
      fail("council %d: a figure, or two of them, tells of %d", seed, people);
    }
  }

  private record Somebody(LocalDate day, boolean met) {}

  private static List<Release> lookedAtForAYear(Random random) {
    var people = new ArrayList<Somebody>();
    for (int i = 20 + random.nextInt(200); i > 0; i--) {
      people.add(new Somebody(JANUARY.plusDays(random.nextInt(360)), random.nextInt(3) > 0));
    }
    var releases = new ArrayList<Release>();
    for (int look = 0; look < 30; look++) {
      var today = JANUARY.plusDays(random.nextInt(12) + look * 12L);
      var period = period(random, today);
      var counted =
          people.stream()
              .filter(one -> period.contains(one.day) && !one.day.isAfter(today))
              .toList();
      var raw = share(counted.stream().filter(Somebody::met).count(), counted.size());
      new Releasing(Indicator.REACHED_IN_TWO_DAYS, period, raw, on(today))
          .beside(releases)
          .ifPresent(releases::add);
    }
    return releases.stream().filter(Release::seen).toList();
  }

  private static Dates period(Random random, LocalDate today) {
    return switch (random.nextInt(4)) {
      case 0 -> new Dates(JANUARY, JANUARY.plusDays(364));
      case 1 -> {
        var start = JANUARY.plusMonths(3L * random.nextInt(4));
        yield new Dates(start, start.plusMonths(3).minusDays(1));
      }
      case 2 -> {
        var start = JANUARY.plusMonths(random.nextInt(12));
        yield new Dates(start, start.plusMonths(1).minusDays(1));
      }
      default -> new Dates(JANUARY, today);
    };
  }
}
