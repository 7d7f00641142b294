package rowan.support.casework.file;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.audit.Trace;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.casework.CaseId;

/**
 * Where every piece of work on a case begins: is it permitted, is the case there for this
 * organisation, is it open, does a rule stand against it? Then it is written down, once, and done.
 */
@Component
public class CaseFiles {

  private final Permissions permissions;
  private final Acting acting;
  private final Cases cases;
  private final Desk desk;
  private final Audit audit;
  private final Clock clock;

  CaseFiles(
      Permissions permissions, Acting acting, Cases cases, Desk desk, Audit audit, Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.cases = cases;
    this.desk = desk;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Does something in a case, wholly or not at all.
   *
   * @throws NoSuchCase if the case is not there for the actor's organisation
   */
  public WorkResult work(Actor by, CaseId id, CaseAct act) {
    permissions.require(by, act.needs());
    return acting
        .in(Wing.SUPPORT, by, () -> cases.hold(by, id, now()).map(found -> on(by, found, act)))
        .or(() -> refused(by, id, act))
        .orElseThrow(NoSuchCase::new);
  }

  private WorkResult on(Actor by, Case found, CaseAct act) {
    return switch (found) {
      case Case.Closed closed -> refuse(by, closed, act, WorkRefusal.CASE_IS_CLOSED);
      case Case.Open open ->
          act.objection()
              .apply(open)
              .map(refusal -> refuse(by, open, act, refusal))
              .orElseGet(() -> done(by, open, act));
    };
  }

  private WorkResult done(Actor by, Case.Open open, CaseAct act) {
    var now = now();
    Trace trace = audit.change(by, act.what(), open.person().value());
    act.doing().accept(desk.lay(by, trace, open, now));
    cases.refresh(by, open.id(), now);
    return new WorkResult.Done();
  }

  private WorkResult refuse(Actor by, Case found, CaseAct act, WorkRefusal refusal) {
    audit.refusal(by, act.what(), List.of(found.person().value()));
    return new WorkResult.Refused(refusal);
  }

  private Optional<WorkResult> refused(Actor by, CaseId id, CaseAct act) {
    acting.run(Wing.SUPPORT, by, () -> audit.refusal(by, act.what(), List.of(id.value())));
    return Optional.empty();
  }

  private Instant now() {
    return DatabaseTime.now(clock);
  }
}
