package rowan.evidence.returns;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.support.refuge.returns.AnnualReturn;
import rowan.support.refuge.returns.CountResult;
import rowan.support.refuge.returns.ReturnYear;

/** The front door to a council's annual return, as far as it may be seen. */
@Service
public class CouncilReturn {

  private final AnnualReturn exact;
  private final Permissions permissions;
  private final Acting acting;
  private final Audit audit;

  CouncilReturn(AnnualReturn exact, Permissions permissions, Acting acting, Audit audit) {
    this.exact = exact;
    this.permissions = permissions;
    this.acting = acting;
    this.audit = audit;
  }

  public ReturnYear thisYear() {
    return exact.thisYear();
  }

  /** The latest count of a year; needs {@code READ_OUTCOMES}. */
  public Optional<SeenReturn> of(Actor actor, ReturnYear year) {
    permissions.require(actor, Action.READ_OUTCOMES);
    return acting.in(
        Wing.EVIDENCE,
        actor,
        () -> exact.ofCouncil(Actor.clock(actor.authority()), year).map(Gate::through));
  }

  /** As {@link #of}, to be taken away as a file, which is written down; needs the same. */
  public Optional<SeenReturn> export(Actor actor, ReturnYear year) {
    permissions.require(actor, Action.READ_OUTCOMES);
    return acting.in(
        Wing.EVIDENCE,
        actor,
        () -> {
          var seen = of(actor, year);
          seen.ifPresent(one -> audit.export(actor, "returns.export", List.of()));
          return seen;
        });
  }

  /**
   * Counts a year anew; whoever asks sees none of what is opened. Needs {@code COMPUTE_INDICATORS}.
   */
  public Counted count(Actor actor, ReturnYear year) {
    permissions.require(actor, Action.COMPUTE_INDICATORS);
    return acting.in(
        Wing.EVIDENCE,
        actor,
        () -> {
          var clock = Actor.clock(actor.authority());
          return switch (exact.countCouncil(clock, actor.account(), year)) {
            case CountResult.Done done -> {
              audit.change(actor, "returns.count", List.of());
              yield new Counted.Done();
            }
            case CountResult.TooSoon(var again) -> new Counted.TooSoon(again);
            case CountResult.NotBegun none -> new Counted.NotBegun();
          };
        });
  }
}
