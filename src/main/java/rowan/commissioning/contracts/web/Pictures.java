package rowan.commissioning.contracts.web;

import rowan.commissioning.contracts.performance.AgainstTarget;
import rowan.commissioning.contracts.performance.AgainstTarget.Standing;
import rowan.evidence.disclosure.Shown;
import rowan.evidence.disclosure.Suppressed;
import rowan.evidence.indicators.Indicator;
import rowan.evidence.indicators.Indicator.Better;
import rowan.foundation.web.State;
import rowan.foundation.web.picture.Target;

/** Turns what this room knows into what the pictures draw. */
final class Pictures {

  private static final double PER_CENT_SCALE = 100;

  private Pictures() {}

  static Target target(AgainstTarget figure) {
    var indicator = figure.target().indicator();
    long target = figure.target().value();
    boolean higher = indicator.better() == Better.HIGHER;
    var targetWords = (higher ? "at least " : "at most ") + indicator.inWords(target);
    return switch (figure.measured().value()) {
      case Shown shown ->
          new Target(
              indicator.title(),
              state(figure.standing()),
              (double) shown.value(),
              indicator.inWords(shown.value()),
              target,
              targetWords,
              scale(indicator, Math.max(shown.value(), target)));
      case Suppressed _ ->
          new Target(
              indicator.title(),
              State.NOT_STARTED,
              null,
              "Kept back: so few people stand behind the figure that it could point at one",
              target,
              targetWords,
              scale(indicator, target));
    };
  }

  /** How a figure stands, as a state. */
  private static State state(Standing standing) {
    return switch (standing) {
      case REACHED -> State.MET;
      case ON_ITS_WAY -> State.UNDER_WAY;
      case NEARLY -> State.AT_RISK;
      case MISSED -> State.BREACHED;
      case KEPT_BACK -> State.NOT_STARTED;
    };
  }

  private static double scale(Indicator indicator, long most) {
    return switch (indicator.unit()) {
      case PER_CENT -> PER_CENT_SCALE;
      case HOURS, SPACES, PEOPLE -> Math.max(1, most * 1.25);
    };
  }
}
