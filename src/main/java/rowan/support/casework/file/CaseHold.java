package rowan.support.casework.file;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.casework.CaseId;

/** An open case, held for work that another room writes down in its own trace. */
@Component
public class CaseHold {

  private final Permissions permissions;
  private final Acting acting;
  private final Cases cases;
  private final Audit audit;
  private final Clock clock;

  CaseHold(Permissions permissions, Acting acting, Cases cases, Audit audit, Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.cases = cases;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Does the work while the case is held, given the case and the moment.
   *
   * @throws NoSuchCase if the case is not there for the actor's organisation, or has closed
   */
  public <T> T open(
      Actor by, Action needs, CaseId id, String what, BiFunction<Case.Open, Instant, T> work) {
    permissions.require(by, needs);
    Optional<T> done =
        acting.in(
            Wing.SUPPORT,
            by,
            () -> {
              var now = DatabaseTime.now(clock);
              return switch (cases.hold(by, id, now).orElse(null)) {
                case Case.Open open -> Optional.of(work.apply(open, now));
                case Case.Closed closed -> refused(by, what, id);
                case null -> refused(by, what, id);
              };
            });
    return done.orElseThrow(NoSuchCase::new);
  }

  private <T> Optional<T> refused(Actor by, String what, CaseId id) {
    audit.refusal(by, what, List.of(id.value()));
    return Optional.empty();
  }
}
