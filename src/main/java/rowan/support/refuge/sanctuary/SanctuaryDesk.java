package rowan.support.refuge.sanctuary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.addresses.AddressOf;
import rowan.foundation.addresses.SafeAddresses;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseSummary;
import rowan.support.casework.Casework;
import rowan.support.casework.FromRoom;

/**
 * Where the work of the front doors starts and what it leaves. A sanctuary of a case that the
 * actor's organisation takes no part in is not there.
 */
@Component
class SanctuaryDesk {

  private final Trust trust;
  private final JdbcSanctuaries rows;
  private final Casework casework;
  private final SafeAddresses addresses;
  private final Clock clock;

  SanctuaryDesk(
      Trust trust, JdbcSanctuaries rows, Casework casework, SafeAddresses addresses, Clock clock) {
    this.trust = trust;
    this.rows = rows;
    this.casework = casework;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** Who may, in whose name, what is written down, and the key that comes for it. */
  @Component
  record Trust(Permissions permissions, Acting acting, Audit audit, Vault vault) {}

  /** A sanctuary that the actor may see, and the key to its words. */
  record Opened(Sanctuary sanctuary, PersonKey key) {

    CaseSummary of() {
      return sanctuary.of();
    }

    boolean isOver() {
      return sanctuary.over().isPresent();
    }
  }

  /** Does the work as one entry of the log; needs {@code WORK_CASE}. */
  <T> T act(Actor by, String looked, String changed, Supplier<T> work) {
    trust.permissions.require(by, Action.WORK_CASE);
    return trust.acting.in(Wing.SUPPORT, by, () -> trust.audit.asOne(by, looked, changed, work));
  }

  /** Works on a sanctuary that nobody else works on meanwhile. */
  SanctuaryResult on(
      Actor by, SanctuaryId id, String what, Function<Opened, SanctuaryResult> work) {
    return act(
        by,
        "refuge.sanctuary",
        what,
        () ->
            rows.hold(by, id)
                .flatMap(row -> open(by, row))
                .map(work)
                .orElseGet(() -> refused(SanctuaryResult.Why.NOT_THERE)));
  }

  Optional<Opened> find(Actor actor, SanctuaryId id) {
    return rows.find(actor, id).flatMap(row -> open(actor, row));
  }

  private Optional<Opened> open(Actor actor, JdbcSanctuaries.Row row) {
    return casework
        .summary(actor, row.caseId())
        .map(of -> {
          var key = key(actor, row.person());
          boolean kept = of.open() && addresses.writtenAt(actor, addressOf(of)).isPresent();
          return new Opened(rows.opened(actor, row, of, key, kept), key);
        });
  }

  static AddressOf addressOf(CaseSummary of) {
    return new AddressOf.Person(of.caseId().value(), of.person());
  }

  PersonKey key(Actor actor, PersonId person) {
    var trace = trust.audit.look(actor, "refuge.sanctuary", person.value());
    return trust.vault.key(actor, trace, person);
  }

  /** Tells of what was done: in the log, and on the timeline of a case that is open. */
  void tell(Actor by, CaseSummary of, String what, String title, String words) {
    trust.audit.change(by, what, of.person().value());
    if (of.open()) {
      casework.record(by, of.caseId(), new FromRoom(title, words));
    }
  }

  /** Puts something among what is due to whoever leads the case, while that is open. */
  void due(Actor by, Opened opened, UUID step, String words, LocalDate due) {
    if (opened.of().open()) {
      casework.due(by, opened.of().caseId(), step, words, due);
    }
  }

  void notDue(Actor by, Opened opened, UUID step) {
    if (opened.of().open()) {
      casework.nothingDue(by, opened.of().caseId(), step);
    }
  }

  /** Now, to the microsecond: as finely as the database keeps it. */
  Instant now() {
    return DatabaseTime.now(clock);
  }

  ZonedDateTime local() {
    return now().atZone(clock.getZone());
  }

  LocalDate today() {
    return local().toLocalDate();
  }

  UUID newId() {
    return TimeOrderedIds.next(clock);
  }

  static SanctuaryResult refused(SanctuaryResult.Why why) {
    return new SanctuaryResult.Refused(why);
  }
}
