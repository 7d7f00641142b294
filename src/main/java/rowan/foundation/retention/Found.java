package rowan.foundation.retention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.PersonId;

/** Finds records by the number that people know them by, in whichever room keeps them. */
@Component
public class Found {

  private final Acting acting;
  private final List<KeptRecords> rooms;
  private final List<Forgetting> forgetting;
  private final JdbcClient jdbc;

  Found(Acting acting, List<KeptRecords> rooms, List<Forgetting> forgetting, JdbcClient jdbc) {
    this.acting = acting;
    this.jdbc = jdbc;
    this.rooms = List.copyOf(rooms);
    this.forgetting = List.copyOf(forgetting);
  }

  /**
   * A record.
   *
   * @param household the other people of it, who have keys of their own
   * @param along whose keys a hold on it freezes as well
   */
  public record One(RecordType type, Kept kept, List<PersonId> household, List<PersonId> along) {

    /** The record's own people and its household. */
    public List<PersonId> everybody() {
      var all = new LinkedHashSet<>(kept.people());
      all.addAll(household);
      return List.copyOf(all);
    }
  }

  /** A record by its number, in whichever room. */
  public Optional<One> by(Actor actor, String number) {
    return acting.in(
        Wing.ERASING,
        actor,
        () -> {
          for (var room : rooms) {
            var kept = room.numbered(actor, number);
            if (kept.isPresent()) {
              var household = room.household(actor, kept.get());
              return Optional.of(
                  new One(room.type(), kept.get(), household, room.holdsAlong(actor, kept.get())));
            }
          }
          return Optional.empty();
        });
  }

  /** These people, and the keys of what was shared about them, or answered to them. */
  public List<PersonId> withWhatGoesAlong(Actor actor, Collection<PersonId> people) {
    return acting.in(
        Wing.ERASING,
        actor,
        () -> {
          var all = new LinkedHashSet<>(people);
          forgetting.forEach(room -> all.addAll(room.goAlong(actor, people)));
          return List.copyOf(all);
        });
  }

  /** Whether any of them is erased already. */
  public boolean erased(Actor actor, Collection<PersonId> people) {
    return acting.in(
        Wing.ERASING,
        actor,
        () ->
            jdbc.sql(
                    "select exists (select from vault.erased where authority_id = ? and person_id = any (?))")
                .param(actor.authority().value())
                .param(PersonId.values(people))
                .query(Boolean.class)
                .single());
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
