package rowan.support.refuge.network.reading;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import rowan.support.refuge.network.sheet.Sheet;
import rowan.support.refuge.network.sheet.SheetJson;
import rowan.support.refuge.network.signing.ContentDigest;
import rowan.support.refuge.network.signing.HttpMessage;
import rowan.support.refuge.network.signing.Profile;
import rowan.support.refuge.network.signing.Signatures;
import rowan.support.refuge.network.signing.SigningKey;
import rowan.support.refuge.network.signing.VerifyingKey;

/** A member of the network that answers whatever a test has it answer. */
public final class LyingMember implements AutoCloseable {

  /** What it answers a request with. */
  public interface Answering {
    void answer(HttpExchange exchange, HttpMessage.Request request) throws IOException;
  }

  final SigningKey key = SigningKey.make();
  final AtomicInteger asked = new AtomicInteger();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Clock clock;
  private volatile Answering answering;

  public LyingMember(Clock clock, Sheet sheet) {
    this.clock = clock;
    this.answering = (exchange, request) -> tell(exchange, request, sheet);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What it signs with. */
  public VerifyingKey key() {
    return key.verifying();
  }

  public LyingMember answers(Answering from) {
    answering = from;
    return this;
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    try (exchange) {
      var headers = new TreeMap<String, String>();
      exchange
          .getRequestHeaders()
          .forEach((name, all) -> headers.put(name, String.join(", ", all)));
      var query =
          Optional.ofNullable(exchange.getRequestURI().getRawQuery())
              .map(any -> "?" + any)
              .orElse("?");
      var request =
          new HttpMessage.Request(
              exchange.getRequestMethod(),
              exchange.getRequestHeaders().getFirst("Host"),
              exchange.getRequestURI().getRawPath(),
              query,
              headers);
      answering.answer(exchange, request);
    }
  }

  /** As an honest member does. */
  void tell(HttpExchange exchange, HttpMessage.Request request, Sheet sheet) throws IOException {
    int page = request.query().equals("?") ? 1 : Integer.parseInt(request.query().substring(6));
    send(exchange, request, SheetJson.page(sheet, page), key, clock.instant());
  }

  static void send(
      HttpExchange exchange,
      HttpMessage.Request request,
      byte[] body,
      SigningKey key,
      Instant created)
      throws IOException {
    signed(exchange, request, body, key, created);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  /** Sets the headers of an honest answer with that body, and sends nothing yet. */
  static void signed(
      HttpExchange exchange,
      HttpMessage.Request request,
      byte[] body,
      SigningKey key,
      Instant created) {
    var headers = new TreeMap<String, String>();
    headers.put("content-type", "application/json");
    headers.put(ContentDigest.HEADER, ContentDigest.of(body));
    headers.put("etag", "\"1\"");
    var signed =
        Signatures.sign(
            new HttpMessage.Answer(200, headers, request),
            Profile.answer(200, Signatures.LABEL),
            created,
            Optional.empty(),
            key);
    headers.put("signature-input", signed.input());
    headers.put("signature", signed.signature());
    headers.forEach((name, value) -> exchange.getResponseHeaders().put(name, List.of(value)));
  }

  /** Sends a byte now and then, until the test is over. */
  void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try {
      do {
        exchange.getResponseBody().write("{".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
      } while (!over.await(200, TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says nothing at all, until the test is over. */
  void hang() {
    try {
      over.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
