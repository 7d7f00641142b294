package rowan.foundation.retention.carryingout;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.retention.Forgetting;
import rowan.foundation.vault.Erasures;

/**
 * Does what was decided, some people at a time, each time wholly or not at all: stopped in the
 * middle, it goes on where it was. Who is held, or is worked with again, is left out.
 */
@Component
public class Erasing {

  /** People in one transaction. */
  static final int AT_A_TIME = 50;

  private final Acting acting;
  private final ToDo toDo;
  private final List<Forgetting> rooms;
  private final Erasures keys;
  private final Audit audit;
  private final Clock clock;

  Erasing(
      Acting acting, ToDo toDo, List<Forgetting> rooms, Erasures keys, Audit audit, Clock clock) {
    this.acting = acting;
    this.toDo = toDo;
    this.rooms = List.copyOf(rooms);
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /** Does all that was decided at a council. */
  public void all(Actor house) {
    for (var decision : acting.in(Wing.ERASING, house, () -> toDo.decisions(house))) {
      int some = step(house, decision);
      while (some > 0) {
        some = step(house, decision);
      }
    }
  }

  /**
   * Erases some of those whom a decision names.
   *
   * @return how many were looked at; none only where none is left, and then it is done
   */
  int step(Actor house, UUID decision) {
    return acting.in(
        Wing.FOUNDATION,
        house,
        () -> {
          var looked = acting.in(Wing.ERASING, house, () -> erased(house, decision));
          if (!looked.gone.isEmpty()) {
            audit.change(
                house, "retention.erased", looked.gone.stream().map(PersonId::value).toList());
          }
          return looked.all;
        });
  }

  private record Looked(int all, Collection<PersonId> gone) {}

  private Looked erased(Actor house, UUID decision) {
    var now = clock.instant();
    var some = toDo.some(house, decision, AT_A_TIME);
    if (some.isEmpty()) {
      toDo.done(house, decision, now);
      return new Looked(0, List.of());
    }
    var gone = new HashSet<>(some);
    var held = toDo.held(house, some);
    toDo.leaveOut(house, decision, held, "HELD");
    gone.removeAll(held);
    for (var room : rooms) {
      var needed = room.needed(house, gone);
      toDo.leaveOut(house, decision, needed, "NEEDED");
      gone.removeAll(needed);
    }
    if (!gone.isEmpty()) {
      erase(house, decision, gone, now);
    }
    return new Looked(some.size(), gone);
  }

  private void erase(Actor house, UUID decision, Collection<PersonId> gone, Instant now) {
    rooms.forEach(room -> room.forget(house, gone, now));
    keys.destroy(house, decision, gone, now);
    toDo.erased(house, decision, gone, now);
  }
}
