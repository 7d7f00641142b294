package rowan.support.refuge.capacity;

import java.time.Clock;
import java.time.LocalDate;
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
import rowan.foundation.kernel.TimeOrderedIds;

/**
 * The front door to how many spaces there are. What is asked for is stated by managers, with the
 * day or the source it is from: nothing here knows a contract or a census.
 */
@Service
public class RefugeCapacity {

  private final JdbcCapacity capacity;
  private final Permissions permissions;
  private final Acting acting;
  private final Audit audit;
  private final Clock clock;

  RefugeCapacity(
      JdbcCapacity capacity, Permissions permissions, Acting acting, Audit audit, Clock clock) {
    this.capacity = capacity;
    this.permissions = permissions;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  /** How many spaces there are now, and how they stand; needs {@code READ_SPACES}. */
  public Capacity now(Actor actor) {
    return reading(
        actor,
        () ->
            capacity.at(
                actor.authority(),
                DatabaseTime.now(clock),
                capacity.minimum(actor.authority(), LocalDate.now(clock))));
  }

  /** How many people live in the area, as stated last; needs {@code READ_SPACES}. */
  public Optional<Population> population(Actor actor) {
    return reading(actor, () -> capacity.population(actor.authority()));
  }

  /** States how many spaces the organisation's contract asks for; needs {@code MANAGE_REFUGE}. */
  public void stateMinimum(Actor by, int spaces, LocalDate from) {
    managing(
        by,
        () -> {
          audit.change(by, "refuge.minimum", by.organisation().value());
          capacity.stateMinimum(by.authority(), by.organisation(), from, spaces, by.account());
          return spaces;
        });
  }

  /** States how many people live in the council's area; needs {@code MANAGE_REFUGE}. */
  public void statePopulation(Actor by, Population population) {
    managing(
        by,
        () -> {
          var id = TimeOrderedIds.next(clock);
          audit.change(by, "refuge.population", id);
          capacity.statePopulation(by, id, population, clock.instant());
          return population;
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
}
