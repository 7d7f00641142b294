package rowan.support.refuge.changes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.refuge.changes.Said.OfRefuge;
import rowan.support.refuge.discretion.Discretion;
import rowan.support.refuge.places.Addresses;
import rowan.support.refuge.places.PlaceRefusal;
import rowan.support.refuge.places.PlaceResult;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceFeatures;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.places.SpaceNow;

/**
 * The front door to saying anew what is said of a place, and to what was said before. For the
 * managers of the organisation that gives the support there; all of it needs {@code MANAGE_REFUGE}.
 */
@Service
public class RefugeChanges {

  private final JdbcChanges changes;
  private final RefugePlaces places;
  private final Addresses addresses;
  private final Permissions permissions;
  private final Acting acting;
  private final Audit audit;
  private final Clock clock;

  RefugeChanges(
      JdbcChanges changes,
      RefugePlaces places,
      Addresses addresses,
      Permissions permissions,
      Acting acting,
      Audit audit,
      Clock clock) {
    this.changes = changes;
    this.places = places;
    this.addresses = addresses;
    this.permissions = permissions;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who owns the premises, and whom the refuge welcomes. */
  public PlaceResult<RefugeId> change(ChangeRefuge command) {
    if (Discretion.tellsWhere(command.owner())) {
      return new PlaceResult.Refused<>(PlaceRefusal.OWNER_TELLS_WHERE);
    }
    var by = command.by();
    return changing(
        by,
        "refuge.change",
        () -> {
          if (!places.isTheirs(by, command.refuge())) {
            return new PlaceResult.Refused<>(PlaceRefusal.NOT_YOURS);
          }
          if (addresses.giveAwayAnyOfOurs(by, command.policy())) {
            return new PlaceResult.Refused<>(PlaceRefusal.POLICY_TELLS_WHERE);
          }
          if (!changes.change(command, now())) {
            return new PlaceResult.Refused<>(PlaceRefusal.CHANGED_MEANWHILE);
          }
          audit.change(by, "refuge.change", command.refuge().value());
          return new PlaceResult.Done<>(command.refuge());
        });
  }

  /**
   * Where a refuge is. It may not be a street that the refuge's own words name, which whoever looks
   * for a space reads; nor may it take the place of one that the writer has not seen to be there.
   *
   * @param seen when the one that it takes the place of was written
   */
  public PlaceResult<RefugeId> changeAddress(Actor by, RefugeId id, Instant seen, String address) {
    return changing(
        by,
        "refuge.change-address",
        () -> {
          var refuge = places.refuge(by, id);
          if (refuge
              .filter(one -> Discretion.givesAway(address, one.policy() + "\n" + one.owner()))
              .isPresent()) {
            return new PlaceResult.Refused<>(PlaceRefusal.SAYING_OF_IT_TELLS_WHERE);
          }
          var refused = addresses.keepAnew(by, id, seen, address);
          if (refused.isPresent()) {
            return new PlaceResult.Refused<>(refused.get());
          }
          audit.change(by, "refuge.change-address", id.value());
          return new PlaceResult.Done<>(id);
        });
  }

  /** What a space offers; a household that lives there stays, whatever is said. */
  public PlaceResult<SpaceId> change(ChangeSpace command) {
    var by = command.by();
    return managing(
        by,
        () -> {
          var space = places.space(by, command.space()).map(SpaceNow::space);
          var refuge = space.flatMap(one -> places.refuge(by, one.refuge()));
          if (refuge.isEmpty() || !places.isTheirs(by, refuge.get().id())) {
            return new PlaceResult.Refused<>(PlaceRefusal.NOT_YOURS);
          }
          var after = command.after(space.orElseThrow().features());
          var refused = after.refusedIn(refuge.get().kind());
          if (refused.isPresent()) {
            return new PlaceResult.Refused<>(refused.get());
          }
          if (!changes.change(command, now())) {
            return new PlaceResult.Refused<>(PlaceRefusal.CHANGED_MEANWHILE);
          }
          audit.change(by, "refuge.change-space", command.space().value());
          return new PlaceResult.Done<>(command.space());
        });
  }

  /** All that was ever said of a refuge of theirs, the newest first; else nothing. */
  public List<Said<OfRefuge>> of(Actor actor, RefugeId refuge) {
    return managing(
        actor,
        () ->
            places.isTheirs(actor, refuge)
                ? changes.ofRefuge(actor.authority(), refuge)
                : List.<Said<OfRefuge>>of());
  }

  /** All that was ever said of a space of theirs, the newest first; else nothing. */
  public List<Said<SpaceFeatures>> of(Actor actor, SpaceId space) {
    return managing(
        actor,
        () ->
            places
                .space(actor, space)
                .filter(one -> places.isTheirs(actor, one.space().refuge()))
                .map(one -> changes.ofSpace(actor.authority(), space))
                .orElseGet(List::of));
  }

  /** As {@link #managing}, as one entry: the addresses that are compared are a part of it. */
  private <T> T changing(Actor by, String what, Supplier<T> work) {
    return managing(by, () -> audit.asOne(by, "addresses.compare", what, work));
  }

  private <T> T managing(Actor by, Supplier<T> work) {
    permissions.require(by, Action.MANAGE_REFUGE);
    return acting.in(Wing.SUPPORT, by, work);
  }

  private Instant now() {
    return DatabaseTime.now(clock);
  }
}
