package rowan.support.answering.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalsTests {

  private final Proposals proposals =
      new Proposals(List.of("Tariq Khan", "Idris", "Priya Nair"), "Asha Khan");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"Tariq waited outside.\", THIRD_PARTY",
        "\"She took Idris along.\", THIRD_PARTY",
        "\"Call Jo on 07700 900123 first.\", THIRD_PARTY",
        "\"Write to jo@example.org.\", THIRD_PARTY",
        "\"She is at 14 Garden Close now.\", SAFE_ADDRESS",
        "\"Post to ZZ99 9ZZ.\", SAFE_ADDRESS",
        "\"We took legal advice on it.\", PRIVILEGE"
      })
  void proposesWhatMaySpeakOfSomebodyElse(String sentence, TakenOut why) {
    assertThat(proposals.of(sentence)).contains(why);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"\"Asha Khan came at ten.\"", "\"She feels safer.\"", "\"A tariff was named.\""})
  void leavesTheRestAndThePersonsOwnName(String sentence) {
    assertThat(proposals.of(sentence)).isEmpty();
  }

  @Test
  void splitsWordsIntoSentencesByLineAndStop() {
    assertThat(Sentences.of("One came.\nTwo left. Three stayed?\n\n"))
        .containsExactly("One came.", "Two left.", "Three stayed?");
  }
}
