package rowan.support.refuge.stay;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.Vault;
import rowan.support.casework.Casework;
import rowan.support.refuge.Placement;
import rowan.support.refuge.Stays;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.stay.StayRows.StayRow;

/**
 * Where every page and every act of a stay begins. It is there for the organisation that gives the
 * support in the house where they live, or lived last, and for the lead of the case; to others it
 * is not there. All of it needs {@code HOLD_SPACE}.
 */
@Component
public class StayDesk {

  private final Permissions permissions;
  private final Acting acting;
  private final StayRows rows;
  private final Stays stays;
  private final OpenStay.With with;
  private final Clock clock;

  StayDesk(
      Permissions permissions,
      Acting acting,
      StayRows rows,
      Stays stays,
      Audit audit,
      Vault vault,
      Casework casework,
      Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.rows = rows;
    this.stays = stays;
    this.with = new OpenStay.With(audit, vault, casework);
    this.clock = clock;
  }

  /**
   * Reads in a stay, as one entry.
   *
   * @param room any of its rooms; the first bears the id of the stay
   * @return nothing if the stay is not there for the actor
   */
  public <T> Optional<T> page(
      Actor actor, OccupancyId room, String what, Function<OpenStay, T> read) {
    return as(actor, what, what, () -> find(actor, room, what).map(read));
  }

  /** Writes in a stay, as one entry. */
  public StayResult act(
      Actor by, OccupancyId room, String what, Function<OpenStay, StayResult> write) {
    return as(
        by,
        "refuge.stay",
        what,
        () ->
            find(by, room, what)
                .map(write)
                .orElseGet(() -> StayResult.refused(StayRefusal.NOT_THERE)));
  }

  /** As {@link #act}, for what is done only while they live there. */
  public StayResult actUnderWay(
      Actor by, OccupancyId room, String what, Function<OpenStay, StayResult> write) {
    return act(
        by,
        room,
        what,
        stay -> stay.underWay() ? write.apply(stay) : StayResult.refused(StayRefusal.OVER));
  }

  /** Reads in each stay that is under way with the actor's own organisation, as one entry. */
  <T> List<T> underWay(Actor actor, Function<OpenStay, T> read) {
    return as(
        actor,
        "refuge.stays",
        "refuge.stays",
        () ->
            rows.underWay(actor).stream()
                .flatMap(row -> opened(actor, row, "refuge.stays").stream())
                .map(read)
                .toList());
  }

  public UUID newId() {
    return TimeOrderedIds.next(clock);
  }

  private <T> T as(Actor actor, String looked, String changed, Supplier<T> work) {
    permissions.require(actor, Action.HOLD_SPACE);
    return acting.in(Wing.SUPPORT, actor, () -> with.audit().asOne(actor, looked, changed, work));
  }

  private Optional<OpenStay> find(Actor actor, OccupancyId room, String what) {
    return rows.find(actor, room).flatMap(row -> opened(actor, row, what));
  }

  private Optional<OpenStay> opened(Actor actor, StayRow row, String what) {
    var found = stays.placement(actor, row.room()).flatMap(room -> seen(actor, row, room));
    if (found.isEmpty()) {
      with.audit().refusal(actor, what, List.of(row.caseId().value()));
    }
    return found;
  }

  private Optional<OpenStay> seen(Actor actor, StayRow row, Placement room) {
    boolean theirs = row.provider().equals(actor.organisation());
    if (!theirs && !room.of().lead().equals(actor.account())) {
      return Optional.empty();
    }
    return Optional.of(
        new OpenStay(
            actor,
            row,
            room,
            theirs && permissions.permit(actor, Action.MANAGE_REFUGE),
            new OpenStay.Moment(now(), clock.getZone()),
            with));
  }

  /** Now, to the microsecond: as finely as the database keeps it. */
  private Instant now() {
    return DatabaseTime.now(clock);
  }
}
