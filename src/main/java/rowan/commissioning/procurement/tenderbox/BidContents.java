package rowan.commissioning.procurement.tenderbox;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rowan.commissioning.procurement.TenderPlan;
import rowan.commissioning.procurement.TenderResult.Refused;
import rowan.foundation.kernel.Money;

/**
 * What a bidder offers.
 *
 * @param answers by the ids of the criteria
 * @param annual price of a year
 * @param spaces refuge spaces offered; nought where the tender asks for none
 * @param femaleOnlySpace whether a space for women only is offered
 */
public record BidContents(
    Map<UUID, String> answers, Money annual, int spaces, boolean femaleOnlySpace) {

  /** The longest answer to a question, in characters. */
  public static final int LONGEST_ANSWER = 10_000;

  public BidContents {
    answers = Map.copyOf(answers);
  }

  /** What keeps it from being a bid for this tender. */
  Optional<Refused> objection(TenderPlan plan) {
    for (var criterion : plan.quality()) {
      var answer = answers.getOrDefault(criterion.id(), "");
      if (answer.isBlank() || answer.length() > LONGEST_ANSWER) {
        return Optional.of(
            new Refused(
                "answer-" + criterion.id(),
                "Answer the question about %s in up to 10,000 characters."
                    .formatted(criterion.name())));
      }
    }
    if (annual.compareTo(Money.ZERO) <= 0 || annual.compareTo(plan.ceiling()) > 0) {
      return Optional.of(
          new Refused(
              "annual",
              "The price of a year must be above nothing and at most " + plan.ceiling() + "."));
    }
    return belowMinimum(plan).map(sentence -> new Refused("spaces", sentence));
  }

  /** Why it offers less than the specification asks at least. */
  Optional<String> belowMinimum(TenderPlan plan) {
    if (spaces < plan.minimumSpaces()) {
      return Optional.of(
          "The least that may be offered is %d refuge spaces: %d are too few."
              .formatted(plan.minimumSpaces(), spaces));
    }
    if (plan.femaleOnlySpace() && !femaleOnlySpace) {
      return Optional.of("A space for women only must be offered.");
    }
    return Optional.empty();
  }
}
