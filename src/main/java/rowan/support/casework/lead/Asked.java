package rowan.support.casework.lead;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.NoSuchCase;
import rowan.support.casework.file.WorkResult;

/** A handover on the desk of whoever is asked to lead, who does not see the case yet. */
@Component
class Asked {

  private final Permissions permissions;
  private final Acting acting;
  private final HandoverRows rows;
  private final Audit audit;
  private final Vault vault;
  private final Clock clock;

  Asked(
      Permissions permissions,
      Acting acting,
      HandoverRows rows,
      Audit audit,
      Vault vault,
      Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.rows = rows;
    this.audit = audit;
    this.vault = vault;
    this.clock = clock;
  }

  /** Does something with what is asked of the actor, in one transaction. */
  WorkResult answer(
      Actor by, HandoverId id, String what, Function<HandoverRows.Proposed, WorkResult> answer) {
    return found(by, id, what, answer).orElseThrow(NoSuchCase::new);
  }

  Optional<AskedHandover> look(Actor by, HandoverId id) {
    return found(
        by,
        id,
        "casework.asked-handover",
        proposed -> {
          var trace = audit.look(by, "casework.asked-handover", proposed.person().value());
          var key = vault.key(by, trace, proposed.person());
          return new AskedHandover(
              id,
              proposed.caseId(),
              proposed.fromName(),
              proposed.fromOrganisationName(),
              proposed.startsAt(),
              proposed.meetFirst(),
              proposed.readByPerson(),
              proposed.openSummary(key));
        });
  }

  Optional<CaseId> takenOver(Actor by, HandoverId id) {
    permissions.require(by, Action.HAND_OVER);
    return acting.in(Wing.SUPPORT, by, () -> rows.takenOver(by, id));
  }

  WorkResult decline(HandoverRows.Proposed proposed, Actor by, String reason) {
    var trace = audit.change(by, "casework.decline-handover", proposed.person().value());
    var key = vault.key(by, trace, proposed.person());
    rows.declined(by, proposed.id(), key, reason, DatabaseTime.now(clock));
    return new WorkResult.Done();
  }

  private <T> Optional<T> found(
      Actor by, HandoverId id, String what, Function<HandoverRows.Proposed, T> work) {
    permissions.require(by, Action.HAND_OVER);
    return acting.in(
        Wing.SUPPORT,
        by,
        () -> {
          var proposed = rows.askedOf(by, id);
          if (proposed.isEmpty()) {
            audit.refusal(by, what, List.of(id.value()));
          }
          return proposed.map(work);
        });
  }
}
