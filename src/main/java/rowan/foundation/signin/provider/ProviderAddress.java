package rowan.foundation.signin.provider;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which addresses of a provider Rowan asks: by TLS only, and never its own machine or what only
 * that machine reaches, such as the service that tells a cloud's machines their passwords. A
 * council's inner network is allowed: that is where some councils' providers are.
 */
final class ProviderAddress {

  private static final int LONGEST = 500;

  private final boolean loopback;

  /**
   * @param loopback whether this machine may be asked, without TLS too: for tests and
   *     demonstrations
   */
  ProviderAddress(boolean loopback) {
    this.loopback = loopback;
  }

  /** Why an address is not asked, or nothing. */
  Optional<String> refusal(String address) {
    URI uri;
    try {
      uri = new URI(address);
    } catch (URISyntaxException notOne) {
      return Optional.of("It is not an address: it begins with https://");
    }
    var host = uri.getHost();
    if (address.length() > LONGEST
        || host == null
        || uri.getRawUserInfo() != null
        || uri.getRawFragment() != null
        || uri.getRawQuery() != null) {
      return Optional.of("It is not an address such as https://login.example.gov.uk/council");
    }
    boolean tls = "https".equals(uri.getScheme());
    if (!tls && !(loopback && "http".equals(uri.getScheme()))) {
      return Optional.of("It must begin with https://");
    }
    try {
      var machines = Arrays.asList(InetAddress.getAllByName(host));
      if (machines.stream().allMatch(InetAddress::isLoopbackAddress) && loopback) {
        return Optional.empty();
      }
      boolean inside =
          machines.stream()
              .anyMatch(machine ->
                  machine.isLoopbackAddress()
                      || machine.isLinkLocalAddress()
                      || machine.isAnyLocalAddress()
                      || machine.isMulticastAddress());
      return inside || !tls
          ? Optional.of("It leads to no machine that Rowan may ask")
          : Optional.empty();
    } catch (UnknownHostException nowhere) {
      return Optional.of("There is no machine of that name");
    }
  }
}
