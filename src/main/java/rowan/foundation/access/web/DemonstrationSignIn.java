package rowan.foundation.access.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authority;
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

  List<Actor> people(Authority authority) {
    return authority.demonstration() ? accounts.holders(authority.id()) : List.of();
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
