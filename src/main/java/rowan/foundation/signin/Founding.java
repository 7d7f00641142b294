package rowan.foundation.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Authority;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.signin.passkey.Invitations;
import rowan.foundation.signin.passkey.OneTimeToken;

/**
 * Begins a council of this installation, with its first administrator, from the server's console:
 * nobody is there yet who could have invited them. Begun and broken off, it goes on where it was.
 */
@Service
public class Founding {

  private final Authorities authorities;
  private final Accounts accounts;
  private final KnownAccounts known;
  private final Invitations invitations;
  private final Acting acting;
  private final Clock clock;

  Founding(
      Authorities authorities,
      Accounts accounts,
      KnownAccounts known,
      Invitations invitations,
      Acting acting,
      Clock clock) {
    this.authorities = authorities;
    this.accounts = accounts;
    this.known = known;
    this.invitations = invitations;
    this.acting = acting;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Founded {

    /**
     * The council is there.
     *
     * @param token of the link by which its administrator signs in for the first time
     */
    record Done(Authority council, OneTimeToken token) implements Founded {}

    record Refused(String sentence) implements Founded {}
  }

  /** Founds the council, if it is not there yet, and makes a link for its administrator. */
  public Founded found(String slug, String name, EmailAddress address, String person) {
    var there = authorities.all().stream().filter(one -> one.slug().equals(slug)).findFirst();
    if (there.filter(Authority::demonstration).isPresent()) {
      return new Founded.Refused(
          "That council is a demonstration, where anyone signs in as anyone.");
    }
    if (there.filter(council -> !council.name().equals(name)).isPresent()) {
      return new Founded.Refused(
          "There is a council '" + slug + "' already, of another name: choose another slug.");
    }
    var council = there.orElseGet(() -> authorities.found(slug, name));
    var administrators = accounts.holders(council.id(), Office.ADMINISTRATOR);
    var account = account(council, address);
    if (administrators.stream().anyMatch(one -> !account.equals(Optional.of(one.account())))) {
      return new Founded.Refused(
          "That council has an administrator already, who invites everybody else.");
    }
    var administrator = account.orElseGet(() -> admit(council, address, person));
    if (administrators.isEmpty()) {
      accounts.appoint(
          council.id(),
          administrator,
          Office.ADMINISTRATOR,
          Office.ADMINISTRATOR.title(),
          LocalDate.now(clock));
    }
    return new Founded.Done(council, invitations.first(council.id(), administrator));
  }

  private Optional<AccountId> account(Authority council, EmailAddress address) {
    return acting.in(
        Wing.FOUNDATION,
        Actor.clock(council.id()),
        () ->
            known.by(council.id(), address).filter(found -> !found.ended()).map(KnownAccount::id));
  }

  private AccountId admit(Authority council, EmailAddress address, String person) {
    return accounts.admit(council.id(), house(council), person, address.value());
  }

  private OrganisationId house(Authority council) {
    return accounts.organisations(council.id(), OrganisationKind.COUNCIL).stream()
        .findFirst()
        .map(found -> found.id())
        .orElseGet(() -> accounts.takeOn(council.id(), OrganisationKind.COUNCIL, council.name()));
  }
}
