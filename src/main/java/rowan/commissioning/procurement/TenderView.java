package rowan.commissioning.procurement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rowan.commissioning.procurement.TenderFacts.Approval;
import rowan.commissioning.procurement.TenderFacts.Decision;
import rowan.commissioning.procurement.TenderFacts.Opening;
import rowan.commissioning.procurement.TenderFacts.Recommendation;

/**
 * A tender as it stands by the clock: what is known of it at its stage, and nothing where a stage
 * is still to come.
 */
public record TenderView(
    TenderPlan plan,
    TenderStage stage,
    Optional<Opening> opening,
    boolean qualitySettled,
    Optional<Recommendation> recommendation,
    List<Approval> approvals,
    Optional<Decision> decision,
    Optional<UUID> contract,
    Optional<String> abandonedBecause) {

  public TenderView {
    approvals = List.copyOf(approvals);
  }

  public TenderId id() {
    return plan.id();
  }

  /** Whether it is at that stage or beyond; a tender that was given up is at no other stage. */
  public boolean reached(TenderStage other) {
    return stage != TenderStage.ABANDONED && stage.compareTo(other) >= 0;
  }

  /** The titles of the delegates who have still to approve; none where nothing is recommended. */
  public List<String> waitingFor() {
    return recommendation.map(one -> one.waitingFor(approvals)).orElse(List.of());
  }

  static TenderView of(Tender tender, Instant now) {
    return switch (tender) {
      case Tender.Open open when open.closedBy(now).isPresent() ->
          bare(open, TenderStage.CLOSED, Optional.empty());
      case Tender.Draft _, Tender.Open _, Tender.Closed _ ->
          bare(tender, tender.stage(), Optional.empty());
      case Tender.Abandoned abandoned ->
          bare(tender, tender.stage(), Optional.of(abandoned.because()));
      case Tender.Opened opened -> opened(opened, opened.opening(), false);
      case Tender.Evaluating evaluating ->
          opened(evaluating, evaluating.opening(), evaluating.qualitySettledAt().isPresent());
      case Tender.Recommended it ->
          recommended(
              it,
              it.opening(),
              it.recommendation(),
              it.approvals(),
              Optional.empty(),
              Optional.empty());
      case Tender.AwardDecided it ->
          recommended(
              it,
              it.opening(),
              it.recommendation(),
              it.approvals(),
              Optional.of(it.decision()),
              Optional.empty());
      case Tender.Contracted it ->
          recommended(
              it,
              it.opening(),
              it.recommendation(),
              it.approvals(),
              Optional.of(it.decision()),
              Optional.of(it.contract()));
    };
  }

  private static TenderView bare(Tender tender, TenderStage stage, Optional<String> because) {
    return new TenderView(
        tender.plan(),
        stage,
        Optional.empty(),
        false,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        because);
  }

  private static TenderView opened(Tender tender, Opening opening, boolean settled) {
    return new TenderView(
        tender.plan(),
        tender.stage(),
        Optional.of(opening),
        settled,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static TenderView recommended(
      Tender tender,
      Opening opening,
      Recommendation recommendation,
      List<Approval> approvals,
      Optional<Decision> decision,
      Optional<UUID> contract) {
    return new TenderView(
        tender.plan(),
        tender.stage(),
        Optional.of(opening),
        true,
        Optional.of(recommendation),
        approvals,
        decision,
        contract,
        Optional.empty());
  }
}
