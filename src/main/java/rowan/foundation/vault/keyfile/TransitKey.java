package rowan.foundation.vault.keyfile;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A key of HashiCorp Vault's transit engine, by its HTTP interface: {@code
 * /v1/transit/encrypt/NAME} and {@code /v1/transit/decrypt/NAME}.
 */
final class TransitKey implements Aead {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final URI vault;
  private final String name;
  private final String token;
  private final JsonMapper json = new JsonMapper();

  /**
   * A key.
   *
   * @param vault the address of the server, such as {@code https://vault.example:8200}
   * @param token that may encrypt and decrypt with this key, and nothing else
   */
  TransitKey(URI vault, String name, String token) {
    this.vault = vault;
    this.name = name;
    this.token = token;
  }

  String name() {
    return name;
  }

  @Override
  public byte[] encrypt(byte[] plaintext, byte @Nullable [] associated)
      throws GeneralSecurityException {
    return ask("encrypt", "plaintext", coded(plaintext), associated, "ciphertext")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] decrypt(byte[] ciphertext, byte @Nullable [] associated)
      throws GeneralSecurityException {
    var text = new String(ciphertext, StandardCharsets.UTF_8);
    return Base64.getDecoder().decode(ask("decrypt", "ciphertext", text, associated, "plaintext"));
  }

  private static String coded(byte @Nullable [] bytes) {
    return Base64.getEncoder().encodeToString(bytes == null ? new byte[0] : bytes);
  }

  private String ask(
      String act, String given, String value, byte @Nullable [] associated, String wanted)
      throws GeneralSecurityException {
    var body = json.writeValueAsString(Map.of(given, value, "associated_data", coded(associated)));
    var request =
        HttpRequest.newBuilder(vault.resolve("/v1/transit/" + act + "/" + name))
            .timeout(PATIENCE)
            .header("X-Vault-Token", token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new GeneralSecurityException(
            "the transit engine answered " + answer.statusCode() + " to " + act);
      }
      return json.readTree(answer.body()).path("data").path(wanted).asString();
    } catch (IOException | JacksonException unreachable) {
      throw new GeneralSecurityException("the transit engine can't be reached", unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new GeneralSecurityException("stopped while waiting for the transit engine", stopped);
    }
  }
}
