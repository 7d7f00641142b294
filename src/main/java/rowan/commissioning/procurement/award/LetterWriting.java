package rowan.commissioning.procurement.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rowan.commissioning.procurement.TenderFacts.Decision;
import rowan.commissioning.procurement.TenderPlan;
import rowan.commissioning.procurement.award.AwardLetter.Line;
import rowan.commissioning.procurement.award.AwardLetter.Outcome;
import rowan.commissioning.procurement.evaluation.OpenedBid;
import rowan.commissioning.procurement.evaluation.RankedBid;
import rowan.commissioning.procurement.evaluation.Scored;
import rowan.foundation.kernel.OrganisationId;

/**
 * Writes the letters of an award: pure.
 *
 * @param ranked the bids that were scored, the winner's first
 * @param agreed the scores that the panel agreed on
 * @param names of the bidders
 */
record LetterWriting(
    TenderPlan plan,
    Decision decision,
    RankedBid winner,
    List<RankedBid> ranked,
    List<Scored> agreed,
    Map<OrganisationId, String> names) {

  AwardLetter to(OpenedBid bid) {
    var mine = ranked.stream().filter(other -> other.bid().bid().equals(bid.bid())).findFirst();
    return new AwardLetter(
        bid.bid().equals(winner.bid().bid())
            ? Outcome.WON
            : mine.isPresent() ? Outcome.NOT_WON : Outcome.NOT_SCORED,
        plan.title(),
        name(bid.bidder()),
        name(winner.bid().bidder()),
        mine.map(RankedBid::total).orElse(BigDecimal.ZERO),
        winner.total(),
        mine.map(this::lines).orElse(List.of()),
        bid.disregardedBecause().orElse(""),
        decision.on(),
        decision.standstill().lastDay());
  }

  private List<Line> lines(RankedBid mine) {
    var lines = new ArrayList<Line>();
    for (var criterion : plan.criteria()) {
      var score = score(mine.bid().bid(), criterion.id());
      lines.add(
          new Line(
              criterion.name(),
              criterion.weight(),
              score.map(Scored::score).orElse(null),
              mine.pointsFor(criterion),
              score.map(Scored::reason).orElse(""),
              winner.pointsFor(criterion)));
    }
    return lines;
  }

  private Optional<Scored> score(UUID bid, UUID criterion) {
    return agreed.stream()
        .filter(scored -> scored.bid().equals(bid) && scored.criterion().equals(criterion))
        .findFirst();
  }

  private String name(OrganisationId bidder) {
    return names.getOrDefault(bidder, "a bidder");
  }
}
