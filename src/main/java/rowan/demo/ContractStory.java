package rowan.demo;

import static rowan.demo.CommissioningStory.moment;
import static rowan.demo.CommissioningStory.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rowan.commissioning.contracts.ContractFile;
import rowan.commissioning.contracts.ContractId;
import rowan.commissioning.contracts.ContractResult;
import rowan.commissioning.contracts.ContractTerms;
import rowan.commissioning.contracts.Contracts;
import rowan.commissioning.contracts.FundContract;
import rowan.commissioning.contracts.HoldReview;
import rowan.commissioning.contracts.RecordContract;
import rowan.commissioning.specification.ServiceKind;
import rowan.demo.DecisionStory.Confirmed;
import rowan.foundation.kernel.Money;

/** Contracts from before the decision on: recorded, extended, funded and reviewed. */
@Component
@Profile("demo")
class ContractStory {

  private final StoryClock clock;
  private final Contracts contracts;
  private final ContractTerms terms;
  private final ContractFile file;

  ContractStory(StoryClock clock, Contracts contracts, ContractTerms terms, ContractFile file) {
    this.clock = clock;
    this.contracts = contracts;
    this.terms = terms;
    this.file = file;
  }

  /** Those let before the decision, all of which end on one day. */
  List<ContractId> present(Cast cast, DemoDecision decision) {
    var commissioner = cast.named("Aisha M");
    var from = decision.presentContractsEnd().minusYears(3).plusDays(1);
    record Present(ServiceKind service, String title, String provider, int pounds, int spaces) {}
    return List.of(
            new Present(ServiceKind.SUPPORT, "Support A: outreach", Cast.OPEN_GATE, 180_000, 0),
            new Present(ServiceKind.SUPPORT, "Support B: groups", Cast.LARCH_HOUSE, 110_000, 0),
            new Present(
                ServiceKind.REFUGE, "Refuge", Cast.LARCH_HOUSE, 220_000, SpecificationStory.SPACES))
        .stream()
        .map(one ->
            at(
                decision.decided().plusDays(4),
                () ->
                    done(
                        contracts.recordPresent(
                            commissioner,
                            new RecordContract(
                                one.service,
                                one.title,
                                cast.organisation(one.provider),
                                from,
                                decision.presentContractsEnd(),
                                Money.pounds(one.pounds),
                                one.spaces,
                                one.spaces > 0)))))
        .toList();
  }

  /** Commits to the refuge what it had before, and a part of the new money. */
  void fund(Cast cast, Confirmed confirmed, ContractId refuge, DemoDecision decision) {
    at(
        decision.presentContractsEnd().minusDays(20),
        () ->
            done(
                file.fund(
                    cast.named("Aisha M"),
                    new FundContract(
                        refuge,
                        confirmed.allocate(),
                        List.of(
                            new FundContract.Line(
                                "Refuge, as before", Money.pounds(220_000), Money.ZERO),
                            new FundContract.Line(
                                "Children’s workers",
                                Money.pounds(20_000),
                                Money.pounds(20_000)))))));
  }

  /** Extends the two present support contracts as far as was resolved. */
  void extendSupport(
      Cast cast, Confirmed confirmed, List<ContractId> present, DemoDecision decision) {
    for (var contract : present.subList(0, 2)) {
      at(
          decision.presentContractsEnd().minusDays(30),
          () ->
              done(
                  terms.extend(
                      cast.named("Aisha M"),
                      contract,
                      decision.extendedToAtMost(),
                      confirmed.extend())));
    }
  }

  /** Holds each review that was due by today. */
  void review(Cast cast, ContractId refuge, LocalDate today) {
    var commissioner = cast.named("Aisha M");
    file.reviews(commissioner, refuge).stream()
        .filter(review -> !review.dueOn().isAfter(today))
        .forEach(review ->
            at(
                review.dueOn(),
                () ->
                    done(
                        file.holdReview(
                            commissioner,
                            new HoldReview(
                                refuge,
                                review.id(),
                                "Every space was ready or lived in. No hour without a lead.",
                                "The night rota works. Handover with the council's advisers is"
                                    + " done face to face.",
                                "One more worker who speaks Slovak.")))));
  }

  private <T> T at(LocalDate day, Supplier<T> work) {
    return clock.at(moment(day), work);
  }

  private static ContractId done(ContractResult result) {
    return switch (result) {
      case ContractResult.Done(var id) -> id;
      case ContractResult.Refused refused -> throw refused(refused.sentence());
    };
  }
}
