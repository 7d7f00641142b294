package rowan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTests {

  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @Test
  void speaksEnglishAndWelsh() {
    assertThat(Words.languages()).contains(Language.ENGLISH, Language.WELSH);
    assertThat(Words.in(Language.ENGLISH).say("exit.leave")).isEqualTo("Exit this page");
    assertThat(Words.in(Language.WELSH).say("exit.leave")).isEqualTo("Gadael y dudalen hon");
  }

  @ParameterizedTest
  @MethodSource("rowan.foundation.web.Words#languages")
  void hasEverySentenceInEveryLanguage(Language language) {
    assertThat(Words.in(language).keys()).isEqualTo(Words.in(Language.ENGLISH).keys());
  }

  @ParameterizedTest
  @MethodSource("rowan.foundation.web.Words#languages")
  void leavesNoSentenceEmptyAndFillsTheSamePlaces(Language language) {
    var words = Words.in(language);
    for (var key : words.keys()) {
      assertThat(words.say(key)).as(key).isNotBlank();
      assertThat(places(words.say(key)))
          .as(key)
          .isEqualTo(places(Words.in(Language.ENGLISH).say(key)));
    }
  }

  private static java.util.List<String> places(String sentence) {
    return PLACE.matcher(sentence).results().map(found -> found.group()).sorted().toList();
  }

  @Test
  void fillsInWhatIsGiven() {
    assertThat(Words.in(Language.ENGLISH).say("exit.pressed", 2))
        .isEqualTo("Shift, press 2 more times to exit.");
  }

  @Test
  void speaksEnglishWhereThereAreNoWordsYet() {
    assertThat(Words.in(Language.URDU).language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void refusesAKeyThatNobodyWrote() {
    assertThatThrownBy(() -> Words.in(Language.WELSH).say("no.such"))
        .hasMessageContaining("no.such");
  }

  @Test
  void knowsWhichLanguagesRunFromTheRight() {
    assertThat(Language.URDU.direction()).isEqualTo("rtl");
    assertThat(Language.WELSH.direction()).isEqualTo("ltr");
  }
}
