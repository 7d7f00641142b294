package rowan.foundation.documents;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** A store that speaks as S3 does, as far as pieces of files need it: put, get, delete, list. */
final class FakeBucket implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
  private volatile boolean keeps;

  FakeBucket() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  Map<String, byte[]> objects() {
    return objects;
  }

  /** Whether it refuses to delete anything. */
  void keepEverything(boolean yes) {
    keeps = yes;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        objects.put(path, exchange.getRequestBody().readAllBytes());
        say(exchange, 200, new byte[0]);
      }
      case "DELETE" -> {
        if (keeps) {
          say(exchange, 403, utf8("<Error><Code>AccessDenied</Code><Message>no</Message></Error>"));
        } else {
          objects.remove(path);
          say(exchange, 204, new byte[0]);
        }
      }
      default -> {
        var query = exchange.getRequestURI().getRawQuery();
        if (query != null && query.contains("list-type=2")) {
          say(exchange, 200, listed(path, query));
        } else if (objects.containsKey(path)) {
          say(exchange, 200, objects.get(path));
        } else {
          say(exchange, 404, utf8("<Error><Code>NoSuchKey</Code><Message>none</Message></Error>"));
        }
      }
    }
  }

  private byte[] listed(String path, String query) {
    var prefix =
        URLDecoder.decode(query.replaceFirst(".*prefix=([^&]*).*", "$1"), StandardCharsets.UTF_8);
    var bucket = path.replaceAll("/$", "") + "/";
    return utf8(
        objects.keySet().stream()
            .filter(key -> key.startsWith(bucket + prefix))
            .map(key -> "<Contents><Key>" + key.substring(bucket.length()) + "</Key></Contents>")
            .collect(
                Collectors.joining(
                    "",
                    "<ListBucketResult><IsTruncated>false</IsTruncated>",
                    "</ListBucketResult>")));
  }

  private static void say(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
