package rowan.demo;

import static rowan.demo.CommissioningStory.moment;
import static rowan.demo.CommissioningStory.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rowan.commissioning.decisions.DecisionId;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;
import rowan.commissioning.decisions.recording.Decisions;
import rowan.commissioning.decisions.recording.LawStep;
import rowan.commissioning.decisions.recording.Mandate;
import rowan.commissioning.decisions.recording.RecordDecision;
import rowan.commissioning.decisions.recording.RecordResult;
import rowan.commissioning.decisions.recording.Review;
import rowan.commissioning.decisions.recording.ReviewResult;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.Versioned;

/** Cabinet decides; an officer records what it resolved and confirms each mandate. */
@Component
@Profile("demo")
class DecisionStory {

  private final StoryClock clock;
  private final Decisions decisions;

  DecisionStory(StoryClock clock, Decisions decisions) {
    this.clock = clock;
    this.decisions = decisions;
  }

  /** The mandates of the decision that the story acts under. */
  record Confirmed(
      DecisionId decision,
      MandateId support,
      MandateId refuge,
      MandateId coProduce,
      MandateId circulate,
      MandateId extend,
      MandateId allocate,
      List<MandateId> laws) {}

  /** Records the decision and confirms everything that was read in it. */
  Confirmed decide(Cast cast, DemoDecision decision) {
    var officer = cast.named("Gwen H");
    var id =
        at(
            decision.decided().plusDays(2),
            () ->
                switch (decisions.record(officer, RecordDecision.of(decision.text()))) {
                  case RecordResult.Done(var recorded) -> recorded;
                  case RecordResult.Refused(var cause, var sentence) -> throw refused(sentence);
                });
    at(
        decision.decided().plusDays(3),
        () -> {
          var proposed =
              review(officer, id).mandates().stream()
                  .map(Versioned::value)
                  .filter(Mandate.Proposed.class::isInstance)
                  .map(mandate -> mandate.origin().id())
                  .toList();
          return done(decisions.confirmAll(officer, id, proposed));
        });
    var confirmed = confirmed(id, review(officer, id));
    for (var law : confirmed.laws()) {
      at(
          decision.decided().plusDays(95),
          () ->
              done(
                  decisions.recordLawStep(
                      officer,
                      new LawStep(
                          law,
                          LawStep.Step.ROYAL_ASSENT,
                          decision.decided().plusDays(94),
                          "https://www.legislation.gov.uk/ukpga/2021/17"))));
    }
    return confirmed;
  }

  private Review review(Actor officer, DecisionId id) {
    return decisions.find(officer, id).orElseThrow();
  }

  private static Confirmed confirmed(DecisionId id, Review review) {
    return new Confirmed(
        id,
        commission(review, 36),
        commission(review, 24),
        first(review, MandateProposal.CoProduce.class),
        first(review, MandateProposal.Circulate.class),
        first(review, MandateProposal.Extend.class),
        first(review, MandateProposal.Allocate.class),
        all(review, MandateProposal.Monitor.class));
  }

  private static MandateId commission(Review review, int months) {
    return review.mandates().stream()
        .map(Versioned::value)
        .filter(mandate ->
            mandate.asks() instanceof MandateProposal.Commission asked
                && Integer.valueOf(months).equals(asked.initialMonths()))
        .map(mandate -> mandate.origin().id())
        .findFirst()
        .orElseThrow();
  }

  private static List<MandateId> all(Review review, Class<? extends MandateProposal> kind) {
    return review.mandates().stream()
        .map(Versioned::value)
        .filter(mandate -> kind.isInstance(mandate.asks()))
        .map(mandate -> mandate.origin().id())
        .toList();
  }

  private static MandateId first(Review review, Class<? extends MandateProposal> kind) {
    return all(review, kind).getFirst();
  }

  private <T> T at(LocalDate day, Supplier<T> work) {
    return clock.at(moment(day), work);
  }

  private static DecisionId done(ReviewResult result) {
    return switch (result) {
      case ReviewResult.Done(var id) -> id;
      case ReviewResult.Refused(var sentence) -> throw refused(sentence);
    };
  }
}
