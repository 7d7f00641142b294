package rowan.foundation.signin.provider;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.signin.EmailAddress;

/** The identity providers of a council and its partners, set up by an administrator. */
@Service
public class IdentityProviders {

  private final Providers providers;
  private final Discovery discovery;
  private final Accounts accounts;
  private final Permissions permissions;
  private final Audit audit;
  private final Acting acting;
  private final Clock clock;

  IdentityProviders(
      Providers providers,
      Discovery discovery,
      Accounts accounts,
      Permissions permissions,
      Audit audit,
      Acting acting,
      Clock clock) {
    this.providers = providers;
    this.discovery = discovery;
    this.accounts = accounts;
    this.permissions = permissions;
    this.audit = audit;
    this.acting = acting;
    this.clock = clock;
  }

  /** All that sign anybody in, by organisation. */
  public List<IdentityProvider> all(Actor actor) {
    permissions.require(actor, Action.ADMINISTER_ACCESS);
    return acting.in(Wing.FOUNDATION, actor, () -> providers.all(actor.authority()));
  }

  /** Where somebody with this address signs in, if their organisation has a provider. */
  public Optional<IdentityProvider> of(AuthorityId authority, EmailAddress address) {
    return acting.in(
        Wing.FOUNDATION,
        Actor.visitor(authority),
        () -> providers.ofDomain(authority, address.domain()));
  }

  /** Where the actor proves who they are, if their organisation has a provider. */
  public Optional<IdentityProvider> of(Actor actor) {
    permissions.require(actor, Action.KEEP_OWN_SIGN_IN);
    return acting.in(
        Wing.FOUNDATION, actor, () -> providers.ofAccount(actor.authority(), actor.account()));
  }

  /**
   * Sets a provider up: its description is read before anything is stored, outside any transaction.
   */
  public SetUpResult setUp(SetUpProvider asked) {
    var actor = asked.actor();
    permissions.require(actor, Action.ADMINISTER_ACCESS);
    if (accounts.organisation(actor.authority(), asked.organisation()).isEmpty()) {
      return new SetUpResult.Refused("organisation", "Choose whose people it signs in.");
    }
    return switch (discovery.read(asked.issuer())) {
      case Discovery.Read.Refused(var sentence) -> new SetUpResult.Refused("issuer", sentence);
      case Discovery.Read.Done(var says) -> store(asked, says);
    };
  }

  private SetUpResult store(SetUpProvider asked, ProviderMetadata says) {
    var id = new ProviderId(TimeOrderedIds.next(clock));
    try {
      acting.run(
          Wing.FOUNDATION,
          asked.actor(),
          () -> {
            providers.add(id, asked, says);
            audit.change(asked.actor(), "signin.provider-set-up", id.value());
          });
    } catch (DuplicateKeyException taken) {
      return new SetUpResult.Refused(
          "domains", "One of these domains leads to another provider already: end that one first.");
    }
    return new SetUpResult.Done(id);
  }

  /** Has a provider sign nobody in any more. Sessions that it began go on until they end. */
  public boolean end(Actor actor, ProviderId id) {
    permissions.require(actor, Action.ADMINISTER_ACCESS);
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () -> {
          boolean ended = providers.end(actor, id);
          if (ended) {
            audit.change(actor, "signin.provider-ended", id.value());
          }
          return ended;
        });
  }
}
