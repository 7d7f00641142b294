package rowan.support.refuge.vacancies;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.places.SpaceNow;

/**
 * The front door to what is free. A search reads what is free in full, and of the others no more
 * than their number: at ten thousand spaces most are somebody's home. Needs {@code READ_SPACES}.
 */
@Service
public class Vacancies {

  private final JdbcVacancies vacancies;
  private final Permissions permissions;
  private final Acting acting;
  private final Clock clock;

  Vacancies(JdbcVacancies vacancies, Permissions permissions, Acting acting, Clock clock) {
    this.vacancies = vacancies;
    this.permissions = permissions;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * Spaces that are free now, and how many are not.
   *
   * @param readyBy with those that are out of use, and in use again no later than that
   */
  public Vacant free(Actor actor, Optional<Instant> readyBy) {
    return reading(actor, now -> vacancies.free(actor.authority(), now, readyBy));
  }

  /** How many are neither free nor ready by then. */
  public NotFree notFree(Actor actor, Optional<Instant> readyBy) {
    return reading(actor, now -> vacancies.counted(actor.authority(), now, readyBy));
  }

  /**
   * Some of those that are neither free nor ready by then, by name.
   *
   * @param after the last that was read already
   */
  public List<SpaceNow> notFree(
      Actor actor, Optional<Instant> readyBy, Optional<SpaceId> after, int most) {
    return reading(actor, now -> vacancies.notFree(actor.authority(), now, readyBy, after, most));
  }

  private <T> T reading(Actor actor, Function<Instant, T> work) {
    permissions.require(actor, Action.READ_SPACES);
    return acting.in(Wing.SUPPORT, actor, () -> work.apply(DatabaseTime.now(clock)));
  }
}
