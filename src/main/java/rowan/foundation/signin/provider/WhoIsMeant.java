package rowan.foundation.signin.provider;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.signin.KnownAccount;
import rowan.foundation.signin.KnownAccounts;

/**
 * Finds the account that a provider's word means: the one that it is bound to, or else, once, the
 * one of the verified address. In either case it must be of the provider's own organisation: a
 * provider that is taken over, or lies, speaks for nobody else's people.
 */
@Component
class WhoIsMeant {

  private final Providers providers;
  private final KnownAccounts known;
  private final Accounts accounts;
  private final Audit audit;
  private final Acting acting;
  private final Clock clock;

  WhoIsMeant(
      Providers providers,
      KnownAccounts known,
      Accounts accounts,
      Audit audit,
      Acting acting,
      Clock clock) {
    this.providers = providers;
    this.known = known;
    this.accounts = accounts;
    this.audit = audit;
    this.acting = acting;
    this.clock = clock;
  }

  SignInResult by(AuthorityId authority, IdentityProvider provider, Claimed claimed) {
    return acting.in(
        Wing.FOUNDATION,
        Actor.visitor(authority),
        () -> {
          var bound = providers.meantBy(authority, provider.id(), claimed.subject());
          var account =
              bound.isPresent()
                  ? bound.flatMap(id -> known.of(authority, id))
                  : byAddress(authority, provider, claimed);
          return account
              .map(found -> found(authority, provider, claimed, found, bound.isPresent()))
              .orElseGet(() -> refuse(authority, unknown(provider, claimed), Optional.empty()));
        });
  }

  private Optional<KnownAccount> byAddress(
      AuthorityId authority, IdentityProvider provider, Claimed claimed) {
    return claimed
        .verifiedAddress(provider.vouches())
        .flatMap(address -> known.by(authority, address));
  }

  private static SignInRefusal unknown(IdentityProvider provider, Claimed claimed) {
    return claimed.verifiedAddress(provider.vouches()).isPresent()
        ? SignInRefusal.UNKNOWN
        : SignInRefusal.UNVERIFIED;
  }

  private SignInResult found(
      AuthorityId authority,
      IdentityProvider provider,
      Claimed claimed,
      KnownAccount account,
      boolean bound) {
    var id = Optional.of(account.id().value());
    if (!account.organisation().equals(provider.organisation())) {
      return refuse(authority, SignInRefusal.OTHER_ORGANISATION, id);
    }
    if (account.ended()) {
      return refuse(authority, SignInRefusal.ENDED, id);
    }
    if (!bound && !mayBind(authority, provider, claimed, account)) {
      return refuse(authority, SignInRefusal.UNKNOWN, id);
    }
    var actor = accounts.actor(authority, account.id());
    if (actor.isEmpty()) {
      return refuse(authority, SignInRefusal.NO_OFFICE, id);
    }
    audit.signIn(actor.get(), "signin.by-provider");
    return new SignInResult.Done(actor.get(), claimed.proved(clock.instant()));
  }

  /** By an address of the provider's own domains only, and by nobody who is bound already. */
  private boolean mayBind(
      AuthorityId authority, IdentityProvider provider, Claimed claimed, KnownAccount account) {
    return claimed.address().filter(one -> provider.domains().contains(one.domain())).isPresent()
        && providers.bind(authority, provider.id(), claimed.subject(), account.id());
  }

  /**
   * Writes a refusal down; what is typed or claimed is not kept, only whose account it is about.
   */
  SignInResult refuse(AuthorityId authority, SignInRefusal refusal, Optional<UUID> account) {
    var visitor = Actor.visitor(authority);
    acting.run(
        Wing.FOUNDATION,
        visitor,
        () -> audit.refusal(visitor, refusal.traced(), account.map(List::of).orElse(List.of())));
    return new SignInResult.Refused(refusal);
  }
}
