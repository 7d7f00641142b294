package rowan.commissioning.procurement.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rowan.commissioning.procurement.Criterion;
import rowan.foundation.kernel.Money;

/**
 * A bid with its points.
 *
 * @param points by the ids of the criteria, to two decimals
 * @param quality the points of all criteria but the price
 * @param total of a hundred
 */
public record RankedBid(
    OpenedBid bid,
    Money annual,
    Map<UUID, BigDecimal> points,
    BigDecimal quality,
    BigDecimal total) {

  public RankedBid {
    points = Map.copyOf(points);
  }

  static RankedBid of(
      OpenedBid bid, Money annual, List<Criterion> criteria, Map<UUID, BigDecimal> points) {
    var quality = BigDecimal.ZERO.setScale(2);
    var total = quality;
    for (var criterion : criteria) {
      var some = points.getOrDefault(criterion.id(), BigDecimal.ZERO);
      total = total.add(some);
      quality = criterion.isPrice() ? quality : quality.add(some);
    }
    return new RankedBid(bid, annual, points, quality, total);
  }

  public BigDecimal pointsFor(Criterion criterion) {
    return points.getOrDefault(criterion.id(), BigDecimal.ZERO);
  }
}
