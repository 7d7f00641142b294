package rowan.testing;

import java.time.LocalDate;
import java.util.UUID;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Authority;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.kernel.OrganisationId;

/** A council of a test's own: nothing in it but what the test puts there. */
public final class Council {

  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
  private static final LocalDate FAR_OFF = LocalDate.of(2100, 1, 1);

  private final Accounts accounts;
  private final Authority authority;
  private final OrganisationId council;

  private Council(Accounts accounts, Authority authority) {
    this.accounts = accounts;
    this.authority = authority;
    this.council = accounts.takeOn(authority.id(), OrganisationKind.COUNCIL, authority.name());
  }

  public static Council founded(Authorities authorities, Accounts accounts) {
    return founded(authorities, accounts, "Test Borough Council");
  }

  public static Council founded(Authorities authorities, Accounts accounts, String name) {
    var slug = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    return new Council(accounts, authorities.foundForDemonstration(slug, name));
  }

  public Authority authority() {
    return authority;
  }

  /** The council as an organisation. */
  public OrganisationId organisation() {
    return council;
  }

  public OrganisationId organisation(OrganisationKind kind, String name) {
    return accounts.takeOn(authority.id(), kind, name);
  }

  /** Somebody, vetted and trained, employed by, or sitting on, the council, with one office. */
  public Actor holder(Office office) {
    return holder(office, office.title());
  }

  public Actor holder(Office office, String title) {
    return holder(council, office, title);
  }

  /** Somebody of another organisation, with one office. */
  public Actor holder(OrganisationId organisation, Office office, String title) {
    return named(
        "Sam " + UUID.randomUUID().toString().substring(0, 4), organisation, office, title);
  }

  /** The same, where a test reads people's names. */
  public Actor named(String name, OrganisationId organisation, Office office, String title) {
    var email = UUID.randomUUID() + "@example.org";
    var account = accounts.admit(authority.id(), organisation, name, email);
    accounts.appoint(authority.id(), account, office, title, LONG_AGO);
    accounts.vouchFor(authority.id(), account, FAR_OFF);
    return accounts.actor(authority.id(), account).orElseThrow();
  }
}
