package rowan.foundation.signin.provider;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** A provider with the secret by which Rowan proves itself to it, as Spring Security takes it. */
record RegisteredProvider(IdentityProvider provider, String secret) {

  ClientRegistration asClient() {
    var says = provider.says();
    return ClientRegistration.withRegistrationId(provider.id().toString())
        .clientId(provider.clientId())
        .clientSecret(secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri("{baseUrl}/sign-in/back/{registrationId}")
        .scope("openid", "email")
        .issuerUri(says.issuer())
        .authorizationUri(says.authorization())
        .tokenUri(says.token())
        .jwkSetUri(says.keys())
        .build();
  }

  /** Never the secret: this is what gets into logs. */
  @Override
  public String toString() {
    return "a registered provider";
  }
}
