package rowan.foundation.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.OrganisationId;

/**
 * Who acts: an account, in the organisation it belongs to, by the offices it holds today.
 *
 * @param name as it is shown to colleagues, such as {@code Priya N}
 * @param title of the office as people say it, such as {@code Strategic Director of Adult Care}
 * @param until when who they are is looked up anew: an office or a training may have its last day
 */
public record Actor(
    AuthorityId authority,
    AccountId account,
    OrganisationId organisation,
    Set<Office> offices,
    String name,
    String title,
    Instant until)
    implements Serializable {

  private static final UUID NOBODY = new UUID(0, 0);

  public Actor {
    offices = Set.copyOf(offices);
  }

  /** Somebody whose offices no day ends: the house itself, or who acts for one transaction. */
  public Actor(
      AuthorityId authority,
      AccountId account,
      OrganisationId organisation,
      Set<Office> offices,
      String name,
      String title) {
    this(authority, account, organisation, offices, name, title, Instant.MAX);
  }

  /** Anyone on the public pages. */
  public static Actor visitor(AuthorityId authority) {
    return nobody(authority, Office.VISITOR);
  }

  /** The passing of time. */
  public static Actor clock(AuthorityId authority) {
    return nobody(authority, Office.CLOCK);
  }

  private static Actor nobody(AuthorityId authority, Office office) {
    return new Actor(
        authority,
        new AccountId(NOBODY),
        new OrganisationId(NOBODY),
        Set.of(office),
        office.title(),
        office.title());
  }

  public boolean holds(Office office) {
    return offices.contains(office);
  }

  public boolean signedIn() {
    return !account.value().equals(NOBODY);
  }
}
