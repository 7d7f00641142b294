package rowan.support.casework.glass;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;

/**
 * Opens a case in an emergency; needs {@code BREAK_GLASS}. It is open to that one account for an
 * hour, with everything in it; who works the case sees on its timeline that it was opened.
 */
@Service
public class BrokenGlass {

  private static final String WHAT = "casework.break-glass";

  private final Permissions permissions;
  private final Acting acting;
  private final GlassRows rows;
  private final Breaking breaking;
  private final Audit audit;
  private final Clock clock;

  BrokenGlass(
      Permissions permissions,
      Acting acting,
      GlassRows rows,
      Breaking breaking,
      Audit audit,
      Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.rows = rows;
    this.breaking = breaking;
    this.audit = audit;
    this.clock = clock;
  }

  /** Opens a case, unless there is none for the actor, or it is open to them anyway. */
  public BreakGlassResult open(BreakGlass command) {
    var by = command.by();
    permissions.require(by, Action.BREAK_GLASS);
    var now = DatabaseTime.now(clock);
    return acting.in(
        Wing.SUPPORT,
        by,
        () -> {
          var found = inGlass(by, () -> rows.find(by, command.number()));
          if (found.isEmpty()) {
            audit.refusal(by, WHAT, List.of());
            return new BreakGlassResult.NoSuchCase();
          }
          var id = found.get().id();
          return inGlass(by, () -> rows.isOpenTo(by, id, now))
              ? new BreakGlassResult.OpenAnyway(id)
              : breaking.glass(command, found.get(), now);
        });
  }

  private <T> T inGlass(Actor by, java.util.function.Supplier<T> work) {
    return acting.in(Wing.BREAKING_GLASS, by, work);
  }

  /** Ends what is over; the database shows nothing of it from its last second on, in any case. */
  void endWhatIsOver(Actor house) {
    acting.run(Wing.BREAKING_GLASS, house, () -> rows.endWhatIsOver(house, clock.instant()));
  }
}
