package rowan.support.casework.page;

import java.util.Optional;

/** What a tag says of a risk: never 'low'. */
final class RiskTag {

  private RiskTag() {}

  static Optional<String> of(Optional<Integer> score, Optional<Integer> of, boolean high) {
    return score.flatMap(
        yes -> of.map(all -> (high ? "High risk: " : "Risk: ") + yes + " of " + all));
  }
}
