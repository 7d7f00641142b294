package rowan.support.casework.connected;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.Place;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.CaseAct;
import rowan.support.casework.file.CaseFile;
import rowan.support.casework.file.CaseFiles;
import rowan.support.casework.file.CaseLook;
import rowan.support.casework.file.HappeningKind;
import rowan.support.casework.file.WorkRefusal;
import rowan.support.casework.file.WorkResult;

/**
 * Who must never learn of a case. A colleague who is named, or bears the name of somebody who is,
 * is shut out of it in the same transaction; if they led it, a colleague of theirs leads at once.
 * What writes needs {@code WORK_CASE}, what reads {@code READ_CASE}.
 */
@Service
public class ConnectedPeople {

  private final CaseFiles files;
  private final CaseLook looks;
  private final ConnectedRows rows;
  private final Matching matching;
  private final Colleagues colleagues;
  private final Permissions permissions;
  private final Clock clock;

  ConnectedPeople(
      CaseFiles files,
      CaseLook looks,
      ConnectedRows rows,
      Matching matching,
      Colleagues colleagues,
      Permissions permissions,
      Clock clock) {
    this.files = files;
    this.looks = looks;
    this.rows = rows;
    this.matching = matching;
    this.colleagues = colleagues;
    this.permissions = permissions;
    this.clock = clock;
  }

  /** Writes somebody down, and shuts out who of the staff has their name. */
  public WorkResult add(AddConnected command) {
    return files.work(
        command.by(),
        command.caseId(),
        CaseAct.work("casework.add-connected", file -> added(file, command)));
  }

  private void added(CaseFile file, AddConnected command) {
    var by = command.by();
    var id = TimeOrderedIds.next(clock);
    rows.add(file, id, command.relation(), command.name(), matching.print(by, command.name()));
    file.happened(HappeningKind.SAFE_CONTACT, id, "Somebody must not learn of this", "");
    matching.named(by, command.caseId(), command.name());
  }

  /** Shuts out a colleague by name of who works the case. */
  public WorkResult shutOut(Actor by, CaseId id, AccountId account) {
    return files.work(
        by,
        id,
        CaseAct.work(
            "casework.shut-out-colleague",
            open ->
                colleagues.couldRead(by.authority(), account)
                    ? Optional.empty()
                    : Optional.of(WorkRefusal.WORKS_NO_CASES),
            file -> matching.shutOut(by.authority(), id, account)));
  }

  /** Lets a colleague in again: it is not so, for a reason that is written down. */
  public WorkResult letIn(Actor by, CaseId id, AccountId account, String reason) {
    return files.work(
        by,
        id,
        CaseAct.work(
            "casework.let-in-colleague",
            file ->
                matching.letIn(
                    by,
                    id,
                    account,
                    file.key()
                        .seal(
                            new Place("casework.shut_out.let_in_reason", account.value()),
                            reason))));
  }

  /** Who must not learn of a case, and who is shut out of it. */
  public Optional<ConnectedView> of(Actor actor, CaseId id) {
    return looks.at(
        actor,
        id,
        "casework.connected",
        seen ->
            new ConnectedView(
                seen.initials(),
                seen.open() && seen.current(),
                rows.of(actor, id, seen.key()),
                matching.shutOutOf(actor, id)));
  }

  /**
   * Whether somebody of that name must not learn of one of these cases, whoever works them: a
   * fingerprint is compared, and neither whose list it is on nor a word of it is told. Needs {@code
   * READ_CASE}.
   */
  public boolean isToLearnOfNone(Actor actor, Collection<CaseId> cases, String name) {
    permissions.require(actor, Action.READ_CASE);
    return matching.isNamedInOneOf(actor, cases, name);
  }

  /** The colleagues whom a case could be hidden from: everyone who may read cases but the actor. */
  public List<Actor> couldShutOut(Actor actor) {
    return colleagues.all(actor.authority()).stream()
        .filter(one -> !one.account().equals(actor.account()))
        .toList();
  }
}
