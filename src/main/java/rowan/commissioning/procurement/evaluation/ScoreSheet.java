package rowan.commissioning.procurement.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rowan.commissioning.procurement.TenderView;

/** What one evaluator sees: the bids, once they declared, and their own scores. */
public record ScoreSheet(
    TenderView tender,
    PanelMember me,
    List<OpenedBid> bids,
    List<Answered> answers,
    List<Scored> mine) {

  public ScoreSheet {
    bids = List.copyOf(bids);
    answers = List.copyOf(answers);
    mine = List.copyOf(mine);
  }

  public String answer(UUID bid, UUID criterion) {
    return answers.stream()
        .filter(answer -> answer.bid().equals(bid) && answer.criterion().equals(criterion))
        .map(Answered::answer)
        .findFirst()
        .orElse("");
  }

  public Optional<Scored> mine(UUID bid, UUID criterion) {
    return mine.stream().filter(scored -> scored.isFor(bid, criterion)).findFirst();
  }

  /** How many scores there are to give. */
  public long toGive() {
    return bids.stream().filter(OpenedBid::counts).count() * tender.plan().quality().size();
  }
}
