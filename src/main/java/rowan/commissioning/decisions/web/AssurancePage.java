package rowan.commissioning.decisions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.assurance.AssuranceReading;
import rowan.commissioning.decisions.assurance.ResolutionState;
import rowan.foundation.web.State;
import rowan.foundation.web.picture.Calendar;

/** How a decision stands, in the colours, marks and words of pages. */
public record AssurancePage(AssuranceReading reading) {

  private static final List<ResolutionState> AS_PEOPLE_ASK =
      List.of(
          ResolutionState.MET,
          ResolutionState.UNDER_WAY,
          ResolutionState.AT_RISK,
          ResolutionState.BREACHED,
          ResolutionState.NOT_STARTED);

  static AssurancePage of(AssuranceReading reading) {
    return new AssurancePage(reading);
  }

  public static State state(ResolutionState state) {
    return switch (state) {
      case MET -> State.MET;
      case UNDER_WAY -> State.UNDER_WAY;
      case AT_RISK -> State.AT_RISK;
      case BREACHED -> State.BREACHED;
      case NOT_STARTED -> State.NOT_STARTED;
    };
  }

  /** {@code Is what Cabinet resolved being done?} */
  public String question() {
    return "Is what %s resolved being done?"
        .formatted(reading.body().isEmpty() ? "the council" : reading.body());
  }

  /** {@code 9 resolutions: 4 met, 3 under way, 1 at risk, 1 not started}. */
  public String summary() {
    int count = reading.resolutions().size();
    var counts = reading.counts();
    var states =
        AS_PEOPLE_ASK.stream()
            .filter(counts::containsKey)
            .map(state -> counts.get(state) + " " + state(state).word().toLowerCase(Locale.UK))
            .collect(Collectors.joining(", "));
    return "%d resolution%s%s"
        .formatted(count, count == 1 ? "" : "s", states.isEmpty() ? "" : ": " + states);
  }

  /**
   * The services against the calendar, to be drawn; nothing as long as there is nothing to draw.
   */
  public @Nullable Calendar calendar(LocalDate today) {
    return reading.calendar().map(picture -> picture.drawn(today)).orElse(null);
  }
}
