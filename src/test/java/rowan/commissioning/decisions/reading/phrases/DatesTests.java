package rowan.commissioning.decisions.reading.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTests {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30th September, 2021                        | 2021-09-30 | 2021-09-30
          1st April 2023                              | 2023-04-01 | 2023-04-01
          Monday 15 March 2021                        | 2021-03-15 | 2021-03-15
          the 31st of March 2026                      | 2026-03-31 | 2026-03-31
          8 Nov 2021                                  | 2021-11-08 | 2021-11-08
          30 Sept 2022                                | 2022-09-30 | 2022-09-30
          30/09/2021                                  | 2021-09-30 | 2021-09-30
          1/4/25                                      | 2025-04-01 | 2025-04-01
          30.09.2021                                  | 2021-09-30 | 2021-09-30
          30-09-21                                    | 2021-09-30 | 2021-09-30
          15 March 21                                 | 2021-03-15 | 2021-03-15
          2021-09-30                                  | 2021-09-30 | 2021-09-30
          November 25, 2025                           | 2025-11-25 | 2025-11-25
          March 2022                                  | 2022-03-01 | 2022-03-31
          February 2024                               | 2024-02-01 | 2024-02-29
          end May 2021                                | 2021-05-01 | 2021-05-31
          the end of May 2021                         | 2021-05-01 | 2021-05-31
          SEPTEMBER 2022                              | 2022-09-01 | 2022-09-30
          the end of the financial year 2024/25       | 2024-04-01 | 2025-03-31
          the financial year 2025-26                  | 2025-04-01 | 2026-03-31
          the end of 2024/2025                        | 2024-04-01 | 2025-03-31
          by the end of 2025                          | 2025-01-01 | 2025-12-31
          """)
  void readsADate(String words, LocalDate first, LocalDate last) {
    assertThat(Dates.in(words))
        .singleElement()
        .satisfies(date -> {
          assertThat(date.first()).isEqualTo(first);
          assertThat(date.last()).isEqualTo(last);
          assertThat(date.doubt()).isNull();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31 February 2022",
        "31/02/2022",
        "30.02.2024",
        "31 April 2025",
        "2022-02-30",
        "31/13/2024",
        "31st November, 2023"
      })
  void namesADateThatDoesNotExist(String words) {
    assertThat(Dates.in("to be done by " + words + " at the latest"))
        .singleElement()
        .satisfies(date -> {
          assertThat(date.last()).isNull();
          assertThat(date.doubt()).contains("'" + words + "'").contains("There is no date");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring 2025",
        "Autumn 2024",
        "early 2026",
        "Q3 2025",
        "the second quarter of 2025",
        "quarter 1 2024/25"
      })
  void leavesWhatIsNoDayWithoutADate(String words) {
    assertThat(Dates.in("by " + words))
        .singleElement()
        .satisfies(date -> {
          assertThat(date.last()).isNull();
          assertThat(date.doubt()).contains("left without a date");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paragraph 2.3 of the report",
        "they may 2021 times",
        "section 3.10.2 applies",
        "a ratio of 1/4",
        "ref 1017/2021/33",
        "10.00 am",
        "24/7 cover",
        "2023/27"
      })
  void takesNothingElseForADate(String words) {
    assertThat(Dates.in(words)).isEmpty();
  }

  @Test
  void givesADayWithoutAYearTheYearOfTheNext() {
    assertThat(Dates.in("from 1 October to 31 March 2025"))
        .extracting(DatePhrase::first)
        .containsExactly(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 3, 31));
  }

  @Test
  void startsAMonthOnItsFirstDayAndEndsItOnItsLast() {
    var month = Dates.in("from March 2022").getFirst();
    assertThat(month.asStart()).isEqualTo("2022-03-01");
    assertThat(month.asEnd()).isEqualTo("2022-03-31");
    assertThat(Dates.in("from the end of March 2022").getFirst().asStart()).isEqualTo("2022-03-31");
  }
}
