package rowan.foundation.signin.provider;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import rowan.foundation.signin.EmailAddress;

/**
 * Exchanges the code for a token and checks it, by Spring Security: state, nonce, proof key,
 * signature, issuer, audience, time. The provider's keys are fetched once and kept, and again when
 * a token is signed with another.
 */
@Component
class ProviderProof {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderProof.class);

  private final ProviderNetwork network;
  private final Clock clock;
  private final OidcAuthorizationCodeAuthenticationProvider check;
  private final Map<Keys, JwtDecoder> decoders = new ConcurrentHashMap<>();

  ProviderProof(ProviderNetwork network, Clock clock) {
    this.network = network;
    this.clock = clock;
    this.check =
        new OidcAuthorizationCodeAuthenticationProvider(
            exchange(network), request -> new DefaultOidcUser(List.of(), request.getIdToken()));
    check.setJwtDecoderFactory(this::decoder);
  }

  private static RestClientAuthorizationCodeTokenResponseClient exchange(ProviderNetwork network) {
    var exchange = new RestClientAuthorizationCodeTokenResponseClient();
    exchange.setRestClient(
        RestClient.builder()
            .requestFactory(network.requests())
            .configureMessageConverters(converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return exchange;
  }

  Optional<Claimed> of(
      ClientRegistration client,
      OAuth2AuthorizationRequest asked,
      OAuth2AuthorizationResponse brought) {
    try {
      var proved =
          check.authenticate(
              new OAuth2LoginAuthenticationToken(
                  client, new OAuth2AuthorizationExchange(asked, brought)));
      return proved != null && proved.getPrincipal() instanceof OidcUser user
          ? Optional.of(claimed(user))
          : Optional.empty();
    } catch (AuthenticationException | JwtException refused) {
      LOG.warn(
          "An identity provider's answer was refused: {} {}",
          client.getRegistrationId(),
          refused.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static Claimed claimed(OidcUser user) {
    return new Claimed(
        needed(user.getSubject(), "subject"),
        Optional.ofNullable(user.getEmail()).flatMap(EmailAddress::read),
        Optional.ofNullable(user.getEmailVerified()),
        said(user, "acr", String.class),
        said(user, "amr", Collection.class).stream()
            .<Object>flatMap(methods -> ((Collection<?>) methods).stream())
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .toList(),
        said(user, "auth_time", Instant.class));
  }

  /** What is of another kind than it has to be says nothing. */
  private static <T> Optional<T> said(OidcUser user, String claim, Class<T> kind) {
    return Optional.ofNullable(user.getClaims().get(claim))
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  private static String needed(@Nullable String value, String what) {
    if (value == null) {
      throw new IllegalStateException(
          "Spring Security let a token or a provider pass without " + what);
    }
    return value;
  }

  private record Keys(String client, String address) {}

  private JwtDecoder decoder(ClientRegistration client) {
    var keys = needed(client.getProviderDetails().getJwkSetUri(), "address of keys");
    return decoders.computeIfAbsent(
        new Keys(client.getRegistrationId(), keys), any -> newDecoder(client, keys));
  }

  private JwtDecoder newDecoder(ClientRegistration client, String keys) {
    var decoder =
        NimbusJwtDecoder.withJwkSetUri(keys)
            .jwsAlgorithms(algorithms ->
                ProviderNetwork.SIGNED_BY.forEach(
                    name -> algorithms.add(SignatureAlgorithm.from(name))))
            .restOperations(new RestTemplate(network.requests()))
            .build();
    var claims = new OidcIdTokenValidator(client);
    claims.setClock(clock);
    claims.setClockSkew(Demands.SKEW);
    var times = new JwtTimestampValidator(Demands.SKEW);
    times.setClock(clock);
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(times, claims)));
    decoder.setClaimSetConverter(
        new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
    return decoder;
  }
}
