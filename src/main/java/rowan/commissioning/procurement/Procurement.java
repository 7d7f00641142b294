package rowan.commissioning.procurement;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.commissioning.procurement.TenderResult.Done;
import rowan.commissioning.procurement.TenderResult.Refused;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;

/** The front door of procurement: planning tenders, giving them up, and knowing where they are. */
@Service
public class Procurement {

  /** How the winner is found: anyone may bid, and the bid that ranks first wins. */
  public static final String COMPETITIVE = "competitive";

  private final Acting acting;
  private final Permissions permissions;
  private final TenderPlanning drafting;
  private final TenderProgress progress;
  private final JdbcTenders tenders;
  private final Clock clock;

  Procurement(
      Acting acting,
      Permissions permissions,
      TenderPlanning drafting,
      TenderProgress progress,
      JdbcTenders tenders,
      Clock clock) {
    this.acting = acting;
    this.permissions = permissions;
    this.drafting = drafting;
    this.progress = progress;
    this.tenders = tenders;
    this.clock = clock;
  }

  /** Plans a tender under a mandate. Without one, or beyond its term, it is refused. */
  public TenderResult create(Actor actor, CreateTender command) {
    permissions.require(actor, Action.RUN_TENDER);
    return acting.in(Wing.COMMISSIONING, actor, () -> drafting.create(actor, command));
  }

  /** Plans a draft anew, under the same mandate. */
  public TenderResult change(Actor actor, TenderId tender, CreateTender command) {
    permissions.require(actor, Action.RUN_TENDER);
    return acting.in(Wing.COMMISSIONING, actor, () -> drafting.change(actor, tender, command));
  }

  /** Gives a tender up before there is a contract, for a reason that is published. */
  public TenderResult abandon(Actor actor, TenderId tender, String because) {
    permissions.require(actor, Action.RUN_TENDER);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () ->
            progress
                .abandon(actor, tender, because)
                .<TenderResult>map(Refused::new)
                .orElseGet(() -> new Done(tender)));
  }

  /** Every tender, the newest first, for who works on them. */
  public List<TenderView> all(Actor actor) {
    permissions.require(actor, Action.READ_TENDERS);
    return seen(actor);
  }

  /** One tender, for who works on it. */
  public Optional<TenderView> find(Actor actor, TenderId tender) {
    permissions.require(actor, Action.READ_TENDERS);
    return acting.in(Wing.COMMISSIONING, actor, () -> progress.find(actor, tender));
  }

  /** The published tenders, the newest first, for bidders. */
  public List<TenderView> published(Actor actor) {
    permissions.require(actor, Action.READ_OPEN_TENDERS);
    return seen(actor).stream().filter(view -> view.stage() != TenderStage.DRAFT).toList();
  }

  /** One published tender, for bidders. */
  public Optional<TenderView> findPublished(Actor actor, TenderId tender) {
    permissions.require(actor, Action.READ_OPEN_TENDERS);
    return acting
        .in(Wing.COMMISSIONING, actor, () -> progress.find(actor, tender))
        .filter(view -> view.stage() != TenderStage.DRAFT);
  }

  /** What everyone who follows the money may know of a tender, once it is published. */
  public Optional<TenderView> notice(Actor actor, TenderId tender) {
    permissions.require(actor, Action.READ_CONTRACTS);
    return acting
        .in(Wing.COMMISSIONING, actor, () -> progress.find(actor, tender))
        .filter(view -> view.stage() != TenderStage.DRAFT);
  }

  /** Records the closing of every tender whose time has come. */
  public void keepTime(Actor clockActor) {
    permissions.require(clockActor, Action.KEEP_TIME);
    acting.run(
        Wing.COMMISSIONING,
        clockActor,
        () ->
            tenders
                .due(clockActor.authority(), clock.instant())
                .forEach(due -> progress.closeIfDue(clockActor, due)));
  }

  private List<TenderView> seen(Actor actor) {
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () ->
            tenders.all(actor.authority()).stream()
                .map(seen -> TenderView.of(seen.value(), clock.instant()))
                .toList());
  }
}
