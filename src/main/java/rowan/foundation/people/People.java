package rowan.foundation.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.groups.Teams;
import rowan.foundation.access.register.Colleague;
import rowan.foundation.access.register.Colleagues;
import rowan.foundation.access.register.Conduct;
import rowan.foundation.access.register.History;
import rowan.foundation.access.register.Listing;
import rowan.foundation.access.register.Offices;
import rowan.foundation.access.register.Requirement;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.OrganisationId;

/**
 * Reads who works here; needs {@code KEEP_STANDING}. Who administers access sees everybody, the
 * manager of a provider their own organisation's people, and of nobody else that they exist.
 */
@Service
public class People {

  private static final int MOST = 50;

  private final Permissions permissions;
  private final Changes changes;
  private final KeepingStanding standing;
  private final Colleagues colleagues;
  private final Offices offices;
  private final Teams teams;
  private final History history;

  People(
      Permissions permissions,
      Changes changes,
      KeepingStanding standing,
      Colleagues colleagues,
      Offices offices,
      Teams teams,
      History history) {
    this.permissions = permissions;
    this.changes = changes;
    this.standing = standing;
    this.colleagues = colleagues;
    this.offices = offices;
    this.teams = teams;
    this.history = history;
  }

  public boolean administers(Actor reader) {
    return permissions.permit(reader, Action.ADMINISTER_ACCESS);
  }

  /** A page of people by name, after somebody. */
  public PeopleList list(
      Actor reader,
      Listing.Show show,
      String beginning,
      Optional<OrganisationId> organisation,
      Optional<AccountId> after) {
    permissions.require(reader, Action.KEEP_STANDING);
    var of = administers(reader) ? organisation : Optional.of(reader.organisation());
    var found =
        changes.in(
            reader,
            () ->
                colleagues.list(
                    reader.authority(),
                    new Listing(show, beginning, of, changes.today(), after, MOST + 1)));
    return found.size() <= MOST
        ? new PeopleList(found, Optional.empty())
        : new PeopleList(found.subList(0, MOST), Optional.of(found.get(MOST - 1).account()));
  }

  /** Somebody, if they are there for the reader. */
  public Optional<PersonView> find(Actor reader, AccountId account) {
    permissions.require(reader, Action.KEEP_STANDING);
    return changes.in(
        reader,
        () ->
            colleagues
                .find(reader.authority(), account, changes.today())
                .filter(colleague -> standing.isTheirs(reader, colleague))
                .map(colleague -> view(reader, colleague)));
  }

  private PersonView view(Actor reader, Colleague colleague) {
    return new PersonView(
        colleague,
        offices.of(reader.authority(), colleague.account()),
        missing(colleague, changes.today()),
        colleague.standing().ending(changes.today(), Conduct.CURRENT),
        teams.of(reader.authority(), colleague.account(), changes.today()),
        history.of(reader, colleague.account()),
        administers(reader) ? changes.unfinished(reader, colleague.account()) : 0);
  }

  /** What somebody lacks for an office that they have or will have. */
  public static Set<Requirement> missing(Colleague colleague, LocalDate today) {
    return colleague.opensRecords()
        ? colleague.standing().missing(today, Conduct.CURRENT)
        : Set.of();
  }

  /** Whose e-mail address this is, if an account that has not ended has it. */
  public Optional<AccountId> at(Actor reader, String email) {
    permissions.require(reader, Action.ADMINISTER_ACCESS);
    return changes.in(reader, () -> colleagues.at(reader.authority(), email));
  }
}
