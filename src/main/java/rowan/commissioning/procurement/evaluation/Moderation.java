package rowan.commissioning.procurement.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rowan.commissioning.procurement.TenderView;

/** What the lead sees: who declared, who has scored what, and what the panel agreed. */
public record Moderation(
    TenderView tender,
    List<PanelMember> panel,
    List<OpenedBid> bids,
    List<Answered> answers,
    List<Scored> scores,
    List<Scored> agreed) {

  public Moderation {
    panel = List.copyOf(panel);
    bids = List.copyOf(bids);
    answers = List.copyOf(answers);
    scores = List.copyOf(scores);
    agreed = List.copyOf(agreed);
  }

  public List<Scored> scores(UUID bid, UUID criterion) {
    return scores.stream().filter(scored -> scored.isFor(bid, criterion)).toList();
  }

  public Optional<Scored> agreed(UUID bid, UUID criterion) {
    return agreed.stream().filter(scored -> scored.isFor(bid, criterion)).findFirst();
  }

  public String answer(UUID bid, UUID criterion) {
    return answers.stream()
        .filter(answer -> answer.bid().equals(bid) && answer.criterion().equals(criterion))
        .map(Answered::answer)
        .findFirst()
        .orElse("");
  }

  /** How many of the panel may score, or have not said yet whether they may. */
  public long scorers() {
    return panel.stream().filter(member -> !member.isOut()).count();
  }

  /** Whether everyone of the panel has scored this answer alone. */
  public boolean isReady(UUID bid, UUID criterion) {
    return scorers() >= 2
        && panel.stream()
            .filter(member -> !member.isOut())
            .allMatch(member ->
                scores(bid, criterion).stream()
                    .anyMatch(scored -> scored.by().equals(member.account())));
  }

  /** Whether the panel agreed on every score. */
  public boolean isSettled() {
    return bids.stream()
        .filter(OpenedBid::counts)
        .allMatch(bid ->
            tender.plan().quality().stream()
                .allMatch(criterion -> agreed(bid.bid(), criterion.id()).isPresent()));
  }

  /** How many scores the panel agrees on in all. */
  public long toAgree() {
    return bids.stream().filter(OpenedBid::counts).count() * tender.plan().quality().size();
  }
}
