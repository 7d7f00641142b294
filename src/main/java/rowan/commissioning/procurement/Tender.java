package rowan.commissioning.procurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rowan.commissioning.procurement.TenderFacts.Approval;
import rowan.commissioning.procurement.TenderFacts.Decision;
import rowan.commissioning.procurement.TenderFacts.Opening;
import rowan.commissioning.procurement.TenderFacts.Recommendation;
import rowan.foundation.calendar.Standstill;
import rowan.foundation.kernel.AccountId;

/**
 * One competitive procurement. Each stage holds only the facts that are true at that stage, and
 * only the moves that lead on from it. Pure: every moment is an argument.
 */
sealed interface Tender {

  TenderPlan plan();

  TenderStage stage();

  /** Being planned. */
  record Draft(TenderPlan plan) implements Tender {

    @Override
    public TenderStage stage() {
      return TenderStage.DRAFT;
    }

    /**
     * Publishes it.
     *
     * @param keysHeld how many of the three officers have their words
     */
    Move<Open> publish(Instant now, int keysHeld) {
      if (plan.isDue(now)) {
        return Move.stays("The closing time has passed. Set a later one before you publish.");
      }
      if (keysHeld < TenderFacts.OFFICERS) {
        return Move.stays(
            "The tender can be published when all three opening officers have taken up their"
                + " words. %s so far.".formatted(keysHeld == 0 ? "None has" : keysHeld + " did"));
      }
      return Move.to(new Open(plan, now));
    }
  }

  /** Open for bids. */
  record Open(TenderPlan plan, Instant publishedAt) implements Tender {

    @Override
    public TenderStage stage() {
      return TenderStage.OPEN;
    }

    /** What the clock makes of it. */
    Optional<Closed> closedBy(Instant now) {
      return plan.isDue(now) ? Optional.of(new Closed(plan, publishedAt, now)) : Optional.empty();
    }
  }

  /** Closed, with the bids still sealed. */
  record Closed(TenderPlan plan, Instant publishedAt, Instant closedAt) implements Tender {

    @Override
    public TenderStage stage() {
      return TenderStage.CLOSED;
    }

    /** Two of the named officers open the bids. */
    Move<Opened> open(Instant now, AccountId first, AccountId second, int bids) {
      if (!plan.isDue(now)) {
        return Move.stays("No bid is opened before the tender has closed.");
      }
      if (first.equals(second) || !plan.isOpener(first) || !plan.isOpener(second)) {
        return Move.stays("Two of the three named opening officers must be present.");
      }
      return Move.to(new Opened(plan, new Opening(now, first, second, bids)));
    }
  }

  /** Opened, and not yet with a panel. */
  record Opened(TenderPlan plan, Opening opening) implements Tender {

    @Override
    public TenderStage stage() {
      return TenderStage.OPENED;
    }

    Move<Evaluating> beginEvaluation(Instant now, int evaluators) {
      if (opening.bids() == 0) {
        return Move.stays("There was no bid. Give the tender up, and say why.");
      }
      if (evaluators < TenderFacts.FEWEST_EVALUATORS) {
        return Move.stays(
            "Name at least two evaluators: nobody decides alone what a bid is worth.");
      }
      return Move.to(new Evaluating(plan, opening, now, Optional.empty()));
    }
  }

  /** With its panel. */
  record Evaluating(
      TenderPlan plan, Opening opening, Instant beganAt, Optional<Instant> qualitySettledAt)
      implements Tender {

    @Override
    public TenderStage stage() {
      return TenderStage.EVALUATING;
    }

    Evaluating settleQuality(Instant now) {
      return new Evaluating(plan, opening, beganAt, Optional.of(qualitySettledAt.orElse(now)));
    }

    Move<Recommended> recommend(Recommendation recommendation) {
      if (qualitySettledAt.isEmpty()) {
        return Move.stays("The panel has to agree on every score of quality first.");
      }
      if (recommendation.delegates().isEmpty()) {
        return Move.stays(
            "The decision names nobody who may approve the award: it goes back to be decided.");
      }
      return Move.to(new Recommended(plan, opening, recommendation, List.of()));
    }
  }

  /** Recommended, and waiting for the delegates. */
  record Recommended(
      TenderPlan plan, Opening opening, Recommendation recommendation, List<Approval> approvals)
      implements Tender {

    public Recommended {
      approvals = List.copyOf(approvals);
    }

    @Override
    public TenderStage stage() {
      return TenderStage.RECOMMENDED;
    }

    Move<Recommended> approve(Approval approval) {
      if (!recommendation.delegates().contains(approval.title())) {
        return Move.stays(
            "The decision names others to approve the award: "
                + String.join(" and ", recommendation.delegates())
                + ".");
      }
      if (approvals.stream()
          .anyMatch(given ->
              given.title().equals(approval.title()) || given.by().equals(approval.by()))) {
        return Move.stays("You have approved this award already.");
      }
      var more = new ArrayList<>(approvals);
      more.add(approval);
      return Move.to(new Recommended(plan, opening, recommendation, more));
    }

    /** The delegates who have not approved yet. */
    List<String> waitingFor() {
      return recommendation.waitingFor(approvals);
    }

    /** Decides the award, once every delegate has approved. */
    Move<AwardDecided> decide(LocalDate today) {
      if (!waitingFor().isEmpty()) {
        return Move.stays("Waiting for " + String.join(" and ", waitingFor()) + ".");
      }
      return Move.to(
          new AwardDecided(
              plan,
              opening,
              recommendation,
              approvals,
              new Decision(today, Standstill.underTheActOf2023(today))));
    }
  }

  /** Decided, and standing still. */
  record AwardDecided(
      TenderPlan plan,
      Opening opening,
      Recommendation recommendation,
      List<Approval> approvals,
      Decision decision)
      implements Tender {

    @Override
    public TenderStage stage() {
      return TenderStage.AWARD_DECIDED;
    }

    Move<Contracted> sign(LocalDate today, UUID contract) {
      var standstill = decision.standstill();
      if (!standstill.isOver(today)) {
        return Move.stays(
            "The contract can be signed from %s, when the standstill has passed."
                .formatted(TenderFacts.written(standstill.lastDay().plusDays(1))));
      }
      return Move.to(
          new Contracted(plan, opening, recommendation, approvals, decision, contract, today));
    }
  }

  /** Done: there is a contract. */
  record Contracted(
      TenderPlan plan,
      Opening opening,
      Recommendation recommendation,
      List<Approval> approvals,
      Decision decision,
      UUID contract,
      LocalDate signedOn)
      implements Tender {

    @Override
    public TenderStage stage() {
      return TenderStage.CONTRACTED;
    }
  }

  /** Given up before there was a contract. */
  record Abandoned(TenderPlan plan, Instant at, String because) implements Tender {

    @Override
    public TenderStage stage() {
      return TenderStage.ABANDONED;
    }
  }

  /** Gives it up. */
  default Move<Abandoned> abandon(Instant now, String because) {
    return switch (this) {
      case Contracted _ -> Move.stays("There is a contract: it can only be ended.");
      case Abandoned _ -> Move.stays("This tender was given up already.");
      case Draft _, Open _, Closed _, Opened _, Evaluating _, Recommended _, AwardDecided _ ->
          Move.to(new Abandoned(plan(), now, because));
    };
  }
}
