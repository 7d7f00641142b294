package rowan.support.directory;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.Organisation;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.TimeOrderedIds;

/** The front door of the directory: what help there is, and keeping that up to date. */
@Service
public class Directory {

  private final Acting acting;
  private final Permissions permissions;
  private final Audit audit;
  private final Accounts accounts;
  private final Services services;
  private final Clock clock;

  Directory(
      Acting acting,
      Permissions permissions,
      Audit audit,
      Accounts accounts,
      Services services,
      Clock clock) {
    this.acting = acting;
    this.permissions = permissions;
    this.audit = audit;
    this.accounts = accounts;
    this.services = services;
    this.clock = clock;
  }

  /** Everything that is listed, what is open first. Needs {@code READ_PUBLIC_PAGES}. */
  public List<ListedService> services(Actor actor) {
    permissions.require(actor, Action.READ_PUBLIC_PAGES);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () -> {
          var names = organisationsByName(actor);
          return services.all(actor).stream().map(stored -> listed(stored, names)).toList();
        });
  }

  /** One service, or nothing. Needs {@code READ_PUBLIC_PAGES}. */
  public Optional<ListedService> service(Actor actor, ServiceId id) {
    permissions.require(actor, Action.READ_PUBLIC_PAGES);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () -> services.of(actor, id).map(stored -> listed(stored, organisationsByName(actor))));
  }

  /** Whom the actor may list services of, by name. Needs {@code EDIT_DIRECTORY}. */
  public List<Organisation> organisations(Actor actor) {
    permissions.require(actor, Action.EDIT_DIRECTORY);
    return deliverers(actor).stream()
        .filter(one -> actor.holds(Office.COMMISSIONER) || one.id().equals(actor.organisation()))
        .toList();
  }

  /** Lists a service that was not listed. Needs {@code EDIT_DIRECTORY}. */
  public DirectoryResult add(Actor actor, DescribeService description) {
    permissions.require(actor, Action.EDIT_DIRECTORY);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () ->
            objection(actor, description)
                .<DirectoryResult>map(DirectoryResult.Refused::new)
                .orElseGet(() -> {
                  var id = new ServiceId(TimeOrderedIds.next(clock));
                  audit.change(actor, "directory.service-added", id.value());
                  services.add(actor, id, description);
                  return new DirectoryResult.Done(id);
                }));
  }

  /**
   * Changes what is listed of a service, as it was seen at that version. Needs {@code
   * EDIT_DIRECTORY}.
   */
  public DirectoryResult change(
      Actor actor, ServiceId id, long version, DescribeService description) {
    permissions.require(actor, Action.EDIT_DIRECTORY);
    return acting.in(Wing.SUPPORT, actor, () -> changed(actor, id, version, description));
  }

  private DirectoryResult changed(
      Actor actor, ServiceId id, long version, DescribeService description) {
    var refusal = ofAnother(actor, id).or(() -> objection(actor, description));
    if (refusal.isPresent()) {
      return new DirectoryResult.Refused(refusal.get());
    }
    if (!services.change(actor, id, version, description)) {
      return new DirectoryResult.Refused(DirectoryRefusal.CHANGED_MEANWHILE);
    }
    audit.change(actor, "directory.service-changed", id.value());
    return new DirectoryResult.Done(id);
  }

  /** A service is not taken over from another organisation by naming one's own. */
  private Optional<DirectoryRefusal> ofAnother(Actor actor, ServiceId id) {
    return services
        .deliveredBy(actor, id)
        .filter(by -> !actor.holds(Office.COMMISSIONER) && !by.equals(actor.organisation()))
        .map(by -> DirectoryRefusal.OF_ANOTHER_ORGANISATION);
  }

  private Optional<DirectoryRefusal> objection(Actor actor, DescribeService description) {
    return DirectoryRules.objectionOf(actor, description)
        .or(() ->
            organisationsByName(actor).containsKey(description.deliveredBy())
                ? Optional.empty()
                : Optional.of(DirectoryRefusal.NOT_A_PROVIDER));
  }

  private List<Organisation> deliverers(Actor actor) {
    var authority = actor.authority();
    return java.util.stream.Stream.of(OrganisationKind.COUNCIL, OrganisationKind.PROVIDER)
        .flatMap(kind -> accounts.organisations(authority, kind).stream())
        .toList();
  }

  private Map<OrganisationId, String> organisationsByName(Actor actor) {
    var names = new HashMap<OrganisationId, String>();
    deliverers(actor).forEach(organisation -> names.put(organisation.id(), organisation.name()));
    return names;
  }

  private static ListedService listed(Services.Stored stored, Map<OrganisationId, String> names) {
    var description = stored.description();
    return new ListedService(
        stored.id(),
        description.value(),
        names.getOrDefault(description.value().deliveredBy(), ""),
        stored.changedAt(),
        description.version());
  }
}
