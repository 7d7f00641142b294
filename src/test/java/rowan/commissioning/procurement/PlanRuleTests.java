package rowan.commissioning.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.procurement.CreateTender.Question;
import rowan.commissioning.procurement.TenderResult.Refused;
import rowan.commissioning.specification.SpecificationId;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.Money;

class PlanRuleTests {

  private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
  private static final AccountId ONE = new AccountId(new UUID(0, 1));
  private static final AccountId TWO = new AccountId(new UUID(0, 2));
  private static final AccountId THREE = new AccountId(new UUID(0, 3));

  private record Plan(
      List<Question> quality,
      int price,
      List<AccountId> openers,
      Instant closes,
      LocalDate starts,
      Money ceiling) {

    static Plan fit() {
      return new Plan(
          List.of(new Question("Outcomes", "How?", 40), new Question("Voices", "Whose?", 20)),
          40,
          List.of(ONE, TWO, THREE),
          NOW.plusSeconds(1),
          LocalDate.of(2027, 3, 1),
          Money.pounds(1));
    }

    CreateTender command() {
      return new CreateTender(
          new MandateId(new UUID(1, 1)),
          new SpecificationId(new UUID(1, 2)),
          "Support",
          "One service",
          starts,
          36,
          List.of(24),
          ceiling,
          closes,
          quality,
          price,
          openers);
    }
  }

  private static Optional<Refused> objection(UnaryOperator<Plan> changed) {
    return PlanRule.firstObjection(changed.apply(Plan.fit()).command(), NOW);
  }

  @Test
  void acceptsAPlanThatKeepsToEveryRule() {
    assertThat(objection(plan -> plan)).isEmpty();
  }

  @Test
  void refusesPriceAbovefortyOfAHundred() {
    assertThat(
            objection(p ->
                new Plan(
                    List.of(new Question("Outcomes", "How?", 59)),
                    41,
                    p.openers,
                    p.closes,
                    p.starts,
                    p.ceiling)))
        .get()
        .satisfies(refused -> {
          assertThat(refused.about()).isEqualTo("priceWeight");
          assertThat(refused.sentence()).contains("40 of 100 at most, and weighs 41");
        });
  }

  @Test
  void refusesWeightsThatDoNotMakeAHundred() {
    assertThat(objection(p -> new Plan(p.quality, 39, p.openers, p.closes, p.starts, p.ceiling)))
        .get()
        .extracting(Refused::sentence)
        .isEqualTo("The weights must make 100 together. They make 99.");
  }

  @Test
  void refusesAWeightOfNothing() {
    assertThat(
            objection(p ->
                new Plan(
                    List.of(
                        new Question("Outcomes", "How?", 60), new Question("Voices", "Whose?", 0)),
                    40,
                    p.openers,
                    p.closes,
                    p.starts,
                    p.ceiling)))
        .get()
        .extracting(Refused::sentence)
        .asString()
        .contains("weight of at least 1");
  }

  @Test
  void refusesToJudgeByPriceAlone() {
    assertThat(objection(p -> new Plan(List.of(), 40, p.openers, p.closes, p.starts, p.ceiling)))
        .get()
        .extracting(Refused::about)
        .isEqualTo("quality");
  }

  @Test
  void refusesFewerThanThreeDifferentOfficers() {
    for (var openers : List.of(List.of(ONE, TWO), List.of(ONE, TWO, TWO))) {
      assertThat(
              objection(p -> new Plan(p.quality, p.price, openers, p.closes, p.starts, p.ceiling)))
          .get()
          .extracting(Refused::about)
          .isEqualTo("openers");
    }
  }

  @Test
  void refusesToCloseNowOrOnceTheServiceHasStarted() {
    assertThat(objection(p -> new Plan(p.quality, p.price, p.openers, NOW, p.starts, p.ceiling)))
        .get()
        .extracting(Refused::about)
        .isEqualTo("closesAt");
    assertThat(
            objection(p ->
                new Plan(
                    p.quality, p.price, p.openers, p.closes, LocalDate.of(2026, 9, 1), p.ceiling)))
        .get()
        .extracting(Refused::sentence)
        .asString()
        .contains("before the day that the service starts");
  }

  @Test
  void refusesAYearThatCostsNothing() {
    assertThat(
            objection(p -> new Plan(p.quality, p.price, p.openers, p.closes, p.starts, Money.ZERO)))
        .get()
        .extracting(Refused::about)
        .isEqualTo("ceiling");
  }
}
