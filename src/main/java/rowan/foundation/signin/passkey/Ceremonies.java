package rowan.foundation.signin.passkey;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.signin.KnownAccounts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What browser and server say to each other to make and to use a passkey, by Spring Security: the
 * device checks who holds it (by finger, face or its own code), and knows the account, so that
 * nobody types a name. Works in the transaction of who calls it.
 */
@Component
class Ceremonies {

  private static final Logger LOG = LoggerFactory.getLogger(Ceremonies.class);

  private final PasskeyRows rows;
  private final KnownAccounts known;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  Ceremonies(PasskeyRows rows, KnownAccounts known, JdbcClient jdbc, Clock clock) {
    this.rows = rows;
    this.known = known;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private WebAuthnRelyingPartyOperations at(AuthorityId authority, Site site) {
    var operations =
        new Webauthn4JRelyingPartyOperations(
            new StoredHandles(rows, known, authority),
            new StoredCredentials(jdbc, clock, authority, site.host()),
            PublicKeyCredentialRpEntity.builder().id(site.host()).name("Rowan").build(),
            Set.of(site.origin()));
    operations.setCustomizeCreationOptions(options ->
        options.authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build()));
    operations.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return operations;
  }

  PublicKeyCredentialCreationOptions toMake(AuthorityId authority, Site site, AccountId account) {
    var owner =
        UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of());
    return at(authority, site)
        .createPublicKeyCredentialCreationOptions(
            new ImmutablePublicKeyCredentialCreationOptionsRequest(owner));
  }

  /** Stores a new passkey, if what the browser brought is good. */
  boolean made(
      AuthorityId authority,
      Site site,
      PublicKeyCredentialCreationOptions asked,
      String brought,
      String name) {
    try {
      PublicKeyCredential<AuthenticatorAttestationResponse> credential =
          json.readValue(brought, new TypeReference<>() {});
      at(authority, site)
          .registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  asked, new RelyingPartyPublicKey(credential, name)));
      return true;
    } catch (DataAccessException broken) {
      throw broken;
    } catch (RuntimeException bad) { // whatever the libraries make of what a browser made up
      LOG.warn("A passkey was not made: {}", bad.getClass().getSimpleName());
      return false;
    }
  }

  PublicKeyCredentialRequestOptions toUse(AuthorityId authority, Site site) {
    var anybody =
        new AnonymousAuthenticationToken(
            "anybody", "anybody", AuthorityUtils.createAuthorityList("ANYBODY"));
    return at(authority, site)
        .createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(anybody));
  }

  /** Whose passkey it was, if what the browser brought is good. */
  Optional<AccountId> used(
      AuthorityId authority, Site site, PublicKeyCredentialRequestOptions asked, String brought) {
    try {
      PublicKeyCredential<AuthenticatorAssertionResponse> credential =
          json.readValue(brought, new TypeReference<>() {});
      var owner =
          at(authority, site)
              .authenticate(new RelyingPartyAuthenticationRequest(asked, credential));
      return rows.knownBy(authority, owner.getId().getBytes());
    } catch (DataAccessException broken) {
      throw broken;
    } catch (RuntimeException bad) { // whatever the libraries make of what a browser made up
      LOG.warn("A passkey was refused: {}", bad.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** For the page, whose script hands it to the browser. */
  String written(Object options) {
    return json.writeValueAsString(options);
  }
}
