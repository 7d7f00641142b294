package rowan.support.refuge.network;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Which addresses of members are asked: sites by TLS, under their names, out on the internet. Never
 * this machine, what only this machine reaches, or a council's inner network, unless the
 * installation says that members are there.
 */
@Component
public class PeerAddress {

  private static final int LONGEST = 200;
  private static final Pattern NAME =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
  private static final int HTTPS = 443;
  private static final int LAST_PORT = 65_535;
  private static final int BYTE = 0xFF;

  private final boolean loopback;
  private final boolean inside;

  PeerAddress(
      Environment environment, @Value("${rowan.network.private-addresses:false}") boolean inside) {
    this.loopback = environment.acceptsProfiles(Profiles.of("test"));
    this.inside = inside;
  }

  /** An address as it is kept: scheme and host, a port only if it is unusual. */
  public Optional<String> read(String typed) {
    try {
      var uri = new URI(typed.strip().replaceFirst("/$", ""));
      var host = uri.getHost();
      if (typed.length() > LONGEST
          || host == null
          || uri.getPort() == 0
          || uri.getPort() > LAST_PORT
          || uri.getRawUserInfo() != null
          || uri.getRawQuery() != null
          || uri.getRawFragment() != null
          || !uri.getRawPath().isEmpty()) {
        return Optional.empty();
      }
      var name = host.toLowerCase(Locale.ROOT);
      boolean site = "https".equals(uri.getScheme()) && NAME.matcher(name).matches();
      boolean here = loopback && isHere(name) && "http".equals(uri.getScheme());
      boolean usual = uri.getPort() < 0 || (site && uri.getPort() == HTTPS);
      return site || here
          ? Optional.of(uri.getScheme() + "://" + name + (usual ? "" : ":" + uri.getPort()))
          : Optional.empty();
    } catch (URISyntaxException notOne) {
      return Optional.empty();
    }
  }

  private static boolean isHere(String name) {
    return name.equals("127.0.0.1") || name.endsWith(".localhost");
  }

  /** Host and port as a signature covers them. */
  public static String authority(String address) {
    return URI.create(address).getRawAuthority();
  }

  /**
   * Whether an address leads only where Rowan may ask. Looked up each time before it is asked: what
   * a name leads to is said by others, and changes. What answers must moreover hold the certificate
   * of that name, and sign with the member's key.
   */
  public boolean mayAsk(String address) {
    var host = URI.create(address).getHost();
    try {
      var machines = Arrays.asList(InetAddress.getAllByName(host));
      return machines.stream().allMatch(this::mayAsk);
    } catch (UnknownHostException nowhere) {
      return false;
    }
  }

  boolean mayAsk(InetAddress machine) {
    if (machine.isLoopbackAddress()) {
      return loopback;
    }
    boolean nobodys =
        machine.isAnyLocalAddress()
            || machine.isLinkLocalAddress()
            || machine.isMulticastAddress()
            || isReserved(machine.getAddress());
    return !nobodys && (inside || !isPrivate(machine));
  }

  /** 0/8 and 240/4, and the IPv6 networks that carry IPv4 addresses: 64:ff9b::/16 and 2002::/16. */
  private static boolean isReserved(byte[] bytes) {
    int first = bytes[0] & BYTE;
    int second = bytes[1] & BYTE;
    return bytes.length == 4
        ? first == 0 || first >= 240
        : (first == 0 && second == 0x64) || (first == 0x20 && second == 0x02) || allZero(bytes);
  }

  /** ::/96, in which IPv4 addresses were once written. */
  private static boolean allZero(byte[] bytes) {
    for (int at = 0; at < 12; at++) {
      if (bytes[at] != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPrivate(InetAddress machine) {
    var bytes = machine.getAddress();
    int first = bytes[0] & BYTE;
    int second = bytes[1] & BYTE;
    boolean unique = machine instanceof Inet6Address && (first & 0xFE) == 0xFC;
    boolean carriers = bytes.length == 4 && first == 100 && second >= 64 && second < 128;
    return machine.isSiteLocalAddress() || unique || carriers;
  }
}
