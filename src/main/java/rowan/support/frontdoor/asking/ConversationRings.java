package rowan.support.frontdoor.asking;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.signin.ceremony.KeyRing;
import rowan.foundation.signin.ceremony.Site;
import rowan.foundation.vault.Vault;
import rowan.support.frontdoor.ReferralId;
import rowan.support.frontdoor.kept.OwnPasskeyRows;

/**
 * The passkeys of conversations, as they are checked. A device knows a conversation by a
 * fingerprint of its id, and lists it under a name that says nothing: its settings are looked into
 * by others.
 */
@Component
class ConversationRings {

  private static final String LISTED_AS = "Rowan";

  private final Vault vault;
  private final OwnPasskeyRows rows;

  ConversationRings(Vault vault, OwnPasskeyRows rows) {
    this.vault = vault;
    this.rows = rows;
  }

  /** To use one of any conversation. */
  KeyRing toUse(Actor actor, Site site) {
    return new KeyRing(new Conversations(actor), rows.keys(actor, site.host(), null));
  }

  /** To make one of this conversation. */
  KeyRing toMake(Actor actor, Site site, ReferralId referral) {
    return new KeyRing(new Conversations(actor), rows.keys(actor, site.host(), referral));
  }

  /** By what number devices know a conversation. */
  Bytes handle(Actor actor, ReferralId referral) {
    return new Bytes(vault.blindIndex(actor, "frontdoor.passkey.handle", referral.toString()));
  }

  private final class Conversations implements PublicKeyCredentialUserEntityRepository {

    private final Actor actor;

    private Conversations(Actor actor) {
      this.actor = actor;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
      return rows.knownBy(actor, handle).map(any -> listed(handle)).orElse(null);
    }

    @Override
    public PublicKeyCredentialUserEntity findByUsername(String referral) {
      return listed(handle(actor, new ReferralId(java.util.UUID.fromString(referral))));
    }

    private static PublicKeyCredentialUserEntity listed(Bytes handle) {
      return ImmutablePublicKeyCredentialUserEntity.builder()
          .id(handle)
          .name(LISTED_AS)
          .displayName(LISTED_AS)
          .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
      throw new UnsupportedOperationException("only what was asked for has a conversation");
    }

    @Override
    public void delete(Bytes handle) {
      throw new UnsupportedOperationException("a conversation stays");
    }
  }
}
