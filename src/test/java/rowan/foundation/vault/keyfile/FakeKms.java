package rowan.foundation.vault.keyfile;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Encrypts and decrypts as AWS KMS does, for one account, with a key of its own for each ARN. */
final class FakeKms implements AutoCloseable {

  static final String ACCOUNT = "AKIDOFTHETESTS";

  private static final int BYTES = 32;

  private final HttpServer server;
  private final JsonMapper json = new JsonMapper();
  private final Map<String, AesGcmJce> keys = new ConcurrentHashMap<>();
  private volatile int longest;

  private FakeKms(HttpServer server) {
    this.server = server;
  }

  static FakeKms start() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var kms = new FakeKms(server);
    server.createContext("/", kms::answer);
    server.start();
    return kms;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** In bytes, the longest thing that it was asked to encrypt. */
  int longest() {
    return longest;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var asked = json.readTree(exchange.getRequestBody());
    var act = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    var signed = exchange.getRequestHeaders().getFirst("Authorization");
    if (signed == null || !signed.startsWith("AWS4-HMAC-SHA256 Credential=" + ACCOUNT + "/")) {
      send(exchange, 400, Map.of("__type", "UnrecognizedClientException"));
      return;
    }
    try {
      send(exchange, 200, done(act, asked));
    } catch (GeneralSecurityException notThisKey) {
      send(exchange, 400, Map.of("__type", "IncorrectKeyException"));
    }
  }

  private Map<String, String> done(String act, JsonNode asked) throws GeneralSecurityException {
    var arn = asked.path("KeyId").asString();
    var key = keys.computeIfAbsent(arn, any -> fresh());
    if (act.equals("TrentService.Encrypt")) {
      var plain = Base64.getDecoder().decode(asked.path("Plaintext").asString());
      longest = Math.max(longest, plain.length);
      return Map.of("KeyId", arn, "CiphertextBlob", coded(key.encrypt(plain, new byte[0])));
    }
    var sealed = Base64.getDecoder().decode(asked.path("CiphertextBlob").asString());
    return Map.of("KeyId", arn, "Plaintext", coded(key.decrypt(sealed, new byte[0])));
  }

  private static AesGcmJce fresh() {
    try {
      var bytes = new byte[BYTES];
      new java.security.SecureRandom().nextBytes(bytes);
      return new AesGcmJce(bytes);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String coded(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private void send(HttpExchange exchange, int status, Map<String, String> answer)
      throws IOException {
    var bytes = json.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
