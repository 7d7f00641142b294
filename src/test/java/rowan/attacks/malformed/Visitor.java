package rowan.attacks.malformed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Somebody at a council's pages over a {@link Wire}, signed in or not. */
final class Visitor {

  private static final String TOKEN = "planted-token";

  private final String host;
  private final String office;
  private final String account;
  private final Wire wire;
  private String session = "";

  /**
   * Makes one.
   *
   * @param account to sign in with; empty for nobody in particular
   */
  Visitor(String host, String office, String account, Wire wire) {
    this.host = host;
    this.office = office;
    this.account = account;
    this.wire = wire;
  }

  String host() {
    return host;
  }

  String office() {
    return office;
  }

  Wire wire() {
    return wire;
  }

  /** Picks a name on the demonstration's sign-in page. */
  void signIn() {
    if (account.isEmpty()) {
      return;
    }
    var reply = form("/sign-in/as", "account=" + account + "&_csrf=" + token());
    session =
        reply.head().stream()
            .filter(line -> line.startsWith("Set-Cookie: session="))
            .map(line -> line.substring("Set-Cookie: ".length()).split(";", 2)[0])
            .findFirst()
            .orElseGet(() -> nobodyAnyMore(reply));
  }

  /** An attack as administrator may have let them leave: they go on as nobody in particular. */
  private static String nobodyAnyMore(Wire.Reply reply) {
    if (reply.status() != 404) {
      throw new AssertionError("could not sign in: " + reply);
    }
    return "";
  }

  /** What its browser sends along. */
  String cookies() {
    return "form=" + TOKEN + (session.isEmpty() ? "" : "; " + session);
  }

  /** The anti-forgery token that goes with its cookie, as a page would have given it. */
  static String token() {
    var bytes = TOKEN.getBytes(StandardCharsets.UTF_8);
    var masked = new byte[bytes.length * 2];
    System.arraycopy(bytes, 0, masked, bytes.length, bytes.length);
    return Base64.getUrlEncoder().encodeToString(masked);
  }

  Wire.Reply get(String path) {
    return wire.send(
        ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nCookie: " + cookies() + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8),
        false);
  }

  private Wire.Reply form(String path, String body) {
    return wire.send(
        ("POST "
                + path
                + " HTTP/1.1\r\nHost: "
                + host
                + "\r\nCookie: "
                + cookies()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body)
            .getBytes(StandardCharsets.UTF_8),
        false);
  }

  /** Whether an answer says that the session has ended. */
  static boolean isSignedOut(Wire.Reply reply) {
    return reply.status() == 302
        && reply.header("Location").filter(to -> to.contains("/sign-in")).isPresent();
  }
}
