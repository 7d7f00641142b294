package rowan.foundation.signin.provider;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/** How providers are asked: without following anything elsewhere, and for some seconds only. */
@Component
class ProviderNetwork {

  static final Duration PATIENCE = Duration.ofSeconds(5);

  /** What a provider may sign its tokens with: keys of which Rowan has the public half only. */
  static final Set<String> SIGNED_BY = Set.of("RS256", "PS256", "ES256");

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  private final ProviderAddress addresses;

  ProviderNetwork(Environment environment) {
    this.addresses = new ProviderAddress(environment.acceptsProfiles(Profiles.of("demo | test")));
  }

  ProviderAddress addresses() {
    return addresses;
  }

  HttpClient client() {
    return client;
  }

  JdkClientHttpRequestFactory requests() {
    var requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(PATIENCE);
    return requests;
  }
}
