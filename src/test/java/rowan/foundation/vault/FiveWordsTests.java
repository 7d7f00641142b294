package rowan.foundation.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiveWordsTests {

  @Test
  void drawsFromEnoughWordsThatNobodyGuesses() {
    assertThat(WordList.size()).isGreaterThanOrEqualTo(2_048);
  }

  @Test
  void listsEachWordOnceInPlainShortLetters() {
    var seen = new HashSet<String>();
    for (int i = 0; i < 20_000; i++) {
      seen.addAll(FiveWords.draw().words());
    }
    // About every word is drawn 40 times: that one of them is never drawn has odds of one in 10^14.
    assertThat(seen).hasSize(WordList.size()).allMatch(word -> word.matches("[a-z]{3,11}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "  ", ", ", "-", ". ", "\n", " / "})
  void readsWhatItDrewHoweverItIsTyped(String between) {
    var drawn = FiveWords.draw();
    assertThat(FiveWords.read(" " + String.join(between, drawn.words()).toUpperCase() + ". "))
        .contains(drawn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "maple", "maple maple maple maple", "maple maple maple maple xyzzy"})
  void readsNothingElse(String typed) {
    assertThat(FiveWords.read(typed)).isEmpty();
  }

  @Test
  void keepsTheOrderBecauseItIsPartOfTheSecret() {
    assertThat(FiveWords.read("maple otter lemon piano cedar"))
        .isNotEqualTo(FiveWords.read("otter maple lemon piano cedar"))
        .isPresent();
  }

  @Test
  void neverShowsTheWordsWhereItIsLogged() {
    var drawn = FiveWords.draw();
    assertThat(drawn.toString()).doesNotContain(drawn.words().getFirst());
  }
}
