package rowan.commissioning.procurement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import rowan.commissioning.decisions.Deed;
import rowan.commissioning.decisions.DeedKind;
import rowan.commissioning.decisions.Mandates;
import rowan.commissioning.procurement.TenderFacts.Approval;
import rowan.commissioning.procurement.TenderFacts.Recommendation;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.Versioned;

/**
 * How tenders go on: for the parts of this room, each of which does its own work in the same
 * transaction and asks permission before. A move that may not be made gives back the sentence that
 * says why; nothing is stored then.
 */
@Component
public class TenderProgress {

  private static final String MOVED_ON = "This tender has moved on. Look at where it is now.";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

  private final JdbcTenders tenders;
  private final JdbcTenderMoves moves;
  private final Mandates mandates;
  private final Clock clock;

  TenderProgress(JdbcTenders tenders, JdbcTenderMoves moves, Mandates mandates, Clock clock) {
    this.tenders = tenders;
    this.moves = moves;
    this.mandates = mandates;
    this.clock = clock;
  }

  /** The tender as it stands by the clock, if the actor's organisation may know of it. */
  public Optional<TenderView> find(Actor actor, TenderId id) {
    return tenders
        .find(actor.authority(), id)
        .map(seen -> TenderView.of(seen.value(), clock.instant()));
  }

  /**
   * Publishes a draft.
   *
   * @param makeKey done once it is certain that it may be published, and before it is
   */
  public Optional<String> publish(Actor actor, TenderId id, int keysHeld, Runnable makeKey) {
    return move(
        actor,
        id,
        Tender.Draft.class,
        draft -> draft.publish(clock.instant(), keysHeld),
        (draft, open) -> {
          makeKey.run();
          report(
              actor,
              open,
              DeedKind.TENDER_PUBLISHED,
              "Tender published, closes "
                  + DAY.format(open.plan().closesAt().atZone(clock.getZone())));
          return Optional.empty();
        });
  }

  /** Records that the time of a tender has come, if it has and is not recorded yet. */
  public void closeIfDue(Actor actor, TenderId id) {
    tenders.find(actor.authority(), id).ifPresent(seen -> closeIfDue(actor, seen));
  }

  void closeIfDue(Actor actor, Versioned<Tender> seen) {
    if (seen.value() instanceof Tender.Open open) {
      open.closedBy(clock.instant())
          .ifPresent(closed -> {
            moves.store(actor.authority(), seen, closed);
            report(actor, closed, DeedKind.TENDER_CLOSED, "Tender closed, bids sealed");
          });
    }
  }

  /**
   * Records that two officers opened the bids.
   *
   * @param storeBids done once it is certain that they may, and before it is recorded
   */
  public Optional<String> open(
      Actor actor, TenderId id, AccountId first, AccountId second, int bids, Runnable storeBids) {
    return move(
        actor,
        id,
        Tender.Closed.class,
        closed -> closed.open(clock.instant(), first, second, bids),
        (closed, opened) -> {
          storeBids.run();
          return Optional.empty();
        });
  }

  /** Begins the evaluation with a panel of so many. */
  public Optional<String> beginEvaluation(Actor actor, TenderId id, int evaluators) {
    return move(
        actor,
        id,
        Tender.Opened.class,
        opened -> opened.beginEvaluation(clock.instant(), evaluators),
        (opened, evaluating) -> Optional.empty());
  }

  /** Records that every score of quality is agreed: from now on prices may be seen. */
  public Optional<String> settleQuality(Actor actor, TenderId id) {
    return move(
        actor,
        id,
        Tender.Evaluating.class,
        evaluating -> Move.to(evaluating.settleQuality(clock.instant())),
        (before, after) -> Optional.empty());
  }

  /** Recommends a bid to those whom the decision names. */
  public Optional<String> recommend(
      Actor actor, TenderId id, Function<List<String>, Recommendation> recommendation) {
    return move(
        actor,
        id,
        Tender.Evaluating.class,
        evaluating -> evaluating.recommend(recommendation.apply(delegates(actor, evaluating))),
        (evaluating, recommended) -> Optional.empty());
  }

  private List<String> delegates(Actor actor, Tender tender) {
    return mandates
        .find(actor, tender.plan().mandate())
        .map(mandate -> mandates.delegates(actor, mandate.decision()))
        .orElse(List.of());
  }

  /** Records that a delegate approved. */
  public Optional<String> approve(Actor actor, TenderId id, Approval approval) {
    var seen = at(actor, id, Tender.Recommended.class);
    if (seen.isEmpty()) {
      return Optional.of(MOVED_ON);
    }
    return switch (seen.get().value().approve(approval)) {
      case Move.Stays<Tender.Recommended>(var because) -> Optional.of(because);
      case Move.Moved<Tender.Recommended> _ -> {
        moves.approve(actor.authority(), seen.get(), approval);
        yield Optional.empty();
      }
    };
  }

  /** Decides the award, once every delegate has approved. */
  public Optional<String> decide(Actor actor, TenderId id) {
    return move(
        actor,
        id,
        Tender.Recommended.class,
        recommended -> recommended.decide(LocalDate.now(clock)),
        (recommended, decided) -> Optional.empty());
  }

  /**
   * Records that the contract is signed.
   *
   * @param enter done once it is certain that it may be, and before it is recorded; gives why the
   *     contract could not be entered into, if it could not
   */
  public Optional<String> sign(
      Actor actor, TenderId id, UUID contract, Supplier<Optional<String>> enter) {
    return move(
        actor,
        id,
        Tender.AwardDecided.class,
        decided -> decided.sign(LocalDate.now(clock), contract),
        (decided, contracted) -> enter.get());
  }

  /** Gives the tender up. */
  Optional<String> abandon(Actor actor, TenderId id, String because) {
    return move(
        actor,
        id,
        Tender.class,
        tender -> tender.abandon(clock.instant(), because),
        (before, abandoned) -> Optional.empty());
  }

  @FunctionalInterface
  private interface Meanwhile<A, B> {
    /** Gives why the move is not made after all, if it is not. */
    Optional<String> happens(A before, B after);
  }

  private <A extends Tender, B extends Tender> Optional<String> move(
      Actor actor,
      TenderId id,
      Class<A> stage,
      Function<A, Move<B>> step,
      Meanwhile<A, B> meanwhile) {
    var seen = at(actor, id, stage);
    if (seen.isEmpty()) {
      return Optional.of(MOVED_ON);
    }
    return switch (step.apply(seen.get().value())) {
      case Move.Stays<B>(var because) -> Optional.of(because);
      case Move.Moved<B>(var next) -> {
        var hindrance = meanwhile.happens(seen.get().value(), next);
        if (hindrance.isEmpty()) {
          moves.store(actor.authority(), seen.get(), next);
        }
        yield hindrance;
      }
    };
  }

  private <A extends Tender> Optional<Versioned<A>> at(Actor actor, TenderId id, Class<A> stage) {
    return tenders
        .find(actor.authority(), id)
        .filter(seen -> stage.isInstance(seen.value()))
        .map(seen -> new Versioned<>(stage.cast(seen.value()), seen.version()));
  }

  void report(Actor actor, Tender tender, DeedKind kind, String says) {
    var plan = tender.plan();
    mandates.report(
        actor,
        new Deed(
            plan.mandate(), kind, LocalDate.now(clock), says, "/tenders/" + plan.id() + "/notice"));
  }
}
