package rowan.foundation.retention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.PersonId;

/** Finds records by the number that people know them by, in whichever room keeps them. */
@Component
class Found {

  private final Acting acting;
  private final List<KeptRecords> rooms;
  private final List<Forgetting> forgetting;

  Found(Acting acting, List<KeptRecords> rooms, List<Forgetting> forgetting) {
    this.acting = acting;
    this.rooms = List.copyOf(rooms);
    this.forgetting = List.copyOf(forgetting);
  }

  /**
   * A record.
   *
   * @param household the other people of it, who have keys of their own
   */
  record One(RecordType type, Kept kept, List<PersonId> household) {

    List<PersonId> everybody() {
      var all = new LinkedHashSet<>(kept.people());
      all.addAll(household);
      return List.copyOf(all);
    }
  }

  Optional<One> by(Actor actor, String number) {
    return acting.in(
        Wing.ERASING,
        actor,
        () -> {
          for (var room : rooms) {
            var kept = room.numbered(actor, number);
            if (kept.isPresent()) {
              var household = room.household(actor, kept.get());
              return Optional.of(new One(room.type(), kept.get(), household));
            }
          }
          return Optional.empty();
        });
  }

  /** Whether somebody works with the record of any of them. */
  boolean needed(Actor actor, Collection<PersonId> people) {
    return acting.in(
        Wing.ERASING,
        actor,
        () -> {
          var needed = new ArrayList<PersonId>();
          forgetting.forEach(room -> needed.addAll(room.needed(actor, people)));
          return !needed.isEmpty();
        });
  }
}
