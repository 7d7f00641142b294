package rowan.support.refuge.areas;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.support.refuge.areas.Distances.Pair;

/**
 * The front door to parts of the area. Anyone who looks for a space may read how far apart they
 * are; any refuge's manager states it, since the parts are words that refuges share.
 */
@Service
public class RefugeAreas {

  private final JdbcAreas areas;
  private final Permissions permissions;
  private final Acting acting;
  private final Audit audit;
  private final Clock clock;

  RefugeAreas(JdbcAreas areas, Permissions permissions, Acting acting, Audit audit, Clock clock) {
    this.areas = areas;
    this.permissions = permissions;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  /** The parts that there are refuges in, by name; needs {@code READ_SPACES}. */
  public List<String> parts(Actor actor) {
    return reading(actor, () -> areas.parts(actor.authority()));
  }

  /** How far apart parts are; needs {@code READ_SPACES}. */
  public Distances distances(Actor actor) {
    return reading(
        actor,
        () ->
            new Distances(
                areas.stated(actor.authority()).stream()
                    .collect(
                        Collectors.toMap(JdbcAreas.Stated::pair, JdbcAreas.Stated::distance))));
  }

  /**
   * States how far apart two parts are; what was stated before is kept. Needs {@code
   * MANAGE_REFUGE}.
   *
   * @return whether it was: not of one part, nor of a word that no refuge has
   */
  public boolean state(Actor by, String one, String other, Distance distance) {
    permissions.require(by, Action.MANAGE_REFUGE);
    return acting.in(
        Wing.SUPPORT,
        by,
        () -> {
          var parts = areas.parts(by.authority());
          if (Distances.same(one, other) || !knows(parts, one) || !knows(parts, other)) {
            return false;
          }
          var id = TimeOrderedIds.next(clock);
          var now = DatabaseTime.now(clock);
          areas.state(by, id, Pair.of(one, other), distance, now);
          audit.change(by, "refuge.apart", id);
          return true;
        });
  }

  private static boolean knows(List<String> parts, String word) {
    return parts.stream().anyMatch(part -> Distances.same(part, word));
  }

  private <T> T reading(Actor actor, Supplier<T> work) {
    permissions.require(actor, Action.READ_SPACES);
    return acting.in(Wing.SUPPORT, actor, work);
  }
}
