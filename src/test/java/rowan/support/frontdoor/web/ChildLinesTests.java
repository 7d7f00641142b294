package rowan.support.frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowan.support.casework.Child;

class ChildLinesTests {

  private static final Child AYESHA = new Child(Optional.of("Ayesha"), 7, false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7, girl, Ayesha",
        "Ayesha 7",
        "Ayesha, daughter, 7",
        "  7 ; Ayesha ",
        "7,GIRL,Ayesha"
      })
  void readsAChildInWhateverOrderSheIsWritten(String line) {
    assertThat(ChildLines.read(line)).contains(List.of(AYESHA));
  }

  @Test
  void readsOneOnEachLineAndPassesOverEmptyOnes() {
    assertThat(ChildLines.read("7, Ayesha\n\n 12 boy \r\n"))
        .contains(List.of(AYESHA, new Child(Optional.empty(), 12, true)));
  }

  @Test
  void readsNobodyFromNothing() {
    assertThat(ChildLines.read(" \n ")).contains(List.of());
  }

  @Test
  void keepsANameOfMoreThanOneWord() {
    assertThat(ChildLines.read("0, boy, Ali Reza").orElseThrow())
        .containsExactly(new Child(Optional.of("Ali Reza"), 0, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ayesha", "18", "7, Ayesha\nTam", "130, girl", "-"})
  void readsNothingWhereALineHasNoAgeOfAChild(String lines) {
    assertThat(ChildLines.read(lines)).isEmpty();
  }

  @Test
  void readsBackWhatItWrites() {
    var children = List.of(AYESHA, new Child(Optional.empty(), 12, true));
    assertThat(ChildLines.read(ChildLines.written(children))).contains(children);
  }
}
