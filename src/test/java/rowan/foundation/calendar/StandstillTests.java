package rowan.foundation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StandstillTests {

  private static final Path VECTORS = Path.of("../shared/data/rules/standstill-vectors.csv");

  @TestFactory
  Stream<DynamicTest> endsAsPublishedNoticesSay() throws IOException {
    assumeTrue(Files.exists(VECTORS), "the folder ../shared with the published notices is missing");
    return Files.readAllLines(VECTORS).stream()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> line.split(",", 6))
        .map(cells ->
            DynamicTest.dynamicTest(
                cells[0] + " " + cells[1],
                () -> assertThat(standstill(cells)).isEqualTo(LocalDate.parse(cells[3]))));
  }

  private static LocalDate standstill(String[] cells) {
    var from = LocalDate.parse(cells[1]);
    return switch (cells[0]) {
      case "PA2023" -> Standstill.underTheActOf2023(from).lastDay();
      case "PCR2015" -> Standstill.underTheRegulationsOf2015(from).lastDay();
      default -> throw new AssertionError("no such regime: " + cells[0]);
    };
  }

  @Test
  void passesOverABankHolidayAndItsWeekend() {
    assertThat(Standstill.underTheActOf2023(LocalDate.of(2026, 4, 27)).lastDay())
        .isEqualTo(LocalDate.of(2026, 5, 7));
  }

  @Test
  void lastsToTheNextWorkingDayUnderTheRegulationsOf2015() {
    assertThat(Standstill.underTheRegulationsOf2015(LocalDate.of(2021, 12, 15)).lastDay())
        .isEqualTo(LocalDate.of(2021, 12, 29));
  }

  @Test
  void isOverOnlyTheDayAfterItsLast() {
    var standstill = new Standstill(LocalDate.of(2026, 5, 7));
    assertThat(standstill.isOver(LocalDate.of(2026, 5, 7))).isFalse();
    assertThat(standstill.isOver(LocalDate.of(2026, 5, 8))).isTrue();
  }

  @Test
  void endsAtMidnightInTheUnitedKingdomInSummerToo() {
    assertThat(new Standstill(LocalDate.of(2026, 5, 7)).ends())
        .isEqualTo(Instant.parse("2026-05-07T23:00:00Z"));
  }

  @Test
  void isNeverDeclaredShorterThanTheActHasIt() {
    assertThatThrownBy(() -> Standstill.underTheActOf2023(LocalDate.of(2026, 4, 27), 7))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Standstill.underTheActOf2023(LocalDate.of(2025, 12, 11), 9).lastDay())
        .isEqualTo(LocalDate.of(2025, 12, 23));
  }
}
