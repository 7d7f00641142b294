package rowan.foundation.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.StandingChanged;
import rowan.foundation.access.groups.KnownOrganisation;
import rowan.foundation.access.groups.Organisations;
import rowan.foundation.access.groups.Teams;
import rowan.foundation.access.register.Happened;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.TimeOrderedIds;

/** Organisations that come and go, and the teams within them; needs {@code ADMINISTER_ACCESS}. */
@Service
public class Organising {

  private final Permissions permissions;
  private final Changes changes;
  private final Accounts accounts;
  private final Organisations organisations;
  private final Teams teams;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Organising(
      Permissions permissions,
      Changes changes,
      Accounts accounts,
      Organisations organisations,
      Teams teams,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.permissions = permissions;
    this.changes = changes;
    this.accounts = accounts;
    this.organisations = organisations;
    this.teams = teams;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** All of them, the council first, and those that ended last. */
  public List<KnownOrganisation> all(Actor reader) {
    permissions.require(reader, Action.ADMINISTER_ACCESS);
    return changes.in(reader, () -> organisations.all(reader.authority()));
  }

  /** One of them, with its teams. */
  public Optional<OrganisationView> find(Actor reader, OrganisationId id) {
    permissions.require(reader, Action.ADMINISTER_ACCESS);
    return changes.in(
        reader,
        () ->
            organisations
                .find(reader.authority(), id)
                .map(known ->
                    new OrganisationView(
                        known,
                        teams.of(reader.authority(), id, changes.today()),
                        leads(reader, id))));
  }

  private int leads(Actor by, OrganisationId id) {
    return organisations.people(by.authority(), id).stream()
        .mapToInt(account -> changes.unfinished(by, account))
        .sum();
  }

  /** Takes an organisation on; there is one council, and it is there from the beginning. */
  public PeopleResult takeOn(Actor by, OrganisationKind kind, String name) {
    permissions.require(by, Action.ADMINISTER_ACCESS);
    return changes.alone(
        by,
        () -> {
          if (kind == OrganisationKind.COUNCIL) {
            return new PeopleResult.Refused(PeopleRefusal.IS_THE_COUNCIL);
          }
          if (organisations.nameTaken(by.authority(), name)) {
            return new PeopleResult.Refused(PeopleRefusal.NAME_TAKEN);
          }
          var id = accounts.takeOn(by.authority(), kind, name);
          audit.change(by, "people.organisation-taken-on", id.value());
          return new PeopleResult.Done(id.value());
        });
  }

  /**
   * Ends an organisation, on a last day or at once: from then on nobody of it may act, whatever
   * office they hold. At once only where its people lead no open case.
   *
   * @param lastDay nothing for at once
   */
  public PeopleResult end(Actor by, OrganisationId id, Optional<LocalDate> lastDay) {
    permissions.require(by, Action.ADMINISTER_ACCESS);
    return changes.alone(
        by,
        () -> {
          var refusal = refusal(by, id, lastDay);
          if (refusal.isPresent()) {
            return new PeopleResult.Refused(refusal.get());
          }
          lastDay.ifPresentOrElse(
              day -> organisations.lastDay(by.authority(), id, day),
              () -> organisations.end(by.authority(), id, clock.instant()));
          audit.change(by, "people.organisation-ended", id.value());
          organisations
              .people(by.authority(), id)
              .forEach(
                  account -> events.publishEvent(new StandingChanged(by.authority(), account)));
          return new PeopleResult.Done(id.value());
        });
  }

  private Optional<PeopleRefusal> refusal(
      Actor by, OrganisationId id, Optional<LocalDate> lastDay) {
    var known = organisations.find(by.authority(), id);
    if (known.isEmpty() || known.get().endedAt().isPresent()) {
      return Optional.of(PeopleRefusal.IS_OVER);
    }
    if (known.get().organisation().kind() == OrganisationKind.COUNCIL) {
      return Optional.of(PeopleRefusal.IS_THE_COUNCIL);
    }
    if (lastDay.filter(day -> day.isBefore(changes.today())).isPresent()) {
      return Optional.of(PeopleRefusal.LAST_DAY_IS_PAST);
    }
    return lastDay.isEmpty() && leads(by, id) > 0
        ? Optional.of(PeopleRefusal.LEADS_CASES)
        : Optional.empty();
  }

  /** Makes a team within an organisation. */
  public PeopleResult addTeam(Actor by, OrganisationId organisation, String name) {
    permissions.require(by, Action.ADMINISTER_ACCESS);
    return changes.alone(
        by,
        () -> {
          if (organisations.find(by.authority(), organisation).isEmpty()
              || teams.nameTaken(by.authority(), organisation, name)) {
            return new PeopleResult.Refused(PeopleRefusal.NAME_TAKEN);
          }
          var id = TimeOrderedIds.next(clock);
          teams.add(by.authority(), id, organisation, name);
          audit.change(by, "people.team-added", id);
          return new PeopleResult.Done(id);
        });
  }

  /** Lets somebody be in a team of their own organisation, from today on. */
  public PeopleResult join(Actor by, AccountId account, OrganisationId of, UUID team) {
    permissions.require(by, Action.ADMINISTER_ACCESS);
    return changes.alone(
        by,
        () ->
            teams.of(by.authority(), of, changes.today()).stream()
                .filter(one -> one.id().equals(team))
                .findFirst()
                .<PeopleResult>map(one -> {
                  teams.join(by.authority(), team, account, changes.today());
                  changes.write(
                      by, account, Happened.TEAM_JOINED, one.name(), changes.today(), null);
                  return new PeopleResult.Done(account.value());
                })
                .orElseGet(() -> new PeopleResult.Refused(PeopleRefusal.NOT_OF_THIS_ORGANISATION)));
  }

  /** Lets somebody leave a team. */
  public PeopleResult leave(Actor by, AccountId account, UUID team) {
    permissions.require(by, Action.ADMINISTER_ACCESS);
    return changes.alone(
        by,
        () -> {
          var name =
              teams.of(by.authority(), account, changes.today()).stream()
                  .filter(one -> one.team().equals(team))
                  .findFirst();
          if (name.isEmpty() || !teams.leave(by.authority(), team, account, changes.today())) {
            return new PeopleResult.Refused(PeopleRefusal.IS_OVER);
          }
          changes.write(by, account, Happened.TEAM_LEFT, name.get().name(), null, null);
          return new PeopleResult.Done(account.value());
        });
  }
}
