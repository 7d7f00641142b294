package rowan.evidence.returns;

import java.time.Instant;
import java.util.Map;
import rowan.evidence.disclosure.Disclosed;
import rowan.support.refuge.returns.ReturnYear;

/**
 * A year's return as it may be seen.
 *
 * @param at when it was counted
 * @param figures by the codes of the layout; what would tell of one household is not among them
 */
public record SeenReturn(
    ReturnYear year, Instant at, int definitions, Map<String, Disclosed> figures) {

  public SeenReturn {
    figures = Map.copyOf(figures);
  }
}
