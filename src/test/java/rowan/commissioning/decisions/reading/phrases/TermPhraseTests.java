package rowan.commissioning.decisions.reading.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermPhraseTests {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          for three years                                                                  | 36 |
          for a 3 year period                                                              | 36 |
          for a period of 36 months                                                        | 36 |
          for an eighteen month pilot                                                      | 18 |
          for two and a half years                                                         | 30 |
          for a term of up to 2 years                                                      | 24 |
          a contract of 2 years and 6 months                                               | 30 |
          for three (3) years                                                              | 36 |
          for a three-year contract                                                        | 36 |
          for a total period of one year                                                   | 12 |
          on a 3+2 basis                                                                   | 36 | 24
          a 3 + 1 + 1 year contract                                                        | 36 | 12 12
          for a contract term of 5+2+2 years                                               | 60 | 24 24
          for 2 years plus 1 plus 1                                                        | 24 | 12 12
          for two years plus one year                                                      | 24 | 12
          for four years plus an optional two years                                        | 48 | 24
          for three years, plus two further one-year extensions                            | 36 | 12 12
          for a term of 3 years + 1 year + 1 year                                          | 36 | 12 12
          a four year contract (2+2)                                                       | 24 | 24
          for a period of 24+12 months                                                     | 24 | 12
          an initial contract period of three years with an option to extend by a further two years (total five years) | 36 | 24
          for a two year period, with an option to extend by a further 1 year period (total 3 years) | 24 | 12
          three years, with an option to extend twice for an additional 12 months each     | 36 | 12 12
          three years with the option to extend for up to two further periods of one year  | 36 | 12 12
          three years with two optional one-year extensions                                | 36 | 12 12
          for 4 years with an option to extend for 2 x 12 month periods                    | 48 | 12 12
          an initial term of 3 years with options to extend for up to a further two years  | 36 | 24
          five years with the option to extend for a maximum of two further years          | 60 | 24
          2 years with an option to extend for a further year                              | 24 | 12
          3 years with the option to extend for 1 year and then a further 1 year           | 36 | 12 12
          3 years with an option to extend annually for up to a further three years        | 36 | 12 12 12
          5 years, extendable by up to 24 months in 12 month increments                    | 60 | 12 12
          for five years including the option to extend of two years                       | 36 | 24
          three years with an extension of up to two years                                 | 36 | 24
          36 months, with 24 months of optional extension                                  | 36 | 24
          seven years in total, being an initial five years and an option for two more years | 60 | 24
          for 3 years with the ability to extend for a further 12 months on two occasions  | 36 | 12 12
          3 years (with up to three further 12 month extension periods)                    | 36 | 12 12 12
          for a maximum term of five years                                                 | 60 |
          """)
  void readsHowLongAContractRuns(String words, int initialMonths, String extensions) {
    var term = term("a contract " + words);
    assertThat(term.initialMonths()).isEqualTo(initialMonths);
    assertThat(term.extensionMonths()).isEqualTo(months(extensions));
    assertThat(term.doubts()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from 1st April 2023 to 31st March 2026                     | 36 | 2023-04-01 | 2026-03-31
          for the period 1 April 2023 to 31 March 2026               | 36 | 2023-04-01 | 2026-03-31
          for 13 months from 1 April 2024 to 30 April 2025           | 13 | 2024-04-01 | 2025-04-30
          for a period of one year commencing in July 2021           | 12 | 2021-07-01 |
          for three years commencing 1 October 2025                  | 36 | 2025-10-01 |
          effective from 1 April 2023                                |    | 2023-04-01 |
          for three years starting on 01/04/2025                     | 36 | 2025-04-01 |
          from 1 April 2025 until 31 March 2027                      | 24 | 2025-04-01 | 2027-03-31
          between 1 November 2025 and 31 March 2028                  | 29 | 2025-11-01 | 2028-03-31
          to 31 March 2027                                           |    |            | 2027-03-31
          from 1 April to 30 September 2024                          | 6  | 2024-04-01 | 2024-09-30
          from April 2025 to the end of March 2028                   | 36 | 2025-04-01 | 2028-03-31
          for two years, ending on 30 June 2026                      | 24 |            | 2026-06-30
          """)
  void readsTheFirstAndTheLastDay(
      String words, Integer initialMonths, LocalDate starts, LocalDate ends) {
    var term = term("a contract " + words);
    assertThat(term.initialMonths()).isEqualTo(initialMonths);
    assertThat(term.starts()).isEqualTo(starts);
    assertThat(term.ends()).isEqualTo(ends);
    assertThat(term.extensionMonths()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          subject to six months' notice
          reviewed every six months
          for people aged 18 years and over
          within three months of the award
          in line with the five year strategy
          over the last three years
          after two years
          """)
  void takesNoOtherLengthOfTimeForATerm(String words) {
    assertThat(term("a contract " + words).initialMonths()).isNull();
  }

  @Test
  void extendsToADayWhereOnlyTheDayIsSaid() {
    var term =
        term(
            "a contract from 1 April 2024 to 31 March 2027 with an option to extend to 31 March 2029");
    assertThat(term.initialMonths()).isEqualTo(36);
    assertThat(term.extensionMonths()).containsExactly(24);
  }

  @Test
  void doubtsATotalThatDoesNotAgree() {
    var term =
        term("for three years with an option to extend by a further two years (total six years)");
    assertThat(term.initialMonths()).isEqualTo(36);
    assertThat(term.extensionMonths()).containsExactly(24);
    assertThat(term.doubts())
        .containsExactly("The text says 6 years in total, but the parts add up to 5 years.");
  }

  @Test
  void doesNotMakeAnExtensionOfATotal() {
    var term = term("for three years (total 36 months)");
    assertThat(term.initialMonths()).isEqualTo(36);
    assertThat(term.extensionMonths()).isEmpty();
    assertThat(term.doubts()).isEmpty();
  }

  @Test
  void doubtsDatesThatSpanAnotherLengthThanSaid() {
    var term = term("for three years from 1 April 2023 to 31 March 2025");
    assertThat(term.doubts()).containsExactly("The dates span 2 years, but the text says 3 years.");
  }

  @Test
  void doubtsAContractThatEndsBeforeItStarts() {
    var term = term("from 1 April 2026 to 31 March 2025");
    assertThat(term.starts()).isEqualTo("2026-04-01");
    assertThat(term.ends()).isNull();
    assertThat(term.doubts()).singleElement().asString().contains("before it starts");
  }

  @Test
  void namesAStartThatDoesNotExist() {
    var term = term("for two years from 31 February 2022");
    assertThat(term.initialMonths()).isEqualTo(24);
    assertThat(term.starts()).isNull();
    assertThat(term.doubts())
        .containsExactly("There is no date '31 February 2022': check the day and the month.");
  }

  @Test
  void leavesASeasonWithoutADateAndSaysSo() {
    var term = term("for two years starting in spring 2025");
    assertThat(term.starts()).isNull();
    assertThat(term.doubts())
        .containsExactly("'spring 2025' is not a day, so it was left without a date.");
  }

  @Test
  void pointsAtTheWordsThatItCameFrom() {
    var text = "Approve a tender for three years with an option of one further year, as reported.";
    var words = term(text).words();
    assertThat(words).isNotNull();
    assertThat(words.of(text)).isEqualTo("three years with an option of one further year");
  }

  private static TermPhrase term(String text) {
    var plain = Typography.plain(text);
    return TermPhrase.in(plain, new Span(0, plain.length()));
  }

  private static List<Integer> months(String written) {
    return written == null
        ? List.of()
        : Arrays.stream(written.split(" ")).map(Integer::valueOf).toList();
  }
}
