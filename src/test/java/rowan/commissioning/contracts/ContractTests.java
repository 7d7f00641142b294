package rowan.commissioning.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rowan.commissioning.contracts.continuity.ReviewDates;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.specification.ServiceKind;
import rowan.commissioning.specification.SpecificationId;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.Term;

class ContractTests {

  private static final Term TERM = new Term(LocalDate.of(2030, 10, 1), 24, List.of(12, 6));

  private static Contract.Facts facts(LocalDate starts, LocalDate ends) {
    return new Contract.Facts(
        new ContractId(new UUID(1, 1)),
        ServiceKind.REFUGE,
        "Refuge",
        new OrganisationId(new UUID(1, 2)),
        starts,
        ends,
        3,
        Money.pounds(250_000),
        18,
        true);
  }

  private static Contract.Awarded awarded(int taken) {
    return new Contract.Awarded(
        facts(TERM.starts(), TERM.endAfter(taken)),
        new MandateId(new UUID(2, 1)),
        new UUID(2, 2),
        new SpecificationId(new UUID(2, 3)),
        TERM,
        taken,
        LocalDate.of(2030, 6, 1));
  }

  @Test
  void takesItsOptionsOneByOneUntilThreeMonthsBeforeTheEnd() {
    var fresh = awarded(0);
    assertThat(fresh.decideBy()).isEqualTo(LocalDate.of(2032, 6, 30));
    assertThat(fresh.whyOptionNotTaken(LocalDate.of(2032, 6, 30), false)).isEmpty();
    assertThat(fresh.whyOptionNotTaken(LocalDate.of(2032, 7, 1), false))
        .get()
        .asString()
        .contains("by 30 June 2032");
    var longer = fresh.withNextOption();
    assertThat(longer.facts().ends()).isEqualTo(LocalDate.of(2033, 9, 30));
    assertThat(longer.withNextOption().facts().ends()).isEqualTo(LocalDate.of(2034, 3, 31));
    assertThat(awarded(2).whyOptionNotTaken(LocalDate.of(2031, 1, 1), false))
        .contains("This contract has no option left.");
  }

  @Test
  void takesNoOptionWhileAReviewIsOverdue() {
    assertThat(awarded(0).whyOptionNotTaken(LocalDate.of(2032, 6, 1), true))
        .get()
        .asString()
        .contains("review of this contract is overdue");
  }

  @Test
  void showsEachOptionWithTheDayByWhichToDecide() {
    var options = ContractView.of(awarded(1), List.of("Refuge")).award().orElseThrow().options();
    assertThat(options)
        .containsExactly(
            new ContractView.Option(
                1, 12, LocalDate.of(2033, 9, 30), LocalDate.of(2032, 6, 30), true),
            new ContractView.Option(
                2, 6, LocalDate.of(2034, 3, 31), LocalDate.of(2033, 6, 30), false));
  }

  @Test
  void extendsAPresentContractOnlyWhileItRunsAndOnlyToLater() {
    var present = new Contract.Present(facts(LocalDate.of(2027, 10, 1), LocalDate.of(2030, 9, 30)));
    assertThat(present.whyNotExtended(LocalDate.of(2030, 9, 30), LocalDate.of(2031, 9, 30)))
        .isEmpty();
    assertThat(present.whyNotExtended(LocalDate.of(2030, 10, 1), LocalDate.of(2031, 9, 30)))
        .get()
        .asString()
        .contains("ended on 30 September 2030");
    assertThat(present.whyNotExtended(LocalDate.of(2030, 9, 1), LocalDate.of(2030, 9, 30)))
        .get()
        .asString()
        .contains("Give a later day");
  }

  @Test
  void isReviewedAtEqualIntervalsThroughItsWholeLifeOptionsIncluded() {
    var dates = ReviewDates.of(TERM, 6);
    assertThat(dates).hasSize(6);
    assertThat(dates.getFirst()).isEqualTo(LocalDate.of(2031, 4, 1));
    assertThat(dates.getLast()).isEqualTo(LocalDate.of(2033, 10, 1));
  }

  @Test
  void saysItsTermAsPeopleDo() {
    assertThat(new Term(TERM.starts(), 36, List.of(24)).inWords())
        .isEqualTo("3 years + option of 2");
    assertThat(new Term(TERM.starts(), 24, List.of(12)).inWords())
        .isEqualTo("2 years + option of 1");
    assertThat(new Term(TERM.starts(), 18, List.of(6, 6)).inWords())
        .isEqualTo("18 months + option of 6 months + option of 6 months");
  }
}
