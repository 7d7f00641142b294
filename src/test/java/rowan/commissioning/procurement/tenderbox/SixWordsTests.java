package rowan.commissioning.procurement.tenderbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rowan.foundation.vault.WordList;

class SixWordsTests {

  @Test
  void hasTooManyPossibilitiesToTry() {
    assertThat(6 * Math.log(WordList.size()) / Math.log(2)).isGreaterThan(66);
  }

  @Test
  void areTheSameHoweverTheyAreTyped() {
    var words = SixWords.draw();
    var typed = SixWords.read("  " + String.join(", ", words.words()).toUpperCase() + ".");
    assertThat(typed).contains(words);
  }

  @Test
  void readsNothingThatIsNotSixWordsOfTheList() {
    var words = SixWords.draw().words();
    assertThat(SixWords.read(String.join(" ", words.subList(0, 5)))).isEmpty();
    assertThat(SixWords.read(String.join(" ", words.subList(0, 5)) + " xyzzy")).isEmpty();
  }

  @Test
  void neverShowsTheWordsWhereItIsLogged() {
    var words = SixWords.draw();
    assertThat(words.toString()).doesNotContain(words.words().getFirst());
  }
}
