package rowan.foundation.signin.provider;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
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

  /**
   * That a browser was sent to a provider, and with what state, nonce and proof key: kept in its
   * session until it comes back, once.
   *
   * @param onceMore whether somebody who is signed in is to prove it anew
   */
  public record Going(UUID provider, OAuth2AuthorizationRequest asked, Instant at, boolean onceMore)
      implements Serializable {

    /** Whether this is the state that was sent along. */
    boolean hasState(@Nullable String brought) {
      return brought != null && brought.equals(asked.getState());
    }

    /** Never the proof key: this is what gets into logs. */
    @Override
    public String toString() {
      return "on the way to a provider";
    }
  }

  /**
   * What is to be kept in the browser's session, and asked of the provider; nothing if unknown.
   *
   * @param onceMore whether somebody who is signed in is to prove it anew
   */
  public Optional<Going> go(
      AuthorityId authority, UUID provider, boolean onceMore, HttpServletRequest request) {
    return registered(authority, new ProviderId(provider))
        .map(registered -> {
          var resolver =
              new DefaultOAuth2AuthorizationRequestResolver(id -> registered.asClient(), "/");
          resolver.setAuthorizationRequestCustomizer(
              OAuth2AuthorizationRequestCustomizers.withPkce()
                  .andThen(asking ->
                      asking.additionalParameters(
                          also -> also.putAll(asks(registered.provider().demands(), onceMore)))));
          var asked = resolver.resolve(request, provider.toString());
          if (asked == null) {
            throw new IllegalStateException("a provider that is set up was not found");
          }
          return new Going(provider, asked, clock.instant(), onceMore);
        });
  }

  /** In the parameters of OpenID Connect; what comes back is checked all the same. */
  private static Map<String, Object> asks(Demands demands, boolean onceMore) {
    var also = new HashMap<String, Object>();
    if (!demands.contexts().isEmpty()) {
      also.put("acr_values", String.join(" ", demands.contexts()));
    }
    demands.within().ifPresent(most -> also.put("max_age", String.valueOf(most.toSeconds())));
    if (onceMore) {
      also.put("prompt", "login");
      also.put("max_age", "0");
    }
    return also;
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
        .map(claimed -> let(authority, registered.get().provider(), going.get(), claimed))
        .orElseGet(() -> meant.refuse(authority, SignInRefusal.NOT_PROVED, Optional.empty()));
  }

  private SignInResult let(
      AuthorityId authority, IdentityProvider provider, Going going, Claimed claimed) {
    var now = clock.instant();
    return provider
        .demands()
        .objection(claimed, now)
        .or(() -> going.onceMore() ? Demands.notSince(going.at(), claimed, now) : Optional.empty())
        .map(refusal -> meant.refuse(authority, refusal, Optional.empty()))
        .orElseGet(() -> meant.by(authority, provider, claimed));
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
