package rowan.support.refuge.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import rowan.support.refuge.network.signing.Component;
import rowan.support.refuge.network.signing.ContentDigest;
import rowan.support.refuge.network.signing.HttpMessage;
import rowan.support.refuge.network.signing.Profile;
import rowan.support.refuge.network.signing.Signatures;
import rowan.support.refuge.network.signing.SigningKey;

/** Somebody who asks for vacancies, and signs what a test has them sign. */
public final class Caller {

  static {
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final String host;
  private final int port;
  private final SigningKey key;
  private final Clock clock;

  Caller(String host, int port, SigningKey key, Clock clock) {
    this.host = host;
    this.port = port;
    this.key = key;
    this.clock = clock;
  }

  HttpMessage.Request plain(String query) {
    return new HttpMessage.Request(
        "GET",
        host,
        Profile.VACANCIES,
        query,
        Map.of(ContentDigest.HEADER, ContentDigest.OF_NOTHING));
  }

  public HttpMessage.Request signed() {
    return signed(plain("?"));
  }

  HttpMessage.Request signed(HttpMessage.Request request) {
    return signed(request, clock.instant(), Profile.LASTS);
  }

  HttpMessage.Request signed(HttpMessage.Request request, Instant created, Duration lasts) {
    return signed(request, Profile.REQUEST, created, lasts);
  }

  HttpMessage.Request signed(
      HttpMessage.Request request, List<Component> covered, Instant created, Duration lasts) {
    var signed =
        Signatures.sign(
            request,
            covered,
            created,
            Optional.of(new Signatures.Expires(created.plus(lasts), UUID.randomUUID().toString())),
            key);
    return with(with(request, "signature-input", signed.input()), "signature", signed.signature());
  }

  static HttpMessage.Request with(HttpMessage.Request request, String name, String value) {
    var headers = new TreeMap<>(request.headers());
    headers.put(name, value);
    return new HttpMessage.Request(
        request.method(), request.authority(), request.path(), request.query(), headers);
  }

  /** Sends it to the service, whatever it says of itself. */
  public HttpResponse<String> send(HttpMessage.Request request) {
    return send(request, host, request.path() + request.query(), "");
  }

  HttpResponse<String> send(HttpMessage.Request request, String asked, String target, String body) {
    var sent =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + target.replaceFirst("\\?$", "")))
            .method(
                request.method(),
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .header("Host", asked);
    request.headers().forEach(sent::header);
    try {
      return client.send(sent.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
