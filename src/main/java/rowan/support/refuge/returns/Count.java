package rowan.support.refuge.returns;

import java.time.Instant;
import java.util.Map;

/**
 * A year as it was counted at one moment: exact.
 *
 * @param definitions the version of {@link Definitions} that it was counted by
 * @param figures by the codes of {@link rowan.support.refuge.returns.layout.Layout}
 */
public record Count(ReturnYear year, Instant at, int definitions, Map<String, Long> figures) {

  public Count {
    figures = Map.copyOf(figures);
  }

  /** One figure; nought where a later version of the layout asks for what was not counted then. */
  public long figure(String code) {
    return figures.getOrDefault(code, 0L);
  }
}
