package rowan.foundation.signin.provider;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AuthorityId;

/** Signing in by a provider: there, and back with the answer. */
@Service
public class ProviderSignIn {

  /** So long somebody may take at their provider, with a second factor too. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Providers providers;
  private final ProviderProof proof;
  private final WhoIsMeant meant;
  private final Acting acting;
  private final Clock clock;

  ProviderSignIn(
      Providers providers, ProviderProof proof, WhoIsMeant meant, Acting acting, Clock clock) {
    this.providers = providers;
    this.proof = proof;
    this.meant = meant;
    this.acting = acting;
    this.clock = clock;
  }

  /** What is to be kept in the browser's session, and asked of the provider; nothing if unknown. */
  public Optional<Going> go(AuthorityId authority, UUID provider, HttpServletRequest request) {
    return registered(authority, new ProviderId(provider))
        .map(registered -> {
          var resolver =
              new DefaultOAuth2AuthorizationRequestResolver(id -> registered.asClient(), "/");
          resolver.setAuthorizationRequestCustomizer(
              OAuth2AuthorizationRequestCustomizers.withPkce());
          var asked = resolver.resolve(request, provider.toString());
          if (asked == null) {
            throw new IllegalStateException("a provider that is set up was not found");
          }
          return new Going(provider, asked, clock.instant());
        });
  }

  /**
   * What a browser brings back.
   *
   * @param provider by the address that it came back to, which no two providers share
   * @param issuer who sent it, where the provider says so (RFC 9207)
   * @param error where it has no code
   */
  public record Answer(
      UUID provider,
      @Nullable String code,
      @Nullable String state,
      @Nullable String issuer,
      @Nullable String error) {

    /** Never the code: this is what gets into logs. */
    @Override
    public String toString() {
      return "an answer of a provider";
    }
  }

  /**
   * Checks an answer.
   *
   * @param going what the session kept, and keeps no more
   */
  public SignInResult back(AuthorityId authority, Optional<Going> going, Answer answer) {
    if (going.isEmpty()
        || !going.get().provider().equals(answer.provider())
        || clock.instant().isAfter(going.get().at().plus(PATIENCE))
        || !going.get().hasState(answer.state())) {
      return meant.refuse(authority, SignInRefusal.NOT_BEGUN_HERE, Optional.empty());
    }
    var registered = registered(authority, new ProviderId(answer.provider()));
    if (registered.isEmpty() || !isFrom(registered.get().provider().says(), answer.issuer())) {
      return meant.refuse(authority, SignInRefusal.NOT_PROVED, Optional.empty());
    }
    if (answer.code() == null) {
      return meant.refuse(authority, SignInRefusal.TURNED_BACK, Optional.empty());
    }
    var asked = going.get().asked();
    var brought =
        OAuth2AuthorizationResponse.success(answer.code())
            .redirectUri(String.valueOf(asked.getRedirectUri()))
            .state(String.valueOf(answer.state()))
            .build();
    return proof
        .of(registered.get().asClient(), asked, brought)
        .map(claimed -> meant.by(authority, registered.get().provider(), claimed))
        .orElseGet(() -> meant.refuse(authority, SignInRefusal.NOT_PROVED, Optional.empty()));
  }

  /** Whether it may be the provider's: where it is one that names itself, it must have. */
  private static boolean isFrom(ProviderMetadata says, @Nullable String issuer) {
    return issuer == null ? !says.namesItself() : issuer.equals(says.issuer());
  }

  private Optional<RegisteredProvider> registered(AuthorityId authority, ProviderId id) {
    return acting.in(
        Wing.FOUNDATION,
        Actor.visitor(authority),
        () ->
            providers
                .one(authority, id)
                .map(found -> new RegisteredProvider(found, providers.secret(authority, id))));
  }
}
