package rowan.commissioning.procurement.award;

import java.time.Clock;
import java.util.HashMap;
import org.springframework.stereotype.Component;
import rowan.commissioning.procurement.TenderView;
import rowan.commissioning.procurement.evaluation.Evaluation;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Organisation;
import rowan.foundation.kernel.OrganisationId;

/** Sends the letters of an award, to all bidders at the same moment. */
@Component
class AwardLetters {

  private final Evaluation evaluation;
  private final Accounts accounts;
  private final JdbcLetters letters;
  private final Clock clock;

  AwardLetters(Evaluation evaluation, Accounts accounts, JdbcLetters letters, Clock clock) {
    this.evaluation = evaluation;
    this.accounts = accounts;
    this.letters = letters;
    this.clock = clock;
  }

  /** Writes and sends them. Gives the name of the winner. */
  String send(Actor actor, TenderView decided) {
    var tender = decided.id();
    var bids = evaluation.bids(actor, tender);
    var names = new HashMap<OrganisationId, String>();
    bids.forEach(bid ->
        accounts
            .organisation(actor.authority(), bid.bidder())
            .map(Organisation::name)
            .ifPresent(name -> names.put(bid.bidder(), name)));
    var ranked = evaluation.ranking(actor, tender);
    var recommended = decided.recommendation().orElseThrow();
    var winner =
        ranked.stream()
            .filter(bid -> bid.bid().bid().equals(recommended.bid()))
            .findFirst()
            .orElseThrow();
    var writing =
        new LetterWriting(
            decided.plan(),
            decided.decision().orElseThrow(),
            winner,
            ranked,
            evaluation.agreedScores(actor, tender),
            names);
    var now = clock.instant();
    bids.forEach(bid -> letters.send(actor, tender, bid.bidder(), writing.to(bid), now));
    return names.getOrDefault(recommended.organisation(), "the bidder that ranked first");
  }
}
