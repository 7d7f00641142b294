package rowan.foundation.retention;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Vault;

/**
 * Decisions to erase. What the calendar proposes, an officer of {@code KEEP_RETENTION} decides;
 * what somebody asked for, such an officer proposes and another account with {@code
 * CONFIRM_ERASURE} decides. Nobody undoes one: what is erased is gone.
 */
@Service
public class Decisions {

  private static final int MOST = 100;

  private final Permissions permissions;
  private final Acting acting;
  private final ErasureRows rows;
  private final Found found;
  private final Keys keys;
  private final Clock clock;

  Decisions(
      Permissions permissions,
      Acting acting,
      ErasureRows rows,
      Found found,
      Keys keys,
      Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.rows = rows;
    this.found = found;
    this.keys = keys;
    this.clock = clock;
  }

  /** What is written down, and the key that comes for it. */
  @org.springframework.stereotype.Component
  record Keys(Audit audit, Vault vault) {}

  /** Decisions that wait, and after them the latest that were made. */
  public record All(List<Erasure> waiting, List<Erasure> decided) {

    public All {
      waiting = List.copyOf(waiting);
      decided = List.copyOf(decided);
    }
  }

  /**
   * One decision.
   *
   * @param numbers of the records that it is about, as far as they are listed
   * @param reason what was asked for, for who may read it and until it is erased
   */
  public record One(Erasure erasure, List<String> numbers, Optional<String> reason) {

    public One {
      numbers = List.copyOf(numbers);
    }
  }

  /** Needs {@code CONFIRM_ERASURE}. */
  public All all(Actor actor) {
    permissions.require(actor, Action.CONFIRM_ERASURE);
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () -> new All(rows.waiting(actor, MOST), rows.decided(actor, MOST)));
  }

  /** Needs {@code CONFIRM_ERASURE}; what was typed is read with {@code KEEP_RETENTION} only. */
  public Optional<One> one(Actor actor, UUID id) {
    permissions.require(actor, Action.CONFIRM_ERASURE);
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () ->
            rows.find(actor, id)
                .map(erasure ->
                    new One(erasure, rows.shown(actor, id, Retention.BATCH), reason(actor, id))));
  }

  private Optional<String> reason(Actor actor, UUID id) {
    return permissions.permit(actor, Action.KEEP_RETENTION)
        ? rows.reason(actor, id).flatMap(item -> opened(actor, id, item))
        : Optional.empty();
  }

  private Optional<String> opened(Actor actor, UUID id, ErasureRows.Item item) {
    var sealed = item.reason();
    return acting.in(
        Wing.SUPPORT,
        actor,
        () -> {
          var trace = keys.audit.look(actor, "retention.erasure", item.person().value());
          return keys.vault
              .keys(actor, trace, List.of(item.person()))
              .unlessErased(item.person())
              .flatMap(key -> Optional.ofNullable(key.openIfAny(reasonPlace(id), sealed)));
        });
  }

  /** Proposes that somebody is erased before their period is over; needs {@code KEEP_RETENTION}. */
  public RetentionResult ask(AskErasure command) {
    var by = command.by();
    permissions.require(by, Action.KEEP_RETENTION);
    return acting.in(
        Wing.FOUNDATION,
        by,
        () ->
            found
                .by(by, command.number())
                .map(record -> asked(command, record))
                .orElseGet(() -> refused(by, List.of(), RetentionRefusal.NO_SUCH_RECORD)));
  }

  private RetentionResult asked(AskErasure command, Found.One record) {
    var by = command.by();
    var people = command.withHousehold() ? record.everybody() : record.kept().people();
    if (found.erased(by, people)) {
      return refused(by, people, RetentionRefusal.NO_SUCH_RECORD);
    }
    if (people.stream().anyMatch(person -> rows.isSpokenFor(by, person))) {
      return refused(by, people, RetentionRefusal.HELD_OR_PROPOSED);
    }
    if (found.needed(by, people)) {
      return refused(by, people, RetentionRefusal.NEEDED);
    }
    var id = TimeOrderedIds.next(clock);
    var items = new ArrayList<ErasureRows.Item>();
    var kept = record.kept();
    for (var person : people) {
      items.add(
          new ErasureRows.Item(
              person,
              kept.record(),
              kept.shown(),
              person.equals(people.getFirst()) ? sealed(command, id, people) : null));
    }
    found
        .withWhatGoesAlong(by, people)
        .forEach(other -> {
          if (!people.contains(other) && !rows.isSpokenFor(by, other)) {
            items.add(new ErasureRows.Item(other, kept.record(), kept.shown(), null));
          }
        });
    rows.propose(by, id, record.type(), command.ground(), items, clock.instant());
    return new RetentionResult.Done(id);
  }

  /** Written down for everybody whom it is about, and sealed with the key of the first. */
  private byte[] sealed(AskErasure command, UUID id, List<PersonId> people) {
    var by = command.by();
    var subjects = people.stream().map(PersonId::value).toList();
    return acting.in(
        Wing.SUPPORT,
        by,
        () -> {
          var trace = keys.audit.change(by, "retention.erasure-asked", subjects);
          return keys.vault
              .key(by, trace, people.getFirst())
              .seal(reasonPlace(id), command.reason());
        });
  }

  private RetentionResult refused(Actor by, List<PersonId> people, RetentionRefusal why) {
    keys.audit.refusal(
        by, "retention.erasure-asked", people.stream().map(PersonId::value).toList());
    return new RetentionResult.Refused(why);
  }

  /**
   * Decides; needs {@code CONFIRM_ERASURE}, and for what the calendar proposed {@code
   * KEEP_RETENTION}.
   */
  public RetentionResult decide(Actor by, UUID id, boolean approve) {
    permissions.require(by, Action.CONFIRM_ERASURE);
    return acting.in(
        Wing.FOUNDATION,
        by,
        () -> {
          var erasure = rows.find(by, id);
          if (erasure.isEmpty()) {
            return refused(by, List.of(), RetentionRefusal.NO_SUCH_RECORD);
          }
          if (!erasure.get().asked()) {
            permissions.require(by, Action.KEEP_RETENTION);
          }
          if (erasure.get().proposedBy().filter(by.account()::equals).isPresent()) {
            return refused(by, List.of(), RetentionRefusal.OWN_PROPOSAL);
          }
          if (erasure.get().state() != Erasure.State.WAITS
              || !rows.decide(by, id, approve, Optional.empty(), clock.instant())) {
            return refused(by, List.of(), RetentionRefusal.DECIDED_ALREADY);
          }
          keys.audit.change(
              by,
              approve ? "retention.erasure-approved" : "retention.erasure-refused",
              rows.people(by, id));
          return new RetentionResult.Done(id);
        });
  }

  static Place reasonPlace(UUID id) {
    return new Place("retention.to_erase.reason", id);
  }
}
