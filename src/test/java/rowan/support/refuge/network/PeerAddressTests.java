package rowan.support.refuge.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Members are sites on the internet: nobody makes Rowan ask a machine behind its own walls. */
class PeerAddressTests {

  private static final PeerAddress IN_PRODUCTION = new PeerAddress(new MockEnvironment(), false);
  private static final PeerAddress WITHIN_A_NETWORK = new PeerAddress(new MockEnvironment(), true);

  @Test
  void keepsASchemeAndANameAndAPortThatIsUnusual() {
    assertThat(IN_PRODUCTION.read(" https://Rowan.Example.gov.uk/ "))
        .contains("https://rowan.example.gov.uk");
    assertThat(IN_PRODUCTION.read("https://rowan.example.gov.uk:443"))
        .contains("https://rowan.example.gov.uk");
    assertThat(IN_PRODUCTION.read("https://rowan.example.gov.uk:8443"))
        .contains("https://rowan.example.gov.uk:8443");
    assertThat(PeerAddress.authority("https://rowan.example.gov.uk:8443"))
        .isEqualTo("rowan.example.gov.uk:8443");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rowan.example.gov.uk",
        "http://rowan.example.gov.uk",
        "ftp://rowan.example.gov.uk",
        "file:///etc/passwd",
        "https://rowan.example.gov.uk/path",
        "https://rowan.example.gov.uk?query",
        "https://rowan.example.gov.uk#part",
        "https://user@rowan.example.gov.uk",
        "https://user:word@rowan.example.gov.uk",
        "https://rowan.example.gov.uk:0",
        "https://rowan.example.gov.uk:65536",
        "https://rowan.example.gov.uk:99999999999",
        "https://localhost",
        "https://127.0.0.1",
        "https://2130706433",
        "https://0x7f.1",
        "https://[::1]",
        "https://169.254.169.254",
        "https://10.0.0.1",
        "https://database",
        "https://rowan.example.gov.uk\r\nHost: other",
        "http://127.0.0.1:8080"
      })
  void keepsNothingElse(String typed) {
    assertThat(IN_PRODUCTION.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "::1",
        "0.0.0.0",
        "0.1.2.3",
        "::",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "224.0.0.1",
        "ff02::1",
        "255.255.255.255",
        "240.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::1",
        "fec0::1"
      })
  void asksNoMachineBehindAWall(String machine) throws UnknownHostException {
    assertThat(IN_PRODUCTION.mayAsk(InetAddress.getByName(machine))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2a00:1450::1"})
  void asksWhatIsOutOnTheInternet(String machine) throws UnknownHostException {
    assertThat(IN_PRODUCTION.mayAsk(InetAddress.getByName(machine))).isTrue();
  }

  @Test
  void asksAnInnerNetworkOnlyWhereTheInstallationSaysSo() throws UnknownHostException {
    assertThat(WITHIN_A_NETWORK.mayAsk(InetAddress.getByName("10.1.2.3"))).isTrue();
    assertThat(WITHIN_A_NETWORK.mayAsk(InetAddress.getByName("127.0.0.1"))).isFalse();
    assertThat(WITHIN_A_NETWORK.mayAsk(InetAddress.getByName("169.254.169.254"))).isFalse();
  }
}
