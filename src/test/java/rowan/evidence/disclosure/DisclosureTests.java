package rowan.evidence.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rowan.foundation.kernel.Tally;

class DisclosureTests {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void keepsBackACountOfFewerThanFive(long people) {
    assertThat(Disclosure.count(people)).isInstanceOf(Suppressed.class).hasToString("kept back");
  }

  @ParameterizedTest
  @CsvSource({"0,0", "5,5", "7,5", "8,10", "12,10", "13,15", "1238,1240"})
  void roundsACountToTheNearestFive(long people, long shown) {
    assertThat(Disclosure.count(people))
        .isInstanceOfSatisfying(Shown.class, s -> assertThat(s.value()).isEqualTo(shown));
  }

  @Test
  void aCountThatIsShownStandsForAtLeastFiveDifferentCounts() {
    for (long people = 8; people < 2_000; people++) {
      long shown = ((Shown) Disclosure.count(people)).value();
      assertThat(Math.abs(shown - people)).isLessThanOrEqualTo(2);
      assertThat(shown % 5).isZero();
    }
  }

  @Test
  void keepsBackEveryShareWithOneToFourPeopleOnASideAndNoOther() {
    for (long of = 0; of <= 60; of++) {
      for (long met = 0; met <= of; met++) {
        boolean few = of < 5 || few(met) || few(of - met);
        assertThat(Disclosure.share(new Tally(met, of)) instanceof Suppressed)
            .as("%d of %d", met, of)
            .isEqualTo(few);
      }
    }
  }

  private static boolean few(long people) {
    return people > 0 && people < 5;
  }

  @Test
  void aShareTellsNoMoreThanTheShareOfTheOthers() {
    for (long of = 5; of <= 60; of++) {
      for (long met = 0; met <= of; met++) {
        assertThat(Disclosure.share(new Tally(of - met, of)).getClass())
            .isEqualTo(Disclosure.share(new Tally(met, of)).getClass());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"50,100,50", "1,200,no", "100,100,100", "0,8,0", "8,12,no", "5,10,50", "66,99,67"})
  void givesAShareInWholePerCent(long met, long of, String shown) {
    var disclosed = Disclosure.share(new Tally(met, of));
    assertThat(disclosed.toString()).isEqualTo(shown.equals("no") ? "kept back" : shown);
  }

  @ParameterizedTest
  @CsvSource({
    "5,10, 5,10, true",
    "5,10, 5,11, false",
    "5,10, 6,11, false",
    "5,10, 9,14, false",
    "5,10, 10,15, true",
    "5,10, 10,20, true",
    "5,10, 5,15, true",
    "20,40, 10,25, true",
    "20,40, 17,37, false",
  })
  void setsApartOnlyFiguresThatNobodyOrFiveStandBetween(
      long met, long of, long otherMet, long otherOf, boolean apart) {
    var one = new Tally(met, of);
    var other = new Tally(otherMet, otherOf);
    assertThat(Disclosure.apart(one, other)).isEqualTo(apart);
    assertThat(Disclosure.apart(other, one)).isEqualTo(apart);
  }

  @Test
  void givesBackWhatWasSeenBeforeAsItWas() {
    assertThat(Disclosure.asSeenBefore(37L)).hasToString("37");
    assertThat(Disclosure.asSeenBefore(null)).isInstanceOf(Suppressed.class);
  }

  @Test
  void showsWhatNobodyStandsBehindAsItIs() {
    assertThat(Disclosure.notAboutPeople(3)).hasToString("3");
  }
}
