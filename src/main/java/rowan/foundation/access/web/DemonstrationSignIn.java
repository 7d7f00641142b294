package rowan.foundation.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authority;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.kernel.AccountId;

/**
 * Signing in by picking somebody. Two locks: the class is there only in the demo profile, and it
 * knows only councils that were founded for demonstration, which no council can become later.
 */
@Component
@Profile("demo")
class DemonstrationSignIn {

  private final Accounts accounts;

  DemonstrationSignIn(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Everybody, the council's own first, then organisation by organisation. */
  List<SignInPage.Person> people(Authority authority) {
    if (!authority.demonstration()) {
      return List.of();
    }
    var holders = accounts.holders(authority.id());
    return Arrays.stream(OrganisationKind.values())
        .flatMap(kind -> accounts.organisations(authority.id(), kind).stream())
        .flatMap(organisation ->
            holders.stream()
                .filter(actor -> actor.organisation().equals(organisation.id()))
                .map(actor -> person(actor, organisation.name())))
        .toList();
  }

  private static SignInPage.Person person(Actor actor, String organisation) {
    return new SignInPage.Person(
        actor.account().toString(), actor.name(), actor.title(), organisation);
  }

  Optional<Actor> person(Authority authority, String account) {
    if (!authority.demonstration()) {
      return Optional.empty();
    }
    try {
      return accounts.actor(authority.id(), new AccountId(UUID.fromString(account)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
