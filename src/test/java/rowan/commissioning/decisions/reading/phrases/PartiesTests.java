package rowan.commissioning.decisions.reading.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartiesTests {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          survivors | survivors
          survivors, providers and the Health and Wellbeing Board | survivors; providers; Health and Wellbeing Board
          the Cabinet Member and the Council's Improving Lives Select Commission | Cabinet Member; Improving Lives Select Commission
          people with lived experience and partner agencies | people with lived experience; partner agencies
          voluntary and community sector organisations | voluntary and community sector organisations
          Members of the Improving Lives Select Commission | Members of the Improving Lives Select Commission
          the Cabinet Member for Adults and Housing, survivors and the Police | Cabinet Member for Adults and Housing; survivors; Police
          the Overview and Scrutiny Committee | Overview and Scrutiny Committee
          """)
  void tellsPartiesApart(String words, String names) {
    assertThat(Parties.in(words)).isEqualTo(List.of(names.split("; ")));
  }
}
