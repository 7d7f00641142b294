package rowan.foundation.web.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rowan.foundation.web.picture.Calendar.Bar;
import rowan.foundation.web.picture.Calendar.Layout;
import rowan.foundation.web.picture.Calendar.Row;

class CalendarTests {

  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

  /** One hundred days, so that a day is a hundredth of the width. */
  private static Calendar hundredDays(int today, Row... rows) {
    return new Calendar("", FIRST, FIRST.plusDays(99), FIRST.plusDays(today), List.of(rows));
  }

  private static Bar bar(int first, int last) {
    return new Bar(FIRST.plusDays(first), FIRST.plusDays(last), Kind.RUNNING, "words");
  }

  private static Calendar.Placed only(Calendar calendar) {
    return calendar.lines(Layout.WIDE).getFirst().bars().getFirst();
  }

  @Test
  void drawsABarFromItsFirstDayToTheEndOfItsLast() {
    var placed = only(hundredDays(90, Row.of("", bar(10, 29))));

    assertThat(placed.span().x()).isEqualTo("10%");
    assertThat(placed.span().to()).isEqualTo(30 - 0.4);
  }

  @Test
  void keepsBarsThatMeetApartByAHair() {
    var bars =
        hundredDays(90, Row.of("", bar(0, 49), bar(50, 99))).lines(Layout.WIDE).getFirst().bars();

    assertThat(bars.getFirst().span().to()).isLessThan(bars.getLast().span().from());
  }

  @Test
  void cutsABarAtTheEdgeAndLeavesOutOneBeyondIt() {
    var bars =
        hundredDays(50, Row.of("", bar(-30, 9), bar(200, 300)))
            .lines(Layout.WIDE)
            .getFirst()
            .bars();

    assertThat(bars).hasSize(1);
    assertThat(bars.getFirst().span().x()).isEqualTo("0%");
  }

  @Test
  void setsWordsClearOfTodaysLine() {
    assertThat(only(hundredDays(20, Row.of("", bar(10, 59)))).words().from()).isEqualTo(20);
    assertThat(only(hundredDays(50, Row.of("", bar(10, 59)))).words().to()).isEqualTo(50);
    assertThat(only(hundredDays(80, Row.of("", bar(10, 59)))).words().x()).isEqualTo("10%");
  }

  @Test
  void drawsTodayOnlyWhereItIsShown() {
    assertThat(hundredDays(42).showsToday()).isTrue();
    assertThat(hundredDays(42).todayAt()).isEqualTo("42%");
    assertThat(hundredDays(100).showsToday()).isFalse();
    assertThat(hundredDays(-1).showsToday()).isFalse();
    assertThat(hundredDays(81).todayIsLate()).isTrue();
    assertThat(hundredDays(80).todayIsLate()).isFalse();
  }

  @Test
  void stacksRowsAndLeavesRoomWhereAGroupBegins() {
    var calendar = hundredDays(0, Row.of("A").setApart(), Row.of("B"), Row.of("C").setApart());

    assertThat(calendar.lines(new Layout(30, 40, 8, 24, 22)))
        .extracting(Calendar.Line::top)
        .containsExactly(30, 70, 132);
    assertThat(calendar.height(new Layout(30, 40, 8, 24, 22))).isEqualTo(172);
  }

  @Test
  void namesTheYearsThatBeginInItAndThinsThemOut() {
    var decade =
        new Calendar("", LocalDate.of(2020, 4, 1), LocalDate.of(2030, 3, 31), FIRST, List.of());

    assertThat(decade.years(12)).extracting(Calendar.Year::year).hasSize(10).startsWith(2021);
    assertThat(decade.years(5))
        .extracting(Calendar.Year::year)
        .containsExactly(2021, 2023, 2025, 2027, 2029);
    assertThat(hundredDays(0).years(5).getFirst().x()).isEqualTo("0%");
  }

  @Test
  void refusesStretchesThatEndBeforeTheyBegin() {
    assertThatThrownBy(() -> bar(5, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Calendar("", FIRST, FIRST, FIRST, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
