package rowan.evidence.returns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+44", "-3", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
  void whatASpreadsheetWouldCalculateBeginsWithAnApostrophe(String formula) {
    assertThat(Csv.value(formula).replaceFirst("^\"", "")).startsWith("'");
  }

  @Test
  void quotesWhatHasACommaAQuoteOrAnotherLine() {
    var csv = new Csv();
    csv.line(List.of("plain", "one, two", "say \"no\"", "two\nlines", "", "12"));
    assertThat(csv.toString())
        .isEqualTo("plain,\"one, two\",\"say \"\"no\"\"\",\"two\nlines\",,12\r\n");
  }
}
