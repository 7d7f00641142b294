package rowan.commissioning.procurement.tenderbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rowan.foundation.vault.WordList;

class SixWordsTests {

  private static final byte[] SALT = new byte[SixWords.SALT_BYTES];

  @Test
  void hasTooManyPossibilitiesToTry() {
    assertThat(6 * Math.log(WordList.size()) / Math.log(2)).isGreaterThan(66);
  }

  @Test
  void givesTheSameKeyForTheSameWordsHoweverTheyAreTyped() {
    var words = SixWords.draw();
    var typed = SixWords.read("  " + String.join(", ", words.words()).toUpperCase() + ".");
    assertThat(typed.orElseThrow().key(SALT, "opening")).isEqualTo(words.key(SALT, "opening"));
  }

  @Test
  void givesAnotherKeyForAnotherUseAnotherSaltAndOtherWords() {
    var words = SixWords.draw();
    var key = words.key(SALT, "opening");
    assertThat(words.key(SALT, "drafts")).isNotEqualTo(key);
    assertThat(words.key(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, "opening")).isNotEqualTo(key);
    assertThat(SixWords.draw().key(SALT, "opening")).isNotEqualTo(key);
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
