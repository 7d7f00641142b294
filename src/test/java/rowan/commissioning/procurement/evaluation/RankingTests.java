package rowan.commissioning.procurement.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rowan.commissioning.procurement.Criterion;
import rowan.commissioning.procurement.Criterion.Kind;
import rowan.commissioning.procurement.evaluation.Ranking.Assessed;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.OrganisationId;

class RankingTests {

  private static final Criterion OUTCOMES =
      new Criterion(new UUID(2, 1), 1, Kind.QUALITY, "Outcomes", "How?", 45);
  private static final Criterion VOICES =
      new Criterion(new UUID(2, 2), 2, Kind.QUALITY, "Voices", "Whose?", 25);
  private static final Criterion PRICE =
      new Criterion(new UUID(2, 3), 3, Kind.PRICE, "Price", "", 30);
  private static final List<Criterion> CRITERIA = List.of(OUTCOMES, VOICES, PRICE);

  private static Assessed bid(int number, int outcomes, int voices, String annual) {
    return new Assessed(
        new OpenedBid(
            new UUID(3, number),
            new OrganisationId(new UUID(4, number)),
            0,
            false,
            Optional.empty()),
        Map.of(OUTCOMES.id(), outcomes, VOICES.id(), voices),
        Money.parse(annual));
  }

  @Test
  void givesEachScoreItsShareOfTheWeightAndTheLowestPriceAllOfItsOwn() {
    var ranked = Ranking.of(CRITERIA, List.of(bid(1, 4, 3, "£400,000"), bid(2, 5, 5, "£500,000")));
    var dearer = ranked.getFirst();
    assertThat(dearer.bid().bid()).isEqualTo(new UUID(3, 2));
    assertThat(dearer.pointsFor(OUTCOMES)).isEqualTo(new BigDecimal("45.00"));
    assertThat(dearer.pointsFor(PRICE)).isEqualTo(new BigDecimal("24.00"));
    assertThat(dearer.total()).isEqualTo(new BigDecimal("94.00"));
    var cheaper = ranked.getLast();
    assertThat(cheaper.pointsFor(OUTCOMES)).isEqualTo(new BigDecimal("36.00"));
    assertThat(cheaper.pointsFor(VOICES)).isEqualTo(new BigDecimal("15.00"));
    assertThat(cheaper.total()).isEqualTo(new BigDecimal("81.00"));
  }

  @Test
  void prefersQualityWhereTotalsAreEqual() {
    // 20% of the weight of outcomes is 9 points: as many as the price loses at 30/21 of the lowest.
    var ranked = Ranking.of(CRITERIA, List.of(bid(1, 3, 3, "£70,000"), bid(2, 4, 3, "£100,000")));
    assertThat(ranked.getFirst().total()).isEqualTo(ranked.getLast().total());
    assertThat(ranked.getFirst().bid().bid()).isEqualTo(new UUID(3, 2));
    assertThat(Ranking.first(ranked)).isPresent();
  }

  @Test
  void putsNobodyFirstWhereTwoShareThePlace() {
    var ranked = Ranking.of(CRITERIA, List.of(bid(1, 3, 3, "£70,000"), bid(2, 3, 3, "£70,000")));
    assertThat(Ranking.first(ranked)).isEmpty();
    assertThat(Ranking.first(List.of())).isEmpty();
  }

  static List<Long> seeds() {
    return IntStream.range(0, 200).mapToObj(i -> 431L + i).toList();
  }

  /** A better score or a lower price never ranks a bid lower, whatever the others are. */
  @ParameterizedTest
  @MethodSource("seeds")
  void neverPunishesABetterBid(long seed) {
    var random = new Random(seed);
    var bids = new ArrayList<Assessed>();
    for (int i = 1; i <= 2 + random.nextInt(5); i++) {
      bids.add(
          bid(i, random.nextInt(6), random.nextInt(6), "£" + (300_000 + random.nextInt(200_000))));
    }
    var before = place(Ranking.of(CRITERIA, bids));
    var one = bids.removeFirst();
    var scores = new HashMap<>(one.scores());
    scores.merge(OUTCOMES.id(), 1, (had, more) -> Math.min(5, had + more));
    bids.add(new Assessed(one.bid(), scores, new Money(one.annual().pence() - 100)));
    Collections.shuffle(bids, random);
    var ranked = Ranking.of(CRITERIA, bids);
    assertThat(place(ranked)).isLessThanOrEqualTo(before);
    assertThat(ranked)
        .allSatisfy(
            bid -> assertThat(bid.total()).isBetween(BigDecimal.ZERO, new BigDecimal("100.00")));
  }

  private static int place(List<RankedBid> ranked) {
    return ranked.stream().map(bid -> bid.bid().bid()).toList().indexOf(new UUID(3, 1));
  }
}
