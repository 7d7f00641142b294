package rowan.commissioning.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;
import rowan.commissioning.decisions.recording.Decisions;
import rowan.commissioning.decisions.recording.Mandate;
import rowan.commissioning.decisions.recording.RecordDecision;
import rowan.commissioning.decisions.recording.RecordResult;
import rowan.commissioning.decisions.recording.Review;
import rowan.demo.DemoDecision;
import rowan.foundation.access.Actor;

/** A recorded decision of a test: the demonstration's, decided on a day. */
public record Recorded(Decisions decisions, Actor officer, DecisionId id) {

  /** Recorded and not judged. */
  public static Recorded on(LocalDate decided, Decisions decisions, Actor officer) {
    var result = decisions.record(officer, RecordDecision.of(new DemoDecision(decided).text()));
    assertThat(result).isInstanceOf(RecordResult.Done.class);
    return new Recorded(decisions, officer, ((RecordResult.Done) result).decision());
  }

  /** Everything that was read is confirmed. */
  public Recorded confirmed() {
    decisions.confirmAll(
        officer, id, review().mandates().stream().map(seen -> seen.value().id()).toList());
    return this;
  }

  public Review review() {
    return decisions.find(officer, id).orElseThrow();
  }

  /** The mandates of a kind, in the order of the text. */
  public List<Mandate> all(Class<? extends MandateProposal> kind) {
    return review().mandates().stream()
        .map(seen -> seen.value())
        .filter(mandate -> kind.isInstance(mandate.asks()))
        .toList();
  }

  public MandateId first(Class<? extends MandateProposal> kind) {
    return all(kind).getFirst().id();
  }
}
