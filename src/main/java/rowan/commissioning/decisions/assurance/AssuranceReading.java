package rowan.commissioning.decisions.assurance;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.CalendarPicture;
import rowan.commissioning.decisions.DecisionId;
import rowan.foundation.kernel.PromiseFigure;

/**
 * How a decision stands today.
 *
 * @param resolutions in the order of the decision
 * @param also what else was decided, in the narrative
 * @param overdue duties of the house that are overdue, each a sentence
 * @param sentBack how many acts were refused as outside the decision
 */
public record AssuranceReading(
    DecisionId decision,
    String title,
    String body,
    LocalDate date,
    Optional<CalendarPicture> calendar,
    List<Row> resolutions,
    List<Row> also,
    List<PromiseFigure> promises,
    List<String> overdue,
    int sentBack) {

  /**
   * One line.
   *
   * @param number of the resolution; empty in the narrative
   * @param says in short what was resolved
   * @param state nothing for what asks for nothing, or is not confirmed yet
   * @param because why it stands so; empty where what shows it says as much
   * @param history everything that was done, oldest first
   */
  public record Row(
      String number,
      String says,
      Optional<ResolutionState> state,
      String because,
      List<Piece> shows,
      List<Due> next,
      List<Piece> history) {}

  /**
   * What is due next.
   *
   * @param owner the title of whose task it is
   */
  public record Due(String what, @Nullable LocalDate by, String owner) {}

  /** How many resolutions stand how, in the order in which people ask. */
  public Map<ResolutionState, Integer> counts() {
    var counts = new EnumMap<ResolutionState, Integer>(ResolutionState.class);
    resolutions.forEach(
        row -> row.state().ifPresent(state -> counts.merge(state, 1, Integer::sum)));
    return counts;
  }
}
