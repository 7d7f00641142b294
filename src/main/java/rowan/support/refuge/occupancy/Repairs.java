package rowan.support.refuge.occupancy;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.support.refuge.places.Availability;
import rowan.support.refuge.places.OutOfUseReason;
import rowan.support.refuge.places.PlaceResult;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceId;

/** The front door to spaces that are mended. A repair is done when the space is ready again. */
@Service
public class Repairs {

  private final RefugePlaces places;
  private final JdbcStretches stretches;
  private final Permissions permissions;
  private final Acting acting;

  Repairs(RefugePlaces places, JdbcStretches stretches, Permissions permissions, Acting acting) {
    this.places = places;
    this.stretches = stretches;
    this.permissions = permissions;
    this.acting = acting;
  }

  /**
   * Takes a space out of use for a repair, from now on; needs {@code MANAGE_REFUGE}.
   *
   * @param until when it is ready again by itself, if that is known
   */
  public PlaceResult<SpaceId> repair(
      Actor by, SpaceId space, Repair repair, Optional<Instant> until) {
    permissions.require(by, Action.MANAGE_REFUGE);
    return acting.in(
        Wing.SUPPORT,
        by,
        () -> {
          var result = places.takeOutOfUse(by, space, OutOfUseReason.REPAIRS, until);
          if (result instanceof PlaceResult.Done
              && places.space(by, space).orElseThrow().now()
                  instanceof Availability.OutOfUse(var id, var why, var end)) {
            stretches.add(by, id, repair);
          }
          return result;
        });
  }
}
