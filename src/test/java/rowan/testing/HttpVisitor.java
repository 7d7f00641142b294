package rowan.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authority;

/**
 * Somebody with a plain HTTP client and a cookie jar, at one council's pages. Follows no redirect.
 */
public final class HttpVisitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  static {
    // The council is told by the host name, which a plain resolver need not know.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  private final String host;
  private final String origin;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private String token = "";

  private HttpVisitor(String host, int port) {
    this.host = host;
    this.origin = "http://127.0.0.1:" + port;
  }

  /** Nobody in particular, at a council's public pages. */
  public static HttpVisitor at(Authority authority, int port) {
    return new HttpVisitor(authority.slug() + ".localhost", port);
  }

  /** Nobody in particular, at an address that a process printed. */
  public static HttpVisitor at(URI address) {
    return new HttpVisitor(address.getHost(), address.getPort());
  }

  /** Somebody who picks their name on the demonstration's sign-in page. */
  public static HttpVisitor signedIn(Authority authority, int port, Actor actor) {
    var visitor = at(authority, port);
    visitor.get("/sign-in");
    var answer = visitor.post("/sign-in/as", Map.of("account", actor.account().toString()));
    if (answer.statusCode() != 302) {
      throw new AssertionError("could not sign in: " + answer.statusCode());
    }
    return visitor;
  }

  /** Makes up an anti-forgery token, as who owns their browser can where no page gives one. */
  public HttpVisitor bearingAToken() {
    var bytes = "planted-token".getBytes(StandardCharsets.UTF_8);
    var masked = new byte[bytes.length * 2];
    System.arraycopy(bytes, 0, masked, bytes.length, bytes.length);
    token = Base64.getUrlEncoder().encodeToString(masked);
    var cookie = new HttpCookie("form", "planted-token");
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(origin), cookie);
    return this;
  }

  /** Forgets the token of the last page, as a page of somebody else's does not know it. */
  public HttpVisitor bearingNoToken() {
    token = "";
    return this;
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(origin + path)));
  }

  /** Sends a form, with the anti-forgery token of the last page that had one. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    return postWithout(path, fields, "&_csrf=" + encoded(token));
  }

  /** Sends a form as a page of somebody else's would: without the token. */
  public HttpResponse<String> postForged(String path, Map<String, String> fields) {
    return postWithout(path, fields, "");
  }

  private HttpResponse<String> postWithout(String path, Map<String, String> fields, String end) {
    var body =
        fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"))
            + end;
    return send(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends a form with a file as its last field, as it comes. */
  public HttpResponse<String> upload(
      String path, Map<String, String> fields, String fileName, Supplier<InputStream> file) {
    var head = new StringBuilder(part("_csrf", token));
    fields.forEach((name, value) -> head.append(part(name, value)));
    head.append("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName)
        .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
    Supplier<InputStream> whole =
        () ->
            new SequenceInputStream(
                Collections.enumeration(
                    List.of(
                        new ByteArrayInputStream(head.toString().getBytes(StandardCharsets.UTF_8)),
                        file.get(),
                        new ByteArrayInputStream(
                            "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8)))));
    return send(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofInputStream(whole)));
  }

  private static String part(String name, String value) {
    return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  /** Asks for a page or file and hands its body over as it comes. */
  public HttpResponse<InputStream> open(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(origin + path)).header("Host", host).build(),
        BodyHandlers.ofInputStream());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var response = client.send(request.header("Host", host).build(), BodyHandlers.ofString());
      var found = TOKEN.matcher(response.body());
      if (found.find()) {
        token = found.group(1);
      }
      return response;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
