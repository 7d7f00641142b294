package rowan.foundation.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowan.foundation.vault.keyfile.KeyFile;
import rowan.foundation.vault.keyfile.KeyFileLock;
import tools.jackson.databind.json.JsonMapper;

/** A stolen key file alone opens nothing. */
class KeyFileTests {

  private static final byte[] OWNER = {1, 2, 3};
  private static final byte[] KEY = {4, 5, 6};

  @TempDir Path folder;

  private KeyFile file(KeyFileLock lock) {
    return new KeyFile(folder.resolve("keyset"), lock);
  }

  private static KeyFileLock passphrase(String words) {
    return KeyFileLock.passphrase(words);
  }

  @Test
  void opensWithItsPassphraseOnly() throws IOException {
    var wrapped = LocalKeyset.at(file(passphrase("larch bell otter quiet"))).wrap(KEY, OWNER);
    assertThat(LocalKeyset.at(file(passphrase("larch bell otter quiet"))).unwrap(wrapped, OWNER))
        .isEqualTo(KEY);
    assertThatThrownBy(() -> LocalKeyset.at(file(passphrase("larch bell otter loud"))))
        .hasMessageContaining("not a keyset that this passphrase opens");
    assertThatThrownBy(() -> LocalKeyset.at(file(KeyFileLock.none())))
        .hasMessageContaining("not a keyset that no passphrase opens");
    assertThat(Files.readString(folder.resolve("keyset"))).startsWith("argon2id 65536 3 ");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keyset"))))
        .isEqualTo("rw-------");
  }

  @Test
  void locksAPlainFileAtTheFirstStart() throws IOException {
    var wrapped = LocalKeyset.at(file(KeyFileLock.none())).wrap(KEY, OWNER);
    assertThat(Files.readString(folder.resolve("keyset"))).startsWith("{");
    assertThat(LocalKeyset.at(file(passphrase("larch bell otter quiet"))).unwrap(wrapped, OWNER))
        .isEqualTo(KEY);
    assertThat(Files.readString(folder.resolve("keyset")))
        .startsWith("argon2id ")
        .doesNotContain("keyData");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "argon2id 99999999 3 AAAA\n{}",
        "argon2id 65536 x AAAA\n{}",
        "argon2id 65536 3\n{}",
        "transit rowan\n{}",
        "\n",
        "",
        "nonsense"
      })
  void refusesAFileThatIsNone(String written) throws IOException {
    Files.writeString(folder.resolve("keyset"), written);
    assertThatThrownBy(() -> LocalKeyset.at(file(passphrase("larch bell otter quiet"))))
        .hasMessageStartingWith("the vault's key file is not a keyset");
  }

  @Test
  void printsNoPassphrase() {
    assertThat(file(passphrase("larch bell otter quiet")).toString()).doesNotContain("larch");
  }

  @Test
  void isLockedByAKeyElsewhere() throws IOException {
    var transit = transitEngine();
    try {
      var address = URI.create("http://127.0.0.1:" + transit.getAddress().getPort());
      KeyFileLock lock = KeyFileLock.transit(address, "rowan", "token");
      var wrapped = LocalKeyset.at(file(lock)).wrap(KEY, OWNER);
      assertThat(LocalKeyset.at(file(lock)).unwrap(wrapped, OWNER)).isEqualTo(KEY);
      assertThat(Files.readString(folder.resolve("keyset"))).startsWith("transit rowan\n");
      KeyFileLock stranger = KeyFileLock.transit(address, "rowan", "guess");
      assertThatThrownBy(() -> LocalKeyset.at(file(stranger)))
          .hasMessageContaining("not a keyset that the transit key rowan opens");
    } finally {
      transit.stop(0);
    }
  }

  /** Answers as a transit engine does; what it calls encryption is none. */
  private static HttpServer transitEngine() throws IOException {
    var json = new JsonMapper();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/transit/",
        exchange -> {
          var asked = json.readTree(exchange.getRequestBody());
          boolean known = "token".equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"));
          var answer =
              exchange.getRequestURI().getPath().endsWith("/encrypt/rowan")
                  ? "{\"data\":{\"ciphertext\":\"vault:v1:"
                      + asked.path("plaintext").asString()
                      + "\"}}"
                  : "{\"data\":{\"plaintext\":\""
                      + asked.path("ciphertext").asString().replace("vault:v1:", "")
                      + "\"}}";
          var bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(known ? 200 : 403, bytes.length);
          try (var body = exchange.getResponseBody()) {
            body.write(bytes);
          }
        });
    server.start();
    return server;
  }
}
