package rowan.foundation.signin.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a provider says of itself, and asks of it what sign-in needs. */
@Component
class Discovery {

  private static final int MOST_BYTES = 256 * 1024;
  private static final String DOCUMENT = "/.well-known/openid-configuration";

  private final ProviderNetwork network;
  private final JsonMapper json = JsonMapper.builder().build();

  Discovery(ProviderNetwork network) {
    this.network = network;
  }

  /** What was read, or why it was not. */
  sealed interface Read {

    record Done(ProviderMetadata says) implements Read {}

    record Refused(String sentence) implements Read {}
  }

  Read read(String issuer) {
    var refusal = network.addresses().refusal(issuer);
    if (refusal.isPresent()) {
      return new Read.Refused("Correct the issuer's address. " + refusal.get() + ".");
    }
    try {
      var document = json.readTree(fetched(issuer.replaceFirst("/+$", "") + DOCUMENT));
      return understood(issuer, document);
    } catch (IOException | ExecutionException | TimeoutException | JacksonException unreadable) {
      return new Read.Refused(
          "Nothing that can be read as a provider's description answers there: check the issuer's"
              + " address, and that this server may reach it.");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while a provider was asked", stopped);
    }
  }

  private byte[] fetched(String address)
      throws IOException, ExecutionException, TimeoutException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address)).header("Accept", "application/json").build();
    var answer =
        network
            .client()
            .sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      HttpResponse<byte[]> read =
          answer.get(ProviderNetwork.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (read.statusCode() != 200) {
        throw new IOException("answered by " + read.statusCode());
      }
      return read.body();
    } finally {
      answer.cancel(true);
    }
  }

  private Read understood(String issuer, JsonNode document) {
    var says =
        new ProviderMetadata(
            document.path("issuer").asString(""),
            document.path("authorization_endpoint").asString(""),
            document.path("token_endpoint").asString(""),
            document.path("jwks_uri").asString(""),
            document.path("authorization_response_iss_parameter_supported").asBoolean(false));
    if (!says.issuer().equals(issuer)) {
      return new Read.Refused(
          "Correct the issuer's address: what answers there calls itself by another.");
    }
    for (var address : Set.of(says.authorization(), says.token(), says.keys())) {
      if (network.addresses().refusal(address).isPresent()) {
        return new Read.Refused(
            "The provider's description names an address that Rowan may not ask: its"
                + " authorization_endpoint, token_endpoint and jwks_uri must begin with https://.");
      }
    }
    if (!offers(document, "response_types_supported", Set.of("code"))
        || !offers(document, "token_endpoint_auth_methods_supported", Set.of("client_secret_basic"))
        || !offers(document, "code_challenge_methods_supported", Set.of("S256"))
        || !offers(document, "id_token_signing_alg_values_supported", ProviderNetwork.SIGNED_BY)) {
      return new Read.Refused(
          "The provider lacks something that Rowan needs: the authorization code flow,"
              + " client_secret_basic, PKCE by S256, and tokens signed by RS256, PS256 or ES256.");
    }
    return new Read.Done(says);
  }

  /** Whether a list names one of these; one that is not there leaves it open. */
  private static boolean offers(JsonNode document, String list, Set<String> any) {
    var offered = document.path(list);
    return offered.isMissingNode()
        || offered.valueStream().anyMatch(one -> any.contains(one.asString("")));
  }
}
