package rowan.foundation.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.groups.Naming;
import rowan.foundation.access.groups.Naming.OfAnOrganisation;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;

/**
 * Whether somebody who asks who looked at their record is told the names of an organisation's
 * staff, or their offices alone. Needs {@code NAME_STAFF}. It holds at once, and for looks of the
 * past as well: the list is made when it is read.
 */
@Service
public class NamingStaff {

  private final Permissions permissions;
  private final Changes changes;
  private final Naming naming;
  private final Audit audit;
  private final Clock clock;

  NamingStaff(Permissions permissions, Changes changes, Naming naming, Audit audit, Clock clock) {
    this.permissions = permissions;
    this.changes = changes;
    this.naming = naming;
    this.audit = audit;
    this.clock = clock;
  }

  /** How it stands with every organisation, the council first. */
  public List<OfAnOrganisation> all(Actor reader) {
    permissions.require(reader, Action.NAME_STAFF);
    return changes.in(reader, () -> naming.all(reader.authority()));
  }

  /** How it stands with one of them. */
  public Optional<OfAnOrganisation> find(Actor reader, OrganisationId id) {
    permissions.require(reader, Action.NAME_STAFF);
    return changes.in(reader, () -> naming.find(reader.authority(), id));
  }

  /**
   * Decides it.
   *
   * @param reason about the organisation, never about a person
   */
  public PeopleResult decide(Actor by, OrganisationId id, boolean named, String reason) {
    permissions.require(by, Action.NAME_STAFF);
    return changes.in(
        by,
        () -> {
          if (!naming.decide(by, id, named, reason, DatabaseTime.now(clock))) {
            return new PeopleResult.Refused(PeopleRefusal.IS_SO_ALREADY);
          }
          audit.change(by, named ? "people.staff-named" : "people.staff-not-named", id.value());
          return new PeopleResult.Done(id.value());
        });
  }
}
