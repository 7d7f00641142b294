package rowan.support.casework.connected;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePrintTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Łukasz Jan O’Brien | lukasz obrien",
        "  SINÉAD   NÍ  BHRIAIN | sinead bhriain",
        "Daniel Price | daniel price",
        "Anne-Marie Jones | annemarie jones",
        "Madonna | madonna",
        "Ali b. Hassan | ali hassan",
        "Иван Петров | иван петров",
      })
  void comparesFirstAndLastWordsWithoutAccentsAndMarks(String name, String compared) {
    assertThat(NamePrint.compared(name)).isEqualTo(compared);
  }
}
