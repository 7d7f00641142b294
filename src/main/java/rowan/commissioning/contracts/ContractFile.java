package rowan.commissioning.contracts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import rowan.commissioning.contracts.ContractResult.Done;
import rowan.commissioning.contracts.ContractResult.Refused;
import rowan.commissioning.decisions.Act;
import rowan.commissioning.decisions.Commitments;
import rowan.commissioning.decisions.DecisionId;
import rowan.commissioning.decisions.DeedKind;
import rowan.commissioning.decisions.MandateSummary;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Money;

/** The front door to the file of a contract: its money and its reviews. */
@Service
public class ContractFile implements Commitments {

  private final Acting acting;
  private final Permissions permissions;
  private final JdbcContracts contracts;
  private final JdbcContractFile file;
  private final UnderMandate mandates;

  ContractFile(
      Acting acting,
      Permissions permissions,
      JdbcContracts contracts,
      JdbcContractFile file,
      UnderMandate mandates) {
    this.acting = acting;
    this.permissions = permissions;
    this.contracts = contracts;
    this.file = file;
    this.mandates = mandates;
  }

  /** The money committed to a contract. */
  public List<FundingLine> funding(Actor actor, ContractId contract) {
    permissions.require(actor, Action.READ_CONTRACTS);
    return acting.in(Wing.COMMISSIONING, actor, () -> file.funding(actor.authority(), contract));
  }

  /** The reviews of a contract, due and held, in their order. */
  public List<Review> reviews(Actor actor, ContractId contract) {
    permissions.require(actor, Action.READ_CONTRACTS);
    return acting.in(Wing.COMMISSIONING, actor, () -> file.reviews(actor.authority(), contract));
  }

  @Override
  public List<Commitment> under(Actor actor, DecisionId decision) {
    permissions.require(actor, Action.READ_ASSURANCE);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () ->
            mandates.inForce(actor, "allocate").stream()
                .filter(mandate -> mandate.decision().equals(decision))
                .flatMap(mandate -> file.funding(actor.authority(), mandate.id()).stream())
                .map(line -> new Commitment(Stage.COMMITTED, line.annual(), line.ofWhichNew()))
                .toList());
  }

  /** The mandates that allocate money. */
  public List<MandateSummary> mandatesToFund(Actor actor) {
    permissions.require(actor, Action.MANAGE_CONTRACTS);
    return acting.in(Wing.COMMISSIONING, actor, () -> mandates.inForce(actor, "allocate"));
  }

  /**
   * Commits money of a year. Everything committed under the mandate counts together, to whatever
   * contracts, and must stay within what it allocates.
   */
  public ContractResult fund(Actor actor, FundContract command) {
    permissions.require(actor, Action.MANAGE_CONTRACTS);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          var contract = contracts.find(actor.authority(), command.contract());
          if (contract.isEmpty()) {
            return new Refused("There is no such contract.");
          }
          var objection = objection(command);
          if (objection.isPresent()) {
            return objection.get();
          }
          file.holdMoneyOf(command.mandate());
          var before = file.funding(actor.authority(), command.mandate());
          var annual =
              sum(before.stream().map(FundingLine::annual).toList())
                  .plus(sum(command.lines().stream().map(FundContract.Line::annual).toList()));
          var ofWhichNew =
              sum(before.stream().map(FundingLine::ofWhichNew).toList())
                  .plus(sum(command.lines().stream().map(FundContract.Line::ofWhichNew).toList()));
          var beyond =
              mandates.objection(actor, command.mandate(), new Act.Fund(annual, ofWhichNew));
          if (beyond.isPresent()) {
            return beyond.get();
          }
          file.fund(actor.authority(), command, mandates.today());
          mandates.report(
              actor,
              command.mandate(),
              DeedKind.FUNDING_SET,
              command.contract(),
              "%s a year committed, %s of it new".formatted(annual, ofWhichNew));
          return new Done(command.contract());
        });
  }

  private static Optional<Refused> objection(FundContract command) {
    if (command.lines().isEmpty()) {
      return Optional.of(new Refused("lines", "Enter at least one line."));
    }
    for (var line : command.lines()) {
      if (line.annual().compareTo(Money.ZERO) <= 0) {
        return Optional.of(new Refused("lines", "Each line is an amount above nothing."));
      }
      if (line.ofWhichNew().compareTo(line.annual()) > 0
          || line.ofWhichNew().compareTo(Money.ZERO) < 0) {
        return Optional.of(
            new Refused("lines", "What is new of a line is part of its amount, not more."));
      }
    }
    return Optional.empty();
  }

  private static Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money.ZERO, Money::plus);
  }

  /** Writes down a review that was held. */
  public ContractResult holdReview(Actor actor, HoldReview command) {
    permissions.require(actor, Action.MANAGE_CONTRACTS);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          var review = review(actor, command.contract(), command.review());
          if (review.isEmpty()) {
            return new Refused("There is no such review.");
          }
          if (review.get().held().isPresent()) {
            return new Refused("This review was held and written down already.");
          }
          if (command.outcomes().isBlank()
              || command.methods().isBlank()
              || command.changes().isBlank()) {
            return new Refused(
                "Say what was found about outcomes and about methods, and what was agreed to"
                    + " change.");
          }
          file.hold(actor, command, mandates.today());
          mandates.report(
              actor,
              file.mandateOf(actor.authority(), command.contract(), command.review()),
              DeedKind.REVIEW_HELD,
              command.contract(),
              "Review of outcomes and methods held");
          return new Done(command.contract());
        });
  }

  private Optional<Review> review(Actor actor, ContractId contract, UUID id) {
    return file.reviews(actor.authority(), contract).stream()
        .filter(review -> review.id().equals(id))
        .findFirst();
  }
}
