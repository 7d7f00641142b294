package rowan.commissioning.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import rowan.evidence.indicators.Indicator;

class TargetTests {

  private static final LocalDate APRIL = LocalDate.of(2031, 4, 1);
  private static final Target SAFER = new Target(Indicator.FEELS_SAFER, 75, 5, APRIL);
  private static final Target HOURS = new Target(Indicator.HOURS_WITHOUT_A_LEAD, 10, 2, APRIL);

  @Test
  void isReachedByMoreWhereMoreIsBetter() {
    assertThat(SAFER.reachedBy(75)).isTrue();
    assertThat(SAFER.reachedBy(74)).isFalse();
  }

  @Test
  void isReachedByLessWhereLessIsBetter() {
    assertThat(HOURS.reachedBy(10)).isTrue();
    assertThat(HOURS.reachedBy(11)).isFalse();
  }

  @Test
  void isNearlyReachedWithinItsTolerance() {
    assertThat(SAFER.nearlyReachedBy(70)).isTrue();
    assertThat(SAFER.nearlyReachedBy(69)).isFalse();
    assertThat(SAFER.nearlyReachedBy(75)).isFalse();
    assertThat(HOURS.nearlyReachedBy(12)).isTrue();
    assertThat(HOURS.nearlyReachedBy(13)).isFalse();
  }

  @Test
  void readsAsASentenceNamesIt() {
    assertThat(SAFER.inWords()).isEqualTo("75%, missed by 5 at most, from 1 April 2031");
    assertThat(new Target(Indicator.SPACES_READY_OR_LIVED_IN, 1, 0, APRIL).inWords())
        .isEqualTo("1 space, from 1 April 2031");
    assertThat(new Target(Indicator.REACHED_BY_PREVENTION, 1_200, 0, APRIL).inWords())
        .isEqualTo("1,200 people, from 1 April 2031");
  }

  @Test
  void isCountedFromNought() {
    assertThatThrownBy(() -> new Target(Indicator.FEELS_SAFER, -1, 0, APRIL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Target(Indicator.FEELS_SAFER, 0, -1, APRIL))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
