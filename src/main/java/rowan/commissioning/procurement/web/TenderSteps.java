package rowan.commissioning.procurement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.procurement.TenderFacts.Opening;
import rowan.commissioning.procurement.TenderStage;
import rowan.commissioning.procurement.TenderView;
import rowan.commissioning.procurement.tenderbox.OpeningDesk;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.web.Days;
import rowan.foundation.web.State;

/** The steps of a tender as a task list: where it is, and which step the reader may take. */
public final class TenderSteps {

  private TenderSteps() {}

  /**
   * One step.
   *
   * @param href where the reader does it or looks at it; nothing where they can't, or not yet
   */
  public record Step(String title, @Nullable String href, State state, String words, String hint) {}

  static List<Step> of(
      TenderView tender,
      OpeningDesk desk,
      Actor actor,
      Predicate<Action> may,
      Names names,
      Days days) {
    var steps = new ArrayList<Step>();
    var base = "/tenders/" + tender.id();
    steps.add(plan(tender, base, may));
    steps.add(words(tender, desk, base, actor));
    steps.add(bids(tender, days));
    steps.add(opening(tender, base, names));
    steps.add(evaluation(tender, base, may));
    steps.add(award(tender, base, days));
    steps.add(contract(tender, may));
    return steps;
  }

  private static boolean at(TenderView tender, TenderStage stage) {
    return tender.stage() == stage;
  }

  private static Step plan(TenderView tender, String base, Predicate<Action> may) {
    boolean draft = at(tender, TenderStage.DRAFT);
    return new Step(
        "Plan",
        draft && may.test(Action.RUN_TENDER) ? base + "/plan" : null,
        draft ? State.UNDER_WAY : State.MET,
        draft ? "Draft" : "Published",
        draft ? "Can be changed until it is published" : "Fixed");
  }

  private static Step words(TenderView tender, OpeningDesk desk, String base, Actor actor) {
    long held = desk.officers().stream().filter(OpeningDesk.Officer::confirmed).count();
    boolean mine = tender.plan().isOpener(actor.account());
    boolean draft = at(tender, TenderStage.DRAFT);
    return new Step(
        "Opening officers take up their words",
        draft && mine ? base + "/words" : null,
        held == 3 ? State.MET : draft ? State.UNDER_WAY : State.NOT_STARTED,
        "%d of 3".formatted(held),
        "Two of the three open the bids, after the deadline");
  }

  private static Step bids(TenderView tender, Days days) {
    var closes = days.exact(tender.plan().closesAt());
    if (at(tender, TenderStage.OPEN)) {
      return new Step(
          "Bids come in",
          null,
          State.UNDER_WAY,
          "Open",
          "Until " + closes + ". Nobody sees who has bid, or whether anybody has");
    }
    return tender.reached(TenderStage.CLOSED)
        ? new Step("Bids come in", null, State.MET, "Closed", closes)
        : new Step("Bids come in", null, State.NOT_STARTED, "Not yet", "Until " + closes);
  }

  private static Step opening(TenderView tender, String base, Names names) {
    var opening = tender.opening();
    boolean closed = at(tender, TenderStage.CLOSED);
    if (opening.isPresent()) {
      return new Step(
          "Opening",
          base + "/opening",
          State.MET,
          opening.get().bids() == 1 ? "1 bid" : opening.get().bids() + " bids",
          openedBy(opening.get(), names));
    }
    return new Step(
        "Opening",
        closed ? base + "/opening" : null,
        closed ? State.UNDER_WAY : State.NOT_STARTED,
        closed ? "Sealed" : "Not yet",
        "Two officers enter their words within half an hour");
  }

  private static String openedBy(Opening opening, Names names) {
    return "Opened by " + names.of(opening.first()) + " and " + names.of(opening.second());
  }

  private static Step evaluation(TenderView tender, String base, Predicate<Action> may) {
    boolean lead = may.test(Action.RUN_TENDER);
    boolean evaluator = may.test(Action.EVALUATE_BIDS);
    boolean done = tender.reached(TenderStage.RECOMMENDED);
    if (at(tender, TenderStage.OPENED)) {
      return new Step(
          "Evaluation",
          lead ? base + "/panel" : null,
          State.UNDER_WAY,
          "No panel yet",
          "Name at least two evaluators");
    }
    boolean evaluating = at(tender, TenderStage.EVALUATING);
    var href =
        !tender.reached(TenderStage.EVALUATING)
            ? null
            : evaluator && evaluating ? base + "/scores" : lead ? base + "/moderation" : null;
    return new Step(
        "Evaluation",
        href,
        done ? State.MET : evaluating ? State.UNDER_WAY : State.NOT_STARTED,
        done ? "Ranked" : evaluating ? "Scoring" : "Not yet",
        "Each scores alone, then the panel agrees; prices are seen last");
  }

  private static Step award(TenderView tender, String base, Days days) {
    var decision = tender.decision();
    if (decision.isPresent()) {
      var until = days.full(decision.get().standstill().lastDay());
      return new Step(
          "Award", base + "/award", State.MET, "Decided", "Standstill until the end of " + until);
    }
    boolean waiting = at(tender, TenderStage.RECOMMENDED);
    boolean settled = at(tender, TenderStage.EVALUATING) && tender.qualitySettled();
    return new Step(
        "Award",
        waiting || settled ? base + "/award" : null,
        waiting || settled ? State.UNDER_WAY : State.NOT_STARTED,
        waiting ? "Waiting" : settled ? "To recommend" : "Not yet",
        waiting
            ? "Waiting for " + String.join(" and ", tender.waitingFor())
            : "Decided when everyone has approved whom the decision names");
  }

  private static Step contract(TenderView tender, Predicate<Action> may) {
    var contract = tender.contract();
    return new Step(
        "Contract",
        contract.isPresent() && may.test(Action.READ_CONTRACTS)
            ? "/contracts/" + contract.get()
            : null,
        contract.isPresent() ? State.MET : State.NOT_STARTED,
        contract.isPresent() ? "Signed" : "Not yet",
        "Signed after the standstill");
  }
}
