package rowan.foundation.signin.ceremony;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where the pages are that ask: a passkey is good for the host name that it was made at, and a
 * browser gives it to no other.
 *
 * @param host such as {@code rowan.example.gov.uk}
 * @param origin such as {@code https://rowan.example.gov.uk}
 */
public record Site(String host, String origin) {

  public static Site of(HttpServletRequest request) {
    var scheme = request.getScheme();
    int port = request.getServerPort();
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    var host = request.getServerName();
    if (host.isBlank()) { // which HTTP allows, and no browser sends
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return new Site(host, scheme + "://" + host + (usual ? "" : ":" + port));
  }
}
