package rowan.foundation.retention.holding;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.retention.Found;
import rowan.foundation.retention.RetentionRefusal;
import rowan.foundation.retention.RetentionResult;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Vault;

/**
 * Legal holds: what a review, a court or a complaint needs is frozen, the children of a case with
 * it. While a hold stands, the database deletes none of their keys. Needs {@code KEEP_RETENTION}.
 */
@Service
public class Holds {

  private static final int MOST = 200;

  private final Permissions permissions;
  private final Acting acting;
  private final HoldRows rows;
  private final Found found;
  private final Keys keys;
  private final Clock clock;

  Holds(
      Permissions permissions, Acting acting, HoldRows rows, Found found, Keys keys, Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.rows = rows;
    this.found = found;
    this.keys = keys;
    this.clock = clock;
  }

  /** What is written down, and the key that comes for it. */
  @Component
  record Keys(Audit audit, Vault vault) {}

  /** The holds that stand, the latest first. */
  public List<Hold> standing(Actor officer) {
    permissions.require(officer, Action.KEEP_RETENTION);
    return acting.in(Wing.FOUNDATION, officer, () -> rows.standing(officer, MOST));
  }

  /** A hold and why, for who looks at it. */
  public record Opened(Hold hold, String reason) {}

  /** One hold, with its reason as long as its words are kept. */
  public Optional<Opened> one(Actor officer, UUID id) {
    permissions.require(officer, Action.KEEP_RETENTION);
    return acting.in(
        Wing.FOUNDATION, officer, () -> rows.find(officer, id).map(hold -> opened(officer, hold)));
  }

  private Opened opened(Actor officer, Hold hold) {
    var sealed = rows.reason(officer, hold.id());
    return acting.in(
        Wing.SUPPORT,
        officer,
        () -> {
          var trace = keys.audit.look(officer, "retention.hold", hold.person().value());
          var reason =
              keys.vault
                  .keys(officer, trace, List.of(hold.person()))
                  .unlessErased(hold.person())
                  .map(key -> key.open(place(hold.id(), "reason"), sealed))
                  .orElse("The reason was erased with the record.");
          return new Opened(hold, reason);
        });
  }

  /** Freezes a record and everybody in it. */
  public RetentionResult place(PlaceHold command) {
    var by = command.by();
    permissions.require(by, Action.KEEP_RETENTION);
    return acting.in(
        Wing.FOUNDATION,
        by,
        () ->
            found
                .by(by, command.number())
                .filter(record -> !found.erased(by, record.everybody()))
                .map(record -> placed(command, record))
                .orElseGet(() -> {
                  keys.audit.refusal(by, "retention.hold-placed", List.of());
                  return new RetentionResult.Refused(RetentionRefusal.NO_SUCH_RECORD);
                }));
  }

  private RetentionResult placed(PlaceHold command, Found.One record) {
    var id = TimeOrderedIds.next(clock);
    var whole = new java.util.LinkedHashSet<>(record.everybody());
    whole.addAll(record.along());
    var people = found.withWhatGoesAlong(command.by(), whole);
    var reason =
        sealed(
            command.by(),
            "retention.hold-placed",
            people,
            key -> key.seal(place(id, "reason"), command.reason()));
    rows.add(id, command, record, people, reason, clock.instant());
    return new RetentionResult.Done(id);
  }

  /**
   * Ends a hold; the periods hold again.
   *
   * @return whether it stood
   */
  public boolean release(Actor by, UUID id, String reason) {
    permissions.require(by, Action.KEEP_RETENTION);
    return acting.in(
        Wing.FOUNDATION,
        by,
        () ->
            rows.find(by, id)
                .filter(hold -> hold.releasedAt().isEmpty())
                .filter(hold -> {
                  var sealed =
                      sealed(
                          by,
                          "retention.hold-released",
                          List.of(hold.person()),
                          key -> key.seal(place(id, "release_reason"), reason));
                  return rows.release(by, id, sealed, clock.instant());
                })
                .isPresent());
  }

  private byte[] sealed(
      Actor by,
      String what,
      List<PersonId> people,
      java.util.function.Function<PersonKey, byte[]> seal) {
    return acting.in(
        Wing.SUPPORT,
        by,
        () -> {
          var trace = keys.audit.change(by, what, people.stream().map(PersonId::value).toList());
          return seal.apply(keys.vault.key(by, trace, people.getFirst()));
        });
  }

  private static Place place(UUID id, String column) {
    return new Place("retention.hold." + column, id);
  }
}
