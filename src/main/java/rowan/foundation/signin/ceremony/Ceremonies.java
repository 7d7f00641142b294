package rowan.foundation.signin.ceremony;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What browser and server say to each other to make and to use a passkey, by Spring Security: the
 * device checks who holds it (by finger, face or its own code), and knows the holder, so that
 * nobody types a name. Works in the transaction of who calls it.
 */
@Component
public class Ceremonies {

  private static final Logger LOG = LoggerFactory.getLogger(Ceremonies.class);

  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  private static WebAuthnRelyingPartyOperations at(KeyRing ring, Site site, Bytes challenge) {
    var operations =
        new Webauthn4JRelyingPartyOperations(
            ring.holders(),
            new RingKeys(ring.keys()),
            PublicKeyCredentialRpEntity.builder().id(site.host()).name("Rowan").build(),
            Set.of(site.origin()));
    operations.setCustomizeCreationOptions(options ->
        options
            .challenge(challenge)
            .authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                    .residentKey(ResidentKeyRequirement.REQUIRED)
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build()));
    operations.setCustomizeRequestOptions(options ->
        options.challenge(challenge).userVerification(UserVerificationRequirement.REQUIRED));
    return operations;
  }

  /**
   * Asks for a new passkey.
   *
   * @param holder by the ring's own name
   */
  public PublicKeyCredentialCreationOptions toMake(KeyRing ring, Site site, String holder) {
    return toMake(ring, site, holder, Bytes.random());
  }

  /**
   * What {@link #toMake(KeyRing, Site, String)} asked, once more, for a page that has no session to
   * keep it in.
   */
  public PublicKeyCredentialCreationOptions toMake(
      KeyRing ring, Site site, String holder, Bytes challenge) {
    var owner = UsernamePasswordAuthenticationToken.authenticated(holder, null, List.of());
    return at(ring, site, challenge)
        .createPublicKeyCredentialCreationOptions(
            new ImmutablePublicKeyCredentialCreationOptionsRequest(owner));
  }

  /** Has the ring store a new passkey, if what the browser brought is good. */
  public boolean made(
      KeyRing ring,
      Site site,
      PublicKeyCredentialCreationOptions asked,
      String brought,
      String name) {
    try {
      PublicKeyCredential<AuthenticatorAttestationResponse> credential =
          json.readValue(brought, new TypeReference<>() {});
      at(ring, site, asked.getChallenge())
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

  /** Asks for any passkey that a device has for the site: no holder is named. */
  public PublicKeyCredentialRequestOptions toUse(KeyRing ring, Site site) {
    return toUse(ring, site, Bytes.random());
  }

  /** What {@link #toUse(KeyRing, Site)} asked, once more. */
  public PublicKeyCredentialRequestOptions toUse(KeyRing ring, Site site, Bytes challenge) {
    var anybody =
        new AnonymousAuthenticationToken(
            "anybody", "anybody", AuthorityUtils.createAuthorityList("ANYBODY"));
    return at(ring, site, challenge)
        .createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(anybody));
  }

  /** The number of the holder whose passkey it was, if what the browser brought is good. */
  public Optional<Bytes> used(
      KeyRing ring, Site site, PublicKeyCredentialRequestOptions asked, String brought) {
    try {
      PublicKeyCredential<AuthenticatorAssertionResponse> credential =
          json.readValue(brought, new TypeReference<>() {});
      var owner =
          at(ring, site, asked.getChallenge())
              .authenticate(new RelyingPartyAuthenticationRequest(asked, credential));
      return Optional.of(owner.getId());
    } catch (DataAccessException broken) {
      throw broken;
    } catch (RuntimeException bad) { // whatever the libraries make of what a browser made up
      LOG.warn("A passkey was refused: {}", bad.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** For the page, whose script hands it to the browser. */
  public String written(Object options) {
    return json.writeValueAsString(options);
  }
}
