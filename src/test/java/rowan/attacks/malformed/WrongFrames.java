package rowan.attacks.malformed;

import java.util.List;
import java.util.Random;

/** First lines, hosts, headers and lengths that are wrong. */
final class WrongFrames {

  private static final List<String> HEADERS =
      List.of(
          "Accept: ///",
          "Accept: */*;q=x",
          "Accept: application/json",
          "Accept: text/plain",
          "Accept: image/png;q=0",
          "Accept: text/html;charset=nonsense",
          "Accept:",
          "Accept-Language: zz-zz-zz-zz-zz;q=9, *",
          "Accept-Language: \u0000",
          "Accept-Language: ,,,;;;",
          "Accept-Encoding: gzip;q=x, , ;",
          "Accept-Charset: utf-7",
          "If-Modified-Since: yesterday",
          "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
          "If-Match: *",
          "If-None-Match: \"x",
          "If-Range: x",
          "Range: bytes=0-0,1-1,2-2,5-",
          "Range: bytes=-99999999999999999999",
          "Range: bytes=9-1",
          "X-HTTP-Method-Override: DELETE",
          "X-Forwarded-Host: evil.example",
          "X-Forwarded-Proto: javascript",
          "X-Forwarded-For: ''; --",
          "Forwarded: host=evil.example",
          "X-Forwarded-Prefix: //evil.example",
          "X-Original-URL: /actuator/env",
          "Origin: null",
          "Origin: https://evil.example",
          "Access-Control-Request-Method: DELETE",
          "Access-Control-Request-Headers: x",
          "Expect: 100-continue",
          "Expect: 200-maybe",
          "Upgrade: h2c",
          "Upgrade: websocket",
          "Connection: Upgrade, HTTP2-Settings",
          "Connection: close",
          "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
          "TE: trailers",
          "Cookie: session=; form=; kept=x.y; language=zz",
          "Cookie: kept=" + "a".repeat(4_000),
          "Cookie: session=AAAA=; \"; $Version=9",
          "Cookie: kept=00000000-0000-0000-0000-000000000000.AA",
          "Cookie: kept=1-1-1-1-1.====",
          "Authorization: Basic ====",
          "Authorization: Bearer x",
          "no colon here",
          " folded: yes",
          "X-\u0000: y",
          "X-Null: a\u0000b",
          "X-High: \u00ff\u00fe",
          ": empty",
          "Referer: javascript:planted(7)",
          "User-Agent: ${jndi:ldap://127.0.0.1:1/x}",
          "Sec-Fetch-Site: cross-site",
          "Content-Encoding: gzip",
          "Content-Length: 5",
          "Content-Transfer-Encoding: base64",
          "Host: other.localhost",
          "Pragma: \t");

  private static final List<String> METHODS =
      List.of(
          "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "get", "G\u00c9T", "");

  private final Nasty nasty;
  private final Random random;

  WrongFrames(Nasty nasty, Random random) {
    this.nasty = nasty;
    this.random = random;
  }

  String firstLine(String method, String path) {
    return switch (random.nextInt(12)) {
      case 0 -> nasty.oneOf(METHODS) + " " + path + " HTTP/1.1";
      case 1 -> method + " " + path + " HTTP/1.0";
      case 2 -> method + " " + path + " HTTP/9.9";
      case 3 -> method + " http://evil.example" + path + " HTTP/1.1";
      case 4 -> method + " " + path + "\u0000\u00ff HTTP/1.1";
      case 5 -> method + "  " + path;
      case 6 -> method + " " + path + "?" + "x".repeat(20_000) + " HTTP/1.1";
      case 7 -> nasty.oneOf(METHODS) + " * HTTP/1.1";
      default -> nasty.oneOf(METHODS) + " " + path + " HTTP/1.1";
    };
  }

  String host(String host) {
    return switch (random.nextInt(10)) {
      case 0 -> "";
      case 1 -> "other.localhost";
      case 2 -> host + ".evil.example";
      case 3 -> "[::1]:99999";
      case 4 -> host.toUpperCase(java.util.Locale.ROOT);
      case 5 -> "a b\u0000c";
      case 6 -> "x".repeat(5_000);
      default -> host;
    };
  }

  String headers() {
    var headers = new StringBuilder();
    int most = random.nextInt(40) == 0 ? 300 : 1 + random.nextInt(3);
    for (int i = 0; i < most; i++) {
      headers.append(nasty.oneOf(HEADERS)).append("\r\n");
    }
    return headers.toString();
  }

  /** What it says of how long it is, which it is not. */
  String length(int bytes) {
    return switch (random.nextInt(10)) {
      case 0 -> "Content-Length: -1\r\n";
      case 1 -> "Content-Length: 99999999999999999999\r\n";
      case 2 -> "Content-Length: " + (bytes + 50) + "\r\n";
      case 3 -> "Content-Length: " + Math.max(0, bytes - 7) + "\r\n";
      case 4 -> "Content-Length: " + bytes + "\r\nContent-Length: " + (bytes + 1) + "\r\n";
      case 5 -> "Transfer-Encoding: chunked\r\n";
      case 6 -> "Transfer-Encoding: chunked\r\nContent-Length: " + bytes + "\r\n";
      case 7 -> "Transfer-Encoding: gzip, nonsense\r\n";
      case 8 -> "Content-Length: 0x10\r\n";
      default -> "Content-Length: 600000000\r\n";
    };
  }
}
