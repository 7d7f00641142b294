package rowan.commissioning.procurement.tenderbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenderKeyTests {

  private final TenderKey key = TenderKey.make();

  @ParameterizedTest
  @CsvSource({"1,2", "1,3", "2,3"})
  void isPutTogetherFromTheClocksPartAndAnyTwoShares(int one, int other) {
    var joined =
        TenderKey.join(
            key.publicKey(), key.clockPart(), Map.of(one, key.share(one), other, key.share(other)));
    var sealed = Hpke.seal(key.publicKey(), new byte[] {4, 2}, "a bid");
    assertThat(Hpke.open(joined.orElseThrow(), sealed, "a bid")).hasValue(new byte[] {4, 2});
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3"})
  void isNotMadeOfOneShare(int one) {
    assertThat(TenderKey.join(key.publicKey(), key.clockPart(), Map.of(one, key.share(one))))
        .isEmpty();
  }

  @Test
  void isNotMadeWithoutTheClocksPart() {
    assertThat(
            TenderKey.join(key.publicKey(), new byte[32], Map.of(1, key.share(1), 2, key.share(2))))
        .isEmpty();
  }

  @Test
  void isNotMadeOfAShareOfAnotherKey() {
    var other = TenderKey.make();
    assertThat(
            TenderKey.join(
                key.publicKey(), key.clockPart(), Map.of(1, key.share(1), 2, other.share(2))))
        .isEmpty();
  }

  @Test
  void givesNoShareTwiceAndNoneThatIsThePart() {
    assertThat(key.share(1)).isNotEqualTo(key.share(2)).isNotEqualTo(key.share(3));
    assertThat(key.clockPart()).isNotEqualTo(TenderKey.make().clockPart());
  }
}
