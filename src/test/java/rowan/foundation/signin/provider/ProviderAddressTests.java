package rowan.foundation.signin.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderAddressTests {

  private final ProviderAddress inService = new ProviderAddress(false);
  private final ProviderAddress inATest = new ProviderAddress(true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.1.2.3/council",
        "https://127.0.0.1/council",
        "https://localhost/council",
        "https://[::1]/council",
        "https://169.254.169.254/latest",
        "https://0.0.0.0/",
        "https://224.0.0.1/",
        "https://user:word@10.1.2.3/",
        "https://10.1.2.3/#part",
        "https://10.1.2.3/?a=b",
        "file:///etc/passwd",
        "https:///nowhere",
        "https://no-such-machine.invalid/",
        "not an address",
        ""
      })
  void asksNeitherItsOwnMachineNorAnythingWithoutTls(String address) {
    assertThat(inService.refusal(address)).isPresent();
  }

  @Test
  void asksTheCouncilsOwnNetworkByTls() {
    assertThat(inService.refusal("https://10.1.2.3/realms/council")).isEmpty();
  }

  @Test
  void asksThisMachineInATestOnly() {
    assertThat(inATest.refusal("http://127.0.0.1:8180/realms/council")).isEmpty();
    assertThat(inATest.refusal("http://10.1.2.3/realms/council")).isPresent();
    assertThat(inATest.refusal("https://169.254.169.254/")).isPresent();
  }
}
