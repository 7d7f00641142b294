package rowan.support.sharing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;
import rowan.support.casework.CaseSummary;
import rowan.support.casework.Casework;
import rowan.support.casework.FromRoom;

/** What of a case is shared with others. A case that is not there for the actor is not there. */
@Service
public class Sharing {

  /** Within which a senior signs off, or reviews, what is shared without agreement. */
  public static final Duration TO_REVIEW = Duration.ofDays(2);

  private static final int MOST = 50;

  private final Permissions permissions;
  private final Acting acting;
  private final Casework casework;
  private final JdbcShares shares;
  private final Desk desk;
  private final Clock clock;

  Sharing(
      Permissions permissions,
      Acting acting,
      Casework casework,
      JdbcShares shares,
      Desk desk,
      Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.casework = casework;
    this.shares = shares;
    this.desk = desk;
    this.clock = clock;
  }

  /** What a piece of work needs at hand. */
  @Component
  record Desk(Audit audit, Vault vault, LawfulBases bases, Accounts accounts) {}

  /** What was shared of a case. */
  public record OfCase(CaseSummary theCase, List<Shared> shared) {}

  /** What was shared of a case, the newest first; needs {@code READ_CASE}. */
  public Optional<OfCase> of(Actor actor, CaseId id) {
    permissions.require(actor, Action.READ_CASE);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () ->
            desk.audit.asOne(
                actor,
                "sharing.of-case",
                () -> casework.summary(actor, id).map(found -> opened(actor, found))));
  }

  private OfCase opened(Actor actor, CaseSummary found) {
    var lines = shares.of(actor, found.caseId(), MOST);
    var people = new HashSet<>(Set.of(found.person()));
    lines.forEach(line -> people.add(line.key()));
    var trace =
        desk.audit.look(actor, "sharing.of-case", people.stream().map(PersonId::value).toList());
    return new OfCase(found, opened(desk.vault.keys(actor, trace, people), lines));
  }

  /** What is not erased of some lines. */
  static List<Shared> opened(Vault.Keys keys, List<JdbcShares.Line> lines) {
    return lines.stream()
        .flatMap(line -> keys.unlessErased(line.key()).map(line.shared()::with).stream())
        .toList();
  }

  /** The colleagues who may sign off what the actor shares, by name. */
  public List<Actor> seniors(Actor actor) {
    return desk.accounts.holders(actor.authority()).stream()
        .filter(one -> permissions.permit(one, Action.SIGN_OFF_SHARING))
        .filter(one -> one.organisation().equals(actor.organisation()))
        .filter(one -> !one.account().equals(actor.account()))
        .toList();
  }

  /**
   * Writes down that something is shared; needs {@code WORK_CASE}.
   *
   * @return why not, or nothing if it is written down
   */
  public Optional<ShareRefusal> share(ShareSomething command) {
    var by = command.by();
    permissions.require(by, Action.WORK_CASE);
    return acting.in(
        Wing.SUPPORT,
        by,
        () ->
            desk.audit.asOne(
                by,
                "sharing.of-case",
                "sharing.share",
                () ->
                    casework
                        .summary(by, command.caseId())
                        .map(found -> share(command, found))
                        .orElse(Optional.of(ShareRefusal.NO_SUCH_CASE))));
  }

  private Optional<ShareRefusal> share(ShareSomething command, CaseSummary found) {
    var by = command.by();
    var objection =
        found.open()
            ? ShareRefusal.objection(
                command,
                LocalDate.now(clock),
                senior -> seniors(by).stream().anyMatch(one -> one.account().equals(senior)))
            : Optional.of(ShareRefusal.CASE_IS_CLOSED);
    if (objection.isPresent()) {
      desk.audit.refusal(by, "sharing.share", List.of(found.person().value()));
    } else {
      write(command, found);
    }
    return objection;
  }

  private void write(ShareSomething command, CaseSummary found) {
    var by = command.by();
    var now = now();
    var own = new PersonId(TimeOrderedIds.next(clock));
    var trace =
        desk.audit.change(by, "sharing.share", List.of(found.person().value(), own.value()));
    var key = desk.vault.admit(by, trace, own);
    var basis = desk.bases.holding(by, command.purpose(), now);
    shares.add(command, found.person(), key, basis, now, now.plus(TO_REVIEW));
    // What, with whom and why lie under a key of their own, and are kept as long as that.
    casework.record(
        by,
        command.caseId(),
        new FromRoom(
            "Shared with others",
            (command.because() instanceof ShareSomething.TheyAgreed
                    ? "They agreed. "
                    : "Without their agreement. ")
                + "What, with whom and why stands on the page of what is shared."));
  }

  /** They take their agreement back; needs {@code WORK_CASE}. Whether there was one that held. */
  public boolean withdraw(Actor by, CaseId caseId, UUID id) {
    permissions.require(by, Action.WORK_CASE);
    return acting.in(
        Wing.SUPPORT,
        by,
        () ->
            desk.audit.asOne(
                by,
                "sharing.of-case",
                "sharing.withdraw",
                () ->
                    casework
                        .summary(by, caseId)
                        .filter(CaseSummary::open)
                        .filter(found -> shares.withdraw(by, caseId, id, now()))
                        .map(found -> withdrawn(by, found))
                        .orElse(false)));
  }

  private boolean withdrawn(Actor by, CaseSummary found) {
    desk.audit.change(by, "sharing.withdraw", found.person().value());
    casework.record(
        by,
        found.caseId(),
        new FromRoom("Agreement to share taken back", "Nothing more is shared by it."));
    return true;
  }

  private Instant now() {
    return DatabaseTime.now(clock);
  }
}
