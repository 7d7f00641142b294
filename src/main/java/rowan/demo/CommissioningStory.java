package rowan.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Ten months from the decision to today: the refuge is let and reviewed, the support tender is out,
 * the present contracts are extended within what was resolved. Of the money that was allocated, a
 * part is committed to the refuge; the tender may come to the rest.
 */
@Component
@Profile("demo")
class CommissioningStory {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  static final int MONTHS_SINCE_THE_DECISION = 10;

  private final DecisionStory decisions;
  private final SpecificationStory specifications;
  private final ContractStory contracts;
  private final TenderStory tenders;

  CommissioningStory(
      DecisionStory decisions,
      SpecificationStory specifications,
      ContractStory contracts,
      TenderStory tenders) {
    this.decisions = decisions;
    this.specifications = specifications;
    this.contracts = contracts;
    this.tenders = tenders;
  }

  /** Tells it all, up to the day given. */
  void tell(Cast cast, LocalDate today, Consumer<String> progress) {
    var decided = today.minusMonths(MONTHS_SINCE_THE_DECISION);
    var decision = new DemoDecision(decided);
    var confirmed = decisions.decide(cast, decision);
    var present = contracts.present(cast, decision);
    progress.accept("Cabinet has decided; every resolution is confirmed");

    specifications.engage(cast, confirmed, decided);
    var refuge = specifications.refugeSpecification(cast, confirmed, decided);
    var support = specifications.supportSpecification(cast, confirmed, decided);
    progress.accept("Two specifications were written with members and with people who know");

    var signed =
        tenders.letRefuge(
            cast,
            confirmed.refuge(),
            refuge,
            decided.plusDays(40),
            decision.presentContractsEnd().plusDays(1));
    contracts.fund(cast, confirmed, signed, decision);
    contracts.extendSupport(cast, confirmed, present, decision);
    tenders.openSupport(cast, confirmed.support(), support, today, decision.recommissionedBy());
    contracts.review(cast, signed, today);
    progress.accept("The refuge contract is signed, the support tender is out");
  }

  static Instant moment(LocalDate day) {
    return day.atTime(10, 30).atZone(LONDON).toInstant();
  }

  static IllegalStateException refused(String sentence) {
    return new IllegalStateException("the demonstration's story was refused: " + sentence);
  }
}
