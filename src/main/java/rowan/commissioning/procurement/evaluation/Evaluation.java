package rowan.commissioning.procurement.evaluation;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import rowan.commissioning.procurement.TenderFacts.Recommendation;
import rowan.commissioning.procurement.TenderId;
import rowan.commissioning.procurement.TenderProgress;
import rowan.commissioning.procurement.TenderResult;
import rowan.commissioning.procurement.TenderResult.Done;
import rowan.commissioning.procurement.TenderResult.Refused;
import rowan.commissioning.procurement.TenderStage;
import rowan.commissioning.procurement.TenderView;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AccountId;

/** The front door of evaluation: panel, declarations, scores, ranking, recommendation. */
@Service
public class Evaluation {

  private final Acting acting;
  private final Permissions permissions;
  private final TenderProgress progress;
  private final JdbcEvaluation store;
  private final Clock clock;

  Evaluation(
      Acting acting,
      Permissions permissions,
      TenderProgress progress,
      JdbcEvaluation store,
      Clock clock) {
    this.acting = acting;
    this.permissions = permissions;
    this.progress = progress;
    this.store = store;
    this.clock = clock;
  }

  /** Names the panel, or adds to it while it works. */
  public TenderResult namePanel(Actor actor, TenderId tender, List<AccountId> evaluators) {
    permissions.require(actor, Action.RUN_TENDER);
    var named = new LinkedHashSet<>(evaluators);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          if (!evaluating(actor, tender)) {
            var refusal = progress.beginEvaluation(actor, tender, named.size());
            if (refusal.isPresent()) {
              return new Refused("panel", refusal.get());
            }
          }
          named.forEach(evaluator -> store.name(actor, tender, evaluator, clock.instant()));
          return new Done(tender);
        });
  }

  private boolean evaluating(Actor actor, TenderId tender) {
    return progress
        .find(actor, tender)
        .filter(view -> view.stage() == TenderStage.EVALUATING && !view.qualitySettled())
        .isPresent();
  }

  /** Writes down what an evaluator declares. Who has a conflict sees no bid. */
  public TenderResult declare(Actor actor, TenderId tender, boolean conflicted, String says) {
    permissions.require(actor, Action.EVALUATE_BIDS);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          var me = member(actor, tender);
          if (me.isEmpty()) {
            return new Refused("You are not on the panel of this tender.");
          }
          if (me.get().declared().isPresent()) {
            return new Refused("You have declared already. Tell the procurement lead of a change.");
          }
          store.declare(actor, tender, conflicted, says, clock.instant());
          return new Done(tender);
        });
  }

  private Optional<PanelMember> member(Actor actor, TenderId tender) {
    return store.panel(actor, tender).stream()
        .filter(member -> member.account().equals(actor.account()))
        .findFirst();
  }

  /** What an evaluator sees; nothing for who is not on the panel, no bid before they declared. */
  public Optional<ScoreSheet> sheet(Actor actor, TenderId tender) {
    permissions.require(actor, Action.EVALUATE_BIDS);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          var view = progress.find(actor, tender);
          var me = member(actor, tender);
          if (view.isEmpty() || me.isEmpty()) {
            return Optional.empty();
          }
          boolean mayLook = me.get().scores();
          return Optional.of(
              new ScoreSheet(
                  view.get(),
                  me.get(),
                  mayLook ? store.bids(actor, tender) : List.of(),
                  mayLook ? store.answers(actor, tender) : List.of(),
                  store.scores(actor, tender).stream()
                      .filter(scored -> scored.by().equals(actor.account()))
                      .toList()));
        });
  }

  /** Locks an evaluator's own score: it is given once, before hearing the others. */
  public TenderResult lockScore(Actor actor, GiveScore given) {
    permissions.require(actor, Action.EVALUATE_BIDS);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          if (!evaluating(actor, given.tender())) {
            return new Refused("Scores are given while the tender is being evaluated.");
          }
          if (member(actor, given.tender()).filter(PanelMember::scores).isEmpty()) {
            return new Refused("Declare first that nothing keeps you from judging these bids.");
          }
          boolean locked =
              store.scores(actor, given.tender()).stream()
                  .anyMatch(scored ->
                      scored.by().equals(actor.account())
                          && scored.isFor(given.bid(), given.criterion()));
          if (locked) {
            return new Refused("You have locked your score for this answer already.");
          }
          return whyNoScore(actor, given)
              .<TenderResult>map(refused -> refused)
              .orElseGet(() -> {
                store.lock(actor, given, clock.instant());
                return new Done(given.tender());
              });
        });
  }

  private Optional<Refused> whyNoScore(Actor actor, GiveScore given) {
    if (given.score() < 0 || given.score() > Ranking.HIGHEST_SCORE) {
      return Optional.of(new Refused("score", "Give a score from 0 to 5."));
    }
    if (given.reason().isBlank()) {
      return Optional.of(new Refused("reason", "Say why, in words that the bidder may read."));
    }
    boolean counts =
        store.bids(actor, given.tender()).stream()
            .anyMatch(bid -> bid.bid().equals(given.bid()) && bid.counts());
    return counts ? Optional.empty() : Optional.of(new Refused("This bid is not scored."));
  }

  /** What the lead sees of the panel's work. */
  public Optional<Moderation> moderation(Actor actor, TenderId tender) {
    permissions.require(actor, Action.RUN_TENDER);
    return acting.in(Wing.COMMISSIONING, actor, () -> moderated(actor, tender));
  }

  private Optional<Moderation> moderated(Actor actor, TenderId tender) {
    return progress
        .find(actor, tender)
        .map(view ->
            new Moderation(
                view,
                store.panel(actor, tender),
                store.bids(actor, tender),
                store.answers(actor, tender),
                store.scores(actor, tender),
                store.agreed(actor, tender)));
  }

  /** Writes down the score that the panel agreed on, once each has scored alone. */
  public TenderResult agree(Actor actor, GiveScore given) {
    permissions.require(actor, Action.RUN_TENDER);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          if (!evaluating(actor, given.tender())) {
            return new Refused("Scores are agreed while the tender is being evaluated.");
          }
          var before = moderated(actor, given.tender()).orElseThrow();
          if (!before.isReady(given.bid(), given.criterion())) {
            return new Refused(
                "The panel agrees on a score when at least two of it have, and each has, scored"
                    + " the answer alone.");
          }
          if (before.agreed(given.bid(), given.criterion()).isPresent()) {
            return new Refused("The panel has agreed on this score already.");
          }
          var why = whyNoScore(actor, given);
          if (why.isPresent()) {
            return why.get();
          }
          store.agree(actor, given, clock.instant());
          if (moderated(actor, given.tender()).orElseThrow().isSettled()) {
            progress.settleQuality(actor, given.tender());
          }
          return new Done(given.tender());
        });
  }

  /** The bids in the order of their points; empty until quality is settled. */
  public List<RankedBid> ranking(Actor actor, TenderId tender) {
    permissions.require(actor, Action.READ_TENDERS);
    return acting.in(Wing.COMMISSIONING, actor, () -> ranked(actor, tender));
  }

  /** The scores that the panel agreed on; for the letters that say them. */
  public List<Scored> agreedScores(Actor actor, TenderId tender) {
    permissions.require(actor, Action.READ_TENDERS);
    return acting.in(Wing.COMMISSIONING, actor, () -> store.agreed(actor, tender));
  }

  /** The opened bids, those that are not scored included. */
  public List<OpenedBid> bids(Actor actor, TenderId tender) {
    permissions.require(actor, Action.READ_TENDERS);
    return acting.in(Wing.COMMISSIONING, actor, () -> store.bids(actor, tender));
  }

  private List<RankedBid> ranked(Actor actor, TenderId tender) {
    var view = progress.find(actor, tender).filter(TenderView::qualitySettled);
    if (view.isEmpty()) {
      return List.of();
    }
    var prices = store.prices(actor, tender);
    var agreed = store.agreed(actor, tender);
    return Ranking.of(
        view.get().plan().criteria(),
        store.bids(actor, tender).stream()
            .filter(OpenedBid::counts)
            .map(bid -> {
              var scores = new HashMap<UUID, Integer>();
              agreed.stream()
                  .filter(scored -> scored.bid().equals(bid.bid()))
                  .forEach(scored -> scores.put(scored.criterion(), scored.score()));
              var price = prices.get(bid.bid());
              if (price == null) {
                throw new IllegalStateException("an opened bid has no price");
              }
              return new Ranking.Assessed(bid, scores, price);
            })
            .toList());
  }

  /** Recommends the bid that ranks first, and no other, to those whom the decision names. */
  public TenderResult recommend(Actor actor, TenderId tender) {
    permissions.require(actor, Action.RUN_TENDER);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          var first = Ranking.first(ranked(actor, tender));
          if (first.isEmpty()) {
            return new Refused(
                "No bid ranks first alone: either quality is not settled, or two share the place.");
          }
          return progress
              .recommend(
                  actor,
                  tender,
                  delegates ->
                      new Recommendation(
                          first.get().bid().bid(),
                          first.get().bid().bidder(),
                          first.get().annual(),
                          clock.instant(),
                          delegates))
              .<TenderResult>map(Refused::new)
              .orElseGet(() -> new Done(tender));
        });
  }
}
