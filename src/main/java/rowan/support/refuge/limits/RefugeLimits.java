package rowan.support.refuge.limits;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.support.refuge.places.PlaceRefusal;
import rowan.support.refuge.places.PlaceResult;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.Space;

/**
 * The front door to what places cannot meet today. Anyone who looks for a space may read it; it is
 * said by the managers of the organisation that gives the support there, and by nobody else.
 */
@Service
public class RefugeLimits {

  private final JdbcLimits limits;
  private final RefugePlaces places;
  private final Permissions permissions;
  private final Acting acting;
  private final Audit audit;
  private final Clock clock;

  RefugeLimits(
      JdbcLimits limits,
      RefugePlaces places,
      Permissions permissions,
      Acting acting,
      Audit audit,
      Clock clock) {
    this.limits = limits;
    this.places = places;
    this.permissions = permissions;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  /** Says that something cannot be met from now on; needs {@code MANAGE_REFUGE}. */
  public PlaceResult<LimitId> say(SayLimit command) {
    var by = command.by();
    return changing(
        by,
        command.refuge(),
        () -> {
          var end = command.until().map(moment -> moment.truncatedTo(ChronoUnit.MICROS));
          if (end.isPresent() && !end.get().isAfter(now())) {
            return new PlaceResult.Refused<>(PlaceRefusal.ALREADY_OVER);
          }
          if (command.space().isPresent() && !isOfThatRefuge(command)) {
            return new PlaceResult.Refused<>(PlaceRefusal.NOT_YOURS);
          }
          var id = new LimitId(TimeOrderedIds.next(clock));
          if (!limits.add(command, id, now(), end)) {
            return new PlaceResult.Refused<>(PlaceRefusal.SAID_ALREADY);
          }
          audit.change(by, "refuge.limit", command.refuge().value());
          return new PlaceResult.Done<>(id);
        });
  }

  private boolean isOfThatRefuge(SayLimit command) {
    return command
        .space()
        .flatMap(space -> places.space(command.by(), space))
        .map(found -> found.space().refuge().equals(command.refuge()))
        .orElse(false);
  }

  /** Says that it can be met again from now on; needs {@code MANAGE_REFUGE}. */
  public PlaceResult<LimitId> lift(Actor by, RefugeId refuge, LimitId id) {
    return changing(
        by,
        refuge,
        () -> {
          if (!limits.end(by, refuge, id, now())) {
            return new PlaceResult.Refused<>(PlaceRefusal.NOT_LIMITED);
          }
          audit.change(by, "refuge.limit-over", refuge.value());
          return new PlaceResult.Done<>(id);
        });
  }

  /** What cannot be met now, anywhere; needs {@code READ_SPACES}. */
  public LimitsToday today(Actor actor) {
    permissions.require(actor, Action.READ_SPACES);
    return acting.in(
        Wing.SUPPORT, actor, () -> new LimitsToday(limits.at(actor.authority(), now())));
  }

  /**
   * What a space, or all of its refuge, could not meet, now or once, the latest first; needs {@code
   * READ_SPACES}.
   */
  public List<Limit> history(Actor actor, Space space) {
    permissions.require(actor, Action.READ_SPACES);
    return acting.in(Wing.SUPPORT, actor, () -> limits.ever(actor.authority(), space));
  }

  private PlaceResult<LimitId> changing(
      Actor by, RefugeId refuge, Supplier<PlaceResult<LimitId>> change) {
    permissions.require(by, Action.MANAGE_REFUGE);
    return acting.in(
        Wing.SUPPORT,
        by,
        () ->
            places.isTheirs(by, refuge)
                ? change.get()
                : new PlaceResult.Refused<>(PlaceRefusal.NOT_YOURS));
  }

  /** Now, to the microsecond: as finely as the database keeps it. */
  private Instant now() {
    return DatabaseTime.now(clock);
  }
}
