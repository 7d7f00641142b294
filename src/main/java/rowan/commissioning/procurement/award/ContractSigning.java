package rowan.commissioning.procurement.award;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rowan.commissioning.contracts.ContractId;
import rowan.commissioning.contracts.ContractResult;
import rowan.commissioning.contracts.Contracts;
import rowan.commissioning.contracts.EnterContract;
import rowan.commissioning.procurement.TenderFacts.Recommendation;
import rowan.commissioning.procurement.TenderId;
import rowan.commissioning.procurement.TenderPlan;
import rowan.commissioning.procurement.TenderProgress;
import rowan.commissioning.procurement.TenderView;
import rowan.commissioning.procurement.evaluation.Evaluation;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.TimeOrderedIds;

/** Makes a contract of an award. */
@Component
class ContractSigning {

  private final TenderProgress progress;
  private final Evaluation evaluation;
  private final Contracts contracts;
  private final Accounts accounts;
  private final Clock clock;

  ContractSigning(
      TenderProgress progress,
      Evaluation evaluation,
      Contracts contracts,
      Accounts accounts,
      Clock clock) {
    this.progress = progress;
    this.evaluation = evaluation;
    this.contracts = contracts;
    this.accounts = accounts;
    this.clock = clock;
  }

  SignResult sign(Actor actor, TenderId tender) {
    var view = progress.find(actor, tender);
    var recommendation = view.flatMap(TenderView::recommendation);
    if (recommendation.isEmpty()) {
      return new SignResult.Refused("There is no award to sign a contract for.");
    }
    var contract = new ContractId(TimeOrderedIds.next(clock));
    var winner = recommendation.get();
    var refusal =
        progress.sign(
            actor,
            tender,
            contract.value(),
            () -> enter(actor, view.orElseThrow().plan(), winner, contract));
    if (refusal.isPresent()) {
      return new SignResult.Refused(refusal.get());
    }
    accounts.becomesProvider(actor.authority(), winner.organisation());
    return new SignResult.Signed(contract);
  }

  private Optional<String> enter(
      Actor actor, TenderPlan plan, Recommendation winner, ContractId contract) {
    var bid =
        evaluation.bids(actor, plan.id()).stream()
            .filter(opened -> opened.bid().equals(winner.bid()))
            .findFirst()
            .orElseThrow();
    var result =
        contracts.enter(
            actor,
            new EnterContract(
                contract,
                plan.mandate(),
                plan.id().value(),
                plan.specification(),
                plan.service(),
                plan.title(),
                winner.organisation(),
                plan.term(),
                winner.annual(),
                plan.reviewMonths(),
                bid.spaces(),
                bid.femaleOnlySpace()));
    return switch (result) {
      case ContractResult.Done _ -> Optional.empty();
      case ContractResult.Refused(_, var sentence) -> Optional.of(sentence);
    };
  }
}
