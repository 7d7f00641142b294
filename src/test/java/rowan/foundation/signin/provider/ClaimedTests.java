package rowan.foundation.signin.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rowan.foundation.signin.EmailAddress;

class ClaimedTests {

  private static final Optional<EmailAddress> ADDRESS = EmailAddress.read("a@example.org");

  private static Claimed claimed(Optional<Boolean> verified) {
    return new Claimed("s", ADDRESS, verified, Optional.empty(), List.of(), Optional.empty());
  }

  @Test
  void anAddressCountsWhereTheProviderSaysThatItMadeSure() {
    assertThat(claimed(Optional.of(true)).verifiedAddress(false)).isEqualTo(ADDRESS);
    assertThat(claimed(Optional.empty()).verifiedAddress(false)).isEmpty();
  }

  @Test
  void aProviderThatVouchesMayBeSilentButNotSayNo() {
    assertThat(claimed(Optional.empty()).verifiedAddress(true)).isEqualTo(ADDRESS);
    assertThat(claimed(Optional.of(false)).verifiedAddress(true)).isEmpty();
  }
}
