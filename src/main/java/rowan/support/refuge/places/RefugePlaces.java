package rowan.support.refuge.places;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.support.refuge.discretion.Discretion;
import rowan.support.refuge.places.JdbcPlaces.RefugeRow;

/**
 * The front door to what there is. Anyone who looks for a space may read it; a refuge is changed by
 * the managers of the organisation that gives the support there, and by nobody else.
 */
@Service
public class RefugePlaces {

  private final JdbcPlaces places;
  private final Addresses addresses;
  private final Permissions permissions;
  private final Acting acting;
  private final Audit audit;
  private final Clock clock;

  RefugePlaces(
      JdbcPlaces places,
      Addresses addresses,
      Permissions permissions,
      Acting acting,
      Audit audit,
      Clock clock) {
    this.places = places;
    this.addresses = addresses;
    this.permissions = permissions;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  /** Adds a refuge and seals its address; needs {@code MANAGE_REFUGE}. */
  public PlaceResult<RefugeId> add(AddRefuge command) {
    var name = command.name().strip();
    var region = command.region().strip();
    if (Discretion.tellsWhere(name)) {
      return new PlaceResult.Refused<>(PlaceRefusal.NAME_TELLS_WHERE);
    }
    if (!Discretion.namesAPart(region)) {
      return new PlaceResult.Refused<>(PlaceRefusal.REGION_TELLS_WHERE);
    }
    if (Discretion.tellsWhere(command.owner())) {
      return new PlaceResult.Refused<>(PlaceRefusal.OWNER_TELLS_WHERE);
    }
    var by = command.by();
    return managing(by, () -> audit.asOne(by, "refuge.add", () -> added(command, name, region)));
  }

  /** The refuge, and where it is. */
  private PlaceResult<RefugeId> added(AddRefuge command, String name, String region) {
    var by = command.by();
    if (Discretion.givesAway(command.address(), command.policy())
        || addresses.giveAwayAnyOfOurs(by, command.policy())) {
      return new PlaceResult.Refused<>(PlaceRefusal.POLICY_TELLS_WHERE);
    }
    var id = new RefugeId(TimeOrderedIds.next(clock));
    var row =
        new RefugeRow(
            id,
            command.kind(),
            name,
            by.organisation(),
            region,
            command.policy().strip(),
            command.owner().strip(),
            1);
    if (!places.add(by.authority(), row, now())) {
      return new PlaceResult.Refused<>(PlaceRefusal.NAME_TAKEN);
    }
    var trace = audit.change(by, "refuge.add", id.value());
    addresses.keepFirst(by, trace, id, command.address());
    return new PlaceResult.Done<>(id);
  }

  /** Adds a space to a refuge, ready from now on; needs {@code MANAGE_REFUGE}. */
  public PlaceResult<SpaceId> add(AddSpace command) {
    if (Discretion.tellsWhere(command.name())) {
      return new PlaceResult.Refused<>(PlaceRefusal.NAME_TELLS_WHERE);
    }
    var by = command.by();
    return managing(
        by,
        () -> {
          var refuge = places.refuge(by.authority(), command.refuge());
          if (refuge.isEmpty() || !isTheirs(by, command.refuge())) {
            return new PlaceResult.Refused<>(PlaceRefusal.NOT_YOURS);
          }
          var refused = command.features().refusedIn(refuge.get().kind());
          if (refused.isPresent()) {
            return new PlaceResult.Refused<>(refused.get());
          }
          var id = new SpaceId(TimeOrderedIds.next(clock));
          if (!places.add(by.authority(), id, command, now())) {
            return new PlaceResult.Refused<>(PlaceRefusal.NAME_TAKEN);
          }
          audit.change(by, "refuge.add-space", id.value());
          return new PlaceResult.Done<>(id);
        });
  }

  /**
   * Takes a space out of use that is ready, or is being made ready; needs {@code MANAGE_REFUGE}.
   *
   * @param until when it is ready again by itself, if that is known; nothing for one that was not
   *     made ready since somebody lived there
   */
  public PlaceResult<SpaceId> takeOutOfUse(
      Actor by, SpaceId space, OutOfUseReason why, Optional<Instant> until) {
    return changing(
        by,
        space,
        () -> {
          var end = until.map(moment -> moment.truncatedTo(ChronoUnit.MICROS));
          if (end.isPresent() && !end.get().isAfter(now())) {
            return Optional.of(PlaceRefusal.ALREADY_OVER);
          }
          var now = now();
          var before = places.space(by.authority(), space, now).orElseThrow().now();
          if (before instanceof Availability.OutOfUse) {
            return Optional.of(PlaceRefusal.OUT_OF_USE_ALREADY);
          }
          if (before instanceof Availability.BeingCleaned) {
            if (end.isPresent()) {
              return Optional.of(PlaceRefusal.NOT_CLEAN_YET);
            }
            places.endCleaning(by.authority(), space, by.account(), now, "OUT_OF_USE");
          }
          var id = new OccupancyId(TimeOrderedIds.next(clock));
          if (!places.takeOutOfUse(by.authority(), id, space, by.account(), now, end, why)) {
            return Optional.of(PlaceRefusal.NOT_FREE);
          }
          audit.change(by, "refuge.out-of-use", space.value());
          return Optional.empty();
        });
  }

  /**
   * Says that a space is ready for the next household, since the last one left; needs {@code
   * MAKE_SPACE_READY}.
   */
  public PlaceResult<SpaceId> ready(Actor by, SpaceId space) {
    return changing(
        by,
        Action.MAKE_SPACE_READY,
        space,
        () -> {
          if (!places.endCleaning(by.authority(), space, by.account(), now(), "READY")) {
            return Optional.of(PlaceRefusal.NOT_BEING_CLEANED);
          }
          audit.change(by, "refuge.ready", space.value());
          return Optional.empty();
        });
  }

  /** Makes a space that was out of use ready from now on; needs {@code MANAGE_REFUGE}. */
  public PlaceResult<SpaceId> putBackInUse(Actor by, SpaceId space) {
    return changing(
        by,
        space,
        () -> {
          if (!places.putBackInUse(by.authority(), space, by.account(), now())) {
            return Optional.of(PlaceRefusal.NOT_OUT_OF_USE);
          }
          audit.change(by, "refuge.back-in-use", space.value());
          return Optional.empty();
        });
  }

  /** The refuges of the actor's own organisation, by name; needs {@code READ_SPACES}. */
  public List<RefugeSummary.Line> own(Actor actor) {
    return reading(actor, () -> places.refuges(actor.authority(), actor.organisation(), now()));
  }

  /** One refuge with its spaces; needs {@code READ_SPACES}. */
  public Optional<RefugeSummary> refuge(Actor actor, RefugeId id) {
    return reading(
        actor,
        () ->
            places
                .refuge(actor.authority(), id)
                .map(row -> summary(row, places.spaces(actor.authority(), id, now()))));
  }

  /** Who gives the support in a refuge; needs {@code READ_SPACES}. */
  public Optional<OrganisationId> provider(Actor actor, RefugeId id) {
    return reading(actor, () -> places.refuge(actor.authority(), id).map(RefugeRow::provider));
  }

  /** Whether a refuge is of the actor's own organisation; needs {@code READ_SPACES}. */
  public boolean isTheirs(Actor actor, RefugeId id) {
    return provider(actor, id).filter(actor.organisation()::equals).isPresent();
  }

  /** One space as it stands now; needs {@code READ_SPACES}. */
  public Optional<SpaceNow> space(Actor actor, SpaceId id) {
    return reading(actor, () -> places.space(actor.authority(), id, now()));
  }

  private static RefugeSummary summary(RefugeRow row, List<SpaceNow> spaces) {
    return new RefugeSummary(
        row.id(),
        row.kind(),
        row.name(),
        row.provider(),
        row.region(),
        row.policy(),
        row.owner(),
        row.version(),
        spaces);
  }

  private PlaceResult<SpaceId> changing(
      Actor by, SpaceId space, Supplier<Optional<PlaceRefusal>> change) {
    return changing(by, Action.MANAGE_REFUGE, space, change);
  }

  private PlaceResult<SpaceId> changing(
      Actor by, Action needed, SpaceId space, Supplier<Optional<PlaceRefusal>> change) {
    permissions.require(by, needed);
    return acting.in(
        Wing.SUPPORT,
        by,
        () -> {
          var found = places.space(by.authority(), space, now());
          if (found.isEmpty() || !isTheirs(by, found.get().space().refuge())) {
            return new PlaceResult.Refused<>(PlaceRefusal.NOT_YOURS);
          }
          return change
              .get()
              .<PlaceResult<SpaceId>>map(PlaceResult.Refused::new)
              .orElseGet(() -> new PlaceResult.Done<>(space));
        });
  }

  private <T> T managing(Actor by, Supplier<T> work) {
    permissions.require(by, Action.MANAGE_REFUGE);
    return acting.in(Wing.SUPPORT, by, work);
  }

  private <T> T reading(Actor actor, Supplier<T> work) {
    permissions.require(actor, Action.READ_SPACES);
    return acting.in(Wing.SUPPORT, actor, work);
  }

  /** Now, to the microsecond: as finely as the database keeps it. */
  private Instant now() {
    return DatabaseTime.now(clock);
  }
}
