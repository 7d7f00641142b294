package rowan.commissioning.procurement.tenderbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rowan.foundation.kernel.Money;

class BidSealTests {

  private final byte[] privateKey = Hpke.newPrivateKey();
  private final byte[] publicKey = Hpke.publicKeyOf(privateKey);

  private static BidContents bid(String answer) {
    return new BidContents(Map.of(new UUID(2, 1), answer), Money.parse("£398,250.50"), 18, true);
  }

  @Test
  void opensToWhatWasSealedLetterByLetter() {
    var bid = bid("Nós, Łucja, مرحبا 🏠");
    assertThat(BidSeal.open(privateKey, "place", BidSeal.seal(publicKey, "place", bid)))
        .isEqualTo(bid);
  }

  @Test
  void doesNotOpenInAnotherPlaceOrToAnotherKey() {
    var sealed = BidSeal.seal(publicKey, "place", bid("Ours"));
    assertThatThrownBy(() -> BidSeal.open(privateKey, "elsewhere", sealed))
        .hasMessage("a bid does not open");
    assertThatThrownBy(() -> BidSeal.open(Hpke.newPrivateKey(), "place", sealed))
        .hasMessage("a bid does not open");
  }

  @Test
  void hidesHowMuchWasWritten() {
    var brief = BidSeal.seal(publicKey, "place", bid("x"));
    var longer = BidSeal.seal(publicKey, "place", bid("x".repeat(3_000)));
    assertThat(brief).hasSameSizeAs(longer);
    assertThat(BidSeal.seal(publicKey, "place", bid("x".repeat(5_000))).length - brief.length)
        .isEqualTo(BidSeal.BLOCK);
  }
}
