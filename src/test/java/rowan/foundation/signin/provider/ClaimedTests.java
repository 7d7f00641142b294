package rowan.foundation.signin.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import rowan.foundation.signin.EmailAddress;

class ClaimedTests {

  private static final Optional<EmailAddress> ADDRESS = EmailAddress.read("a@example.org");

  @Test
  void anAddressCountsWhereTheProviderSaysThatItMadeSure() {
    assertThat(new Claimed("s", ADDRESS, Optional.of(true)).verifiedAddress(false))
        .isEqualTo(ADDRESS);
    assertThat(new Claimed("s", ADDRESS, Optional.empty()).verifiedAddress(false)).isEmpty();
  }

  @Test
  void aProviderThatVouchesMayBeSilentButNotSayNo() {
    assertThat(new Claimed("s", ADDRESS, Optional.empty()).verifiedAddress(true))
        .isEqualTo(ADDRESS);
    assertThat(new Claimed("s", ADDRESS, Optional.of(false)).verifiedAddress(true)).isEmpty();
  }
}
