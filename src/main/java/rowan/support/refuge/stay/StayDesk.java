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
import rowan.support.casework.CaseSummary;
import rowan.support.casework.Casework;
import rowan.support.refuge.Destination;
import rowan.support.refuge.Placement;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.stay.StayRows.StayRow;

/**
 * Where every page and every act of a stay begins. It is there for each organisation that gives the
 * support in a house that they live or lived in, as far as its own houses go, and for the lead of
 * the case; to others it is not there. All of it needs {@code HOLD_SPACE}.
 */
@Component
public class StayDesk {

  private final Permissions permissions;
  private final Acting acting;
  private final StayRows rows;
  private final RefugePlaces places;
  private final OpenStay.With with;
  private final Clock clock;

  StayDesk(
      Permissions permissions,
      Acting acting,
      StayRows rows,
      RefugePlaces places,
      Audit audit,
      Vault vault,
      Casework casework,
      Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.rows = rows;
    this.places = places;
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

  /** Reads in several stays, as one entry. */
  <T> T several(Actor actor, Supplier<T> work) {
    return as(actor, "refuge.stays", "refuge.stays", work);
  }

  /** Reads in each of some stays that is there for the actor; within {@link #several}. */
  <T> List<T> each(Actor actor, List<StayRow> found, Function<OpenStay, T> read) {
    return found.stream()
        .flatMap(row -> opened(actor, row, "refuge.stays").stream())
        .map(read)
        .toList();
  }

  public boolean mayHold(Actor actor) {
    return permissions.permit(actor, Action.HOLD_SPACE);
  }

  /** Reads what opens nobody's record. */
  public <T> T plainly(Actor actor, Supplier<T> work) {
    permissions.require(actor, Action.HOLD_SPACE);
    return acting.in(Wing.SUPPORT, actor, work);
  }

  public UUID newId() {
    return TimeOrderedIds.next(clock);
  }

  private <T> T as(Actor actor, String looked, String changed, Supplier<T> work) {
    return plainly(actor, () -> with.audit().asOne(actor, looked, changed, work));
  }

  private Optional<OpenStay> find(Actor actor, OccupancyId room, String what) {
    return rows.find(actor, room, false).flatMap(row -> opened(actor, row, what));
  }

  private Optional<OpenStay> opened(Actor actor, StayRow row, String what) {
    var found = with.casework().summary(actor, row.caseId()).flatMap(of -> seen(actor, row, of));
    if (found.isEmpty()) {
      with.audit().refusal(actor, what, List.of(row.caseId().value()));
    }
    return found;
  }

  /** Who leads the case sees where they live now, whoever gives the support there. */
  private Optional<OpenStay> seen(Actor actor, StayRow row, CaseSummary of) {
    if (of.lead().equals(actor.account())) {
      return rows.find(actor, row.room(), true).flatMap(whole -> open(actor, whole, of));
    }
    return row.provider().equals(actor.organisation()) ? open(actor, row, of) : Optional.empty();
  }

  private Optional<OpenStay> open(Actor actor, StayRow row, CaseSummary of) {
    return places
        .space(actor, row.space())
        .map(space ->
            new OpenStay(
                actor,
                row,
                new Placement(row.room(), of, row.need(), space.space(), stage(row)),
                new OpenStay.Mine(
                    row.provider().equals(actor.organisation()),
                    permissions.permit(actor, Action.MANAGE_REFUGE),
                    of.lead().equals(actor.account())),
                new OpenStay.Moment(now(), clock.getZone()),
                with));
  }

  private static Placement.Stage stage(StayRow row) {
    var outcome = row.outcome();
    return outcome == null
        ? new Placement.Stage.LivedIn(row.roomSince())
        : new Placement.Stage.MovedOut(
            row.left().orElse(row.roomSince()), Destination.valueOf(outcome));
  }

  /** Now, to the microsecond: as finely as the database keeps it. */
  private Instant now() {
    return DatabaseTime.now(clock);
  }
}
