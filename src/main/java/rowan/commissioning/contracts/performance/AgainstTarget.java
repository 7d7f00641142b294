package rowan.commissioning.contracts.performance;

import java.time.LocalDate;
import rowan.commissioning.specification.Target;
import rowan.evidence.disclosure.Shown;
import rowan.evidence.disclosure.Suppressed;
import rowan.evidence.indicators.Measured;

/** An indicator beside its target. */
public record AgainstTarget(Target target, Measured measured, Standing standing) {

  /** How the figure stands to the target. */
  public enum Standing {
    REACHED,
    NEARLY,
    MISSED,
    ON_ITS_WAY,
    KEPT_BACK
  }

  static AgainstTarget of(Target target, Measured measured, LocalDate today) {
    var standing =
        switch (measured.value()) {
          case Suppressed _ -> Standing.KEPT_BACK;
          case Shown shown ->
              target.reachedBy(shown.value())
                  ? Standing.REACHED
                  : today.isBefore(target.byWhen())
                      ? Standing.ON_ITS_WAY
                      : target.nearlyReachedBy(shown.value()) ? Standing.NEARLY : Standing.MISSED;
        };
    return new AgainstTarget(target, measured, standing);
  }
}
