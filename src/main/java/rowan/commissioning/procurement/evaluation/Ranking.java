package rowan.commissioning.procurement.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rowan.commissioning.procurement.Criterion;
import rowan.foundation.kernel.Money;

/**
 * The bids in the order of their points, of which there are a hundred. A score of 0 to 5 gets its
 * share of the criterion's weight; the lowest price gets all of the price's weight, the others in
 * proportion to it. Where totals are equal, the higher quality ranks first.
 */
final class Ranking {

  static final int HIGHEST_SCORE = 5;

  private static final Comparator<RankedBid> BEST_FIRST =
      Comparator.comparing(RankedBid::total)
          .thenComparing(RankedBid::quality)
          .reversed()
          .thenComparing(bid -> bid.bid().bid());

  private Ranking() {}

  /** A bid with what the panel agreed on and what it costs. */
  record Assessed(OpenedBid bid, Map<UUID, Integer> scores, Money annual) {}

  static List<RankedBid> of(List<Criterion> criteria, List<Assessed> bids) {
    var lowest = bids.stream().map(Assessed::annual).min(Comparator.naturalOrder());
    var ranked = new ArrayList<RankedBid>();
    for (var bid : bids) {
      var points = new HashMap<UUID, BigDecimal>();
      for (var criterion : criteria) {
        points.put(
            criterion.id(),
            criterion.isPrice()
                ? pricePoints(criterion.weight(), lowest.orElseThrow(), bid.annual)
                : qualityPoints(criterion.weight(), bid.scores.getOrDefault(criterion.id(), 0)));
      }
      ranked.add(RankedBid.of(bid.bid, bid.annual, criteria, points));
    }
    ranked.sort(BEST_FIRST);
    return ranked;
  }

  /** The one that ranks before all others; nothing if two share the first place. */
  static Optional<RankedBid> first(List<RankedBid> ranked) {
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    var first = ranked.getFirst();
    boolean shared =
        ranked.size() > 1
            && ranked.get(1).total().compareTo(first.total()) == 0
            && ranked.get(1).quality().compareTo(first.quality()) == 0;
    return shared ? Optional.empty() : Optional.of(first);
  }

  static BigDecimal qualityPoints(int weight, int score) {
    return BigDecimal.valueOf((long) weight * score)
        .divide(BigDecimal.valueOf(HIGHEST_SCORE), 2, RoundingMode.HALF_UP);
  }

  static BigDecimal pricePoints(int weight, Money lowest, Money annual) {
    return BigDecimal.valueOf(weight)
        .multiply(BigDecimal.valueOf(lowest.pence()))
        .divide(BigDecimal.valueOf(annual.pence()), 2, RoundingMode.HALF_UP);
  }
}
