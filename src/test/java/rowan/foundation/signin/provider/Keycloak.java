package rowan.foundation.signin.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;

/**
 * A real Keycloak on a free port of this machine, from its Maven artefact, with two realms that are
 * two organisations' identity providers. A child process that ends with the test, or at the latest
 * with the JVM.
 */
final class Keycloak implements AutoCloseable {

  static final String PASSWORD = "a password of Keycloak's, not ours";

  private static final String VERSION = "26.7.3";
  private static final String ZIP = "keycloak-quarkus-dist-" + VERSION + ".zip";
  private static final long MOST_SECONDS = 300;

  private final Process process;
  private final int port;
  private final Thread atExit = new Thread(this::kill);

  private Keycloak(Process process, int port) {
    this.process = process;
    this.port = port;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** Somebody whom a realm signs in. */
  record User(String name, String email, boolean verified) {}

  static Keycloak started(Map<String, List<User>> realms) {
    try {
      var home = unpacked();
      var imports = Files.createDirectories(home.resolve("data/import"));
      for (var realm : realms.entrySet()) {
        Files.writeString(
            imports.resolve(realm.getKey() + "-realm.json"),
            json(realm.getKey(), realm.getValue()));
      }
      int port = freePort();
      var builder =
          new ProcessBuilder(
                  "bash",
                  home.resolve("bin/kc.sh").toString(),
                  "start-dev",
                  "--db=dev-mem",
                  "--http-host=127.0.0.1",
                  "--http-port=" + port,
                  "--import-realm")
              .redirectErrorStream(true)
              .redirectOutput(home.resolve("keycloak.log").toFile());
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder
          .environment()
          .put(
              "JAVA_OPTS",
              "-Xms64m -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
                  + " -Djava.net.preferIPv4Stack=true");
      var keycloak = new Keycloak(builder.start(), port);
      keycloak.awaitReady(realms.keySet(), home.resolve("keycloak.log"));
      return keycloak;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String issuer(String realm) {
    return "http://127.0.0.1:" + port + "/realms/" + realm;
  }

  static String secret(String realm) {
    return "the-secret-of-" + realm;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Asks until both realms answer, as long as the process lives. */
  private void awaitReady(Iterable<String> realms, Path log) throws IOException {
    var client = HttpClient.newHttpClient();
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    for (var realm : realms) {
      while (!answers(client, realm)) {
        if (!process.isAlive() || System.nanoTime() > until) {
          kill();
          throw new AssertionError("Keycloak did not start:\n" + Files.readString(log));
        }
        waitALittle();
      }
    }
  }

  private void waitALittle() {
    try {
      if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("Keycloak ended as it started");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private boolean answers(HttpClient client, String realm) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(issuer(realm) + "/.well-known/openid-configuration"))
              .build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private void kill() {
    var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().orTimeout(10, TimeUnit.SECONDS).join());
  }

  @Override
  public void close() {
    kill();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }

  // ---- the artefact ----

  private static Path zip() {
    var said = System.getenv("ROWAN_KEYCLOAK");
    return Stream.of(
            said == null ? Path.of("nowhere") : Path.of(said),
            Path.of("target", "keycloak", ZIP),
            Path.of(
                System.getProperty("user.home"),
                ".m2/repository/org/keycloak/keycloak-quarkus-dist",
                VERSION,
                ZIP))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() ->
            new AssertionError(
                "There is no Keycloak here: run ./rowan test, which downloads it or leaves its"
                    + " tests out."));
  }

  /** Anew for each run, so that nothing of an earlier one is in it. */
  private static Path unpacked() throws IOException {
    var target = Path.of("target", "keycloak").toAbsolutePath();
    var home = target.resolve("keycloak-" + VERSION);
    if (Files.exists(home)) {
      FileSystemUtils.deleteRecursively(home);
    }
    try (var zip = new ZipFile(zip().toFile())) {
      for (var entry : zip.stream().toList()) {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("a zip that reaches outside");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          try (var in = zip.getInputStream(entry)) {
            Files.copy(in, file);
          }
        }
      }
    }
    return home;
  }

  private static String json(String realm, List<User> users) {
    return """
    {"realm": "%s", "enabled": true, "sslRequired": "none",
     "clients": [{"clientId": "rowan", "enabled": true, "protocol": "openid-connect", "publicClient": false,
       "secret": "%s", "standardFlowEnabled": true, "directAccessGrantsEnabled": false, "redirectUris": ["*"],
       "attributes": {"pkce.code.challenge.method": "S256"}}],
     "users": [%s]}
    """
        .formatted(
            realm, secret(realm), String.join(", ", users.stream().map(Keycloak::json).toList()));
  }

  private static String json(User user) {
    return """
    {"username": "%s", "email": "%s", "emailVerified": %s, "enabled": true, "firstName": "Some", "lastName": "Body",
     "credentials": [{"type": "password", "value": "%s", "temporary": false}]}\
    """
        .formatted(user.name, user.email, user.verified, PASSWORD);
  }
}
