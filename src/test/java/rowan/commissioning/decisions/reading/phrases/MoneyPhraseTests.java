package rowan.commissioning.decisions.reading.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rowan.foundation.kernel.Money;

class MoneyPhraseTests {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          £150k                 | 150000
          £1.2m                 | 1200000
          £660,000              | 660000
          £3.3 million          | 3300000
          £312,000.00           | 312000
          £131K                 | 131000
          £0.5 m                | 500000
          £12 thousand          | 12000
          GBP 75,500            | 75500
          £ 400,000             | 400000
          """)
  void readsASum(String words, long pounds) {
    assertThat(in(words + " for the service").amount()).isEqualTo(Money.pounds(pounds));
  }

  @Test
  void readsPence() {
    assertThat(in("£1,250.50 for the service").amount()).isEqualTo(new Money(125_050));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "£660k per annum",
        "£660k p.a.",
        "£660k pa",
        "£660,000 a year",
        "£660k each year",
        "£660k per year",
        "an annual value of £660k",
        "£660,000 annually",
        "(£660k per annum)"
      })
  void knowsASumForEachYear(String words) {
    assertThat(in(words).yearly()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "an additional £150k",
        "new funding of £150k",
        "of which £150k is new",
        "additional funding for Domestic Abuse support of £150k per year",
        "£150k of new money"
      })
  void knowsNewMoney(String words) {
    assertThat(in(words).fresh()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"the existing £150k", "a new contract worth £150k", "£150k for the refuge"})
  void takesNoOtherMoneyForNew(String words) {
    assertThat(in(words).fresh()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Revenue Expenditure > £500,000",
        "contracts in excess of £500,000",
        "a value exceeding £1m",
        "the threshold of £663,540",
        "decisions over £250,000"
      })
  void leavesThresholdsOut(String words) {
    assertThat(MoneyPhrase.in(words, 0, words.length())).isEmpty();
  }

  private static MoneyPhrase in(String words) {
    return MoneyPhrase.in(words, 0, words.length()).getFirst();
  }
}
