package rowan.commissioning.procurement.tenderbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rowan.commissioning.procurement.TenderId;
import rowan.foundation.kernel.OrganisationId;

class ReceiptTests {

  private final Ed25519Sign.KeyPair signer = newSigner();
  private final Receipt receipt =
      Receipt.signed(
          signer.getPrivateKey(),
          new TenderId(new UUID(1, 1)),
          new BidId(new UUID(1, 2)),
          new OrganisationId(new UUID(1, 3)),
          Instant.parse("2026-10-11T09:15:22.123456Z"),
          new byte[32]);

  private static Ed25519Sign.KeyPair newSigner() {
    try {
      return Ed25519Sign.KeyPair.newKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Test
  void isReadAsItWasWrittenAndFoundGenuine() {
    var read = Receipt.read("\n" + receipt.written().replace("\n", "\r\n")).orElseThrow();
    assertThat(read).isEqualTo(receipt);
    assertThat(read.isSignedWith(signer.getPublicKey())).isTrue();
  }

  @Test
  void isNotGenuineIfOneFigureOfItWasChanged() {
    var written = receipt.written();
    for (int i = "Rowan receipt\n".length(); i < written.indexOf("signature"); i++) {
      char c = written.charAt(i);
      if (c >= '0' && c <= '8') {
        var forged = written.substring(0, i) + (char) (c + 1) + written.substring(i + 1);
        assertThat(Receipt.read(forged).filter(r -> r.isSignedWith(signer.getPublicKey())))
            .as("character %d", i)
            .isEmpty();
      }
    }
  }

  @Test
  void isNotGenuineByTheKeyOfAnotherTender() {
    assertThat(receipt.isSignedWith(newSigner().getPublicKey())).isFalse();
  }

  @Test
  void isNotReadFromOtherWords() {
    assertThat(Receipt.read("Dear Sir or Madam")).isEmpty();
    assertThat(Receipt.read(receipt.written().replace("2026-10-11T", "yesterday "))).isEmpty();
    assertThat(Receipt.read("")).isEmpty();
  }
}
