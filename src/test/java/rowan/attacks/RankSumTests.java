package rowan.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankSumTests {

  @Test
  void isOneWhereTheGroupsPart() {
    assertThat(RankSum.auc(List.of(1L, 2L, 3L), List.of(4L, 5L))).isEqualTo(1);
    assertThat(RankSum.auc(List.of(4L, 5L), List.of(1L, 2L, 3L))).isEqualTo(1);
  }

  @Test
  void isAHalfWhereTheyAreTheSame() {
    assertThat(RankSum.auc(List.of(1L, 2L, 2L, 9L), List.of(9L, 2L, 1L, 2L))).isEqualTo(0.5);
  }

  @Test
  void countsATieAsHalf() {
    assertThat(RankSum.auc(List.of(1L, 2L), List.of(2L, 3L))).isEqualTo(0.875);
  }
}
