package rowan.foundation.signin.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** An identity provider that says and signs whatever a test wants it to. */
final class FakeProvider implements AutoCloseable {

  static final String CLIENT = "rowan-at-the-fake";
  static final String SECRET = "a-secret-of-thirty-two-characters-or-more";

  private static final RSAKey KEY = key("known");
  private static final RSAKey OTHER_KEY = key("known");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Clock clock;
  private final Map<String, String> documents = new ConcurrentHashMap<>();
  private volatile String token = "";

  FakeProvider(Clock clock) {
    this.clock = clock;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
    documents.put("/.well-known/openid-configuration", description(issuer(), issuer()));
    documents.put("/keys", new JWKSet(KEY.toPublicJWK()).toString());
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  String description(String issuer, String endpoints) {
    return """
    {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s/token", "jwks_uri": "%s/keys",
     "authorization_response_iss_parameter_supported": true, "response_types_supported": ["code"],
     "id_token_signing_alg_values_supported": ["RS256"]}
    """
        .formatted(issuer, endpoints, endpoints, endpoints);
  }

  /** What it answers at a path from now on. */
  void answers(String path, String document) {
    documents.put(path, document);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      var path = exchange.getRequestURI().getPath();
      var said =
          path.equals("/token")
              ? """
              {"access_token": "a", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}\
              """
                  .formatted(token)
              : documents.getOrDefault(path, "");
      if (said.startsWith("http")) {
        exchange.getResponseHeaders().set("Location", said);
        exchange.sendResponseHeaders(302, -1);
        return;
      }
      var bytes = said.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(
          said.isEmpty() ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /** How it signs. */
  enum Signed {
    BY_ITS_KEY,
    BY_ANOTHER_KEY,
    WITH_THE_SECRET,
    NOT_AT_ALL
  }

  /** Gives out, for the next code, a good token but for what is changed. */
  void gives(Signed how, String nonce, String email, UnaryOperator<JWTClaimsSet.Builder> changed) {
    var now = clock.instant();
    var claims =
        changed
            .apply(
                new JWTClaimsSet.Builder()
                    .issuer(issuer())
                    .audience(CLIENT)
                    .subject("subject of " + email)
                    .claim("email", email)
                    .claim("email_verified", true)
                    .claim("nonce", nonce)
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plus(Duration.ofMinutes(5)))))
            .build();
    try {
      token =
          switch (how) {
            case BY_ITS_KEY -> signed(claims, JWSAlgorithm.RS256, new RSASSASigner(KEY));
            case BY_ANOTHER_KEY -> signed(claims, JWSAlgorithm.RS256, new RSASSASigner(OTHER_KEY));
            case WITH_THE_SECRET -> signed(claims, JWSAlgorithm.HS256, new MACSigner(SECRET));
            case NOT_AT_ALL -> new PlainJWT(claims).serialize();
          };
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer)
      throws JOSEException {
    var jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("known").build(), claims);
    jwt.sign(signer);
    return jwt.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
