package rowan.commissioning.procurement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import rowan.commissioning.procurement.CreateTender.Question;
import rowan.commissioning.procurement.TenderResult.Refused;
import rowan.foundation.kernel.Money;

/** What the plan of a tender must keep to, besides its mandate. */
@FunctionalInterface
interface PlanRule {

  /**
   * The most points of the hundred that the price may make: where it outweighs the rest, specialist
   * services lose to cheaper ones (Scottish Government, procurement review, chapter 10).
   */
  int HEAVIEST_PRICE = 40;

  ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

  Optional<Refused> objection(CreateTender plan, Instant now);

  PlanRule SOMETHING_BESIDES_PRICE_IS_JUDGED =
      (plan, now) ->
          refusedIf(plan.quality().isEmpty(), "quality", "Ask bidders at least one question.");

  PlanRule EVERY_CRITERION_WEIGHS_SOMETHING =
      (plan, now) ->
          refusedIf(
              plan.priceWeight() < 1
                  || plan.quality().stream().anyMatch(question -> question.weight() < 1),
              "quality",
              "Give each criterion, the price included, a weight of at least 1.");

  PlanRule PRICE_WEIGHS_FORTY_AT_MOST =
      (plan, now) ->
          refusedIf(
              plan.priceWeight() > HEAVIEST_PRICE,
              "priceWeight",
              "The price may weigh 40 of 100 at most, and weighs %d: where price outweighs the rest,"
                      .formatted(plan.priceWeight())
                  + " specialist services lose to cheaper ones.");

  PlanRule WEIGHTS_MAKE_A_HUNDRED =
      (plan, now) -> {
        int sum = plan.priceWeight() + plan.quality().stream().mapToInt(Question::weight).sum();
        return refusedIf(
            sum != 100,
            "quality",
            "The weights must make 100 together. They make %d.".formatted(sum));
      };

  PlanRule THREE_DIFFERENT_OFFICERS_OPEN =
      (plan, now) ->
          refusedIf(
              plan.openers().size() != TenderFacts.OFFICERS
                  || new HashSet<>(plan.openers()).size() != TenderFacts.OFFICERS,
              "openers",
              "Name three different opening officers.");

  PlanRule CLOSES_AFTER_NOW =
      (plan, now) ->
          refusedIf(
              !plan.closesAt().isAfter(now), "closesAt", "The closing time must be in the future.");

  PlanRule CLOSES_BEFORE_THE_SERVICE_STARTS =
      (plan, now) ->
          refusedIf(
              !plan.closesAt().atZone(UNITED_KINGDOM).toLocalDate().isBefore(plan.starts()),
              "closesAt",
              "The tender must close before the day that the service starts.");

  PlanRule A_YEAR_COSTS_SOMETHING =
      (plan, now) ->
          refusedIf(
              plan.ceiling().compareTo(Money.ZERO) <= 0,
              "ceiling",
              "Say the most that a year may cost, in pounds.");

  List<PlanRule> IN_FORCE =
      List.of(
          SOMETHING_BESIDES_PRICE_IS_JUDGED,
          EVERY_CRITERION_WEIGHS_SOMETHING,
          PRICE_WEIGHS_FORTY_AT_MOST,
          WEIGHTS_MAKE_A_HUNDRED,
          THREE_DIFFERENT_OFFICERS_OPEN,
          CLOSES_AFTER_NOW,
          CLOSES_BEFORE_THE_SERVICE_STARTS,
          A_YEAR_COSTS_SOMETHING);

  /** The first rule that the plan does not keep to. */
  static Optional<Refused> firstObjection(CreateTender plan, Instant now) {
    return IN_FORCE.stream().flatMap(rule -> rule.objection(plan, now).stream()).findFirst();
  }

  private static Optional<Refused> refusedIf(boolean broken, String about, String sentence) {
    return broken ? Optional.of(new Refused(about, sentence)) : Optional.empty();
  }
}
