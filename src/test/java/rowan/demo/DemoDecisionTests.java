package rowan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rowan.commissioning.decisions.reading.DecisionReader;
import rowan.commissioning.decisions.reading.DecisionReading;
import rowan.commissioning.decisions.reading.ReadResolution;
import rowan.commissioning.decisions.reading.ReadingResult;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Allocate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Circulate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.CoProduce;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Deadline;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Delegate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Engage;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Extend;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Monitor;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.RetainStaff;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Review;
import rowan.commissioning.decisions.reading.mandates.Procedure;
import rowan.commissioning.decisions.reading.mandates.Proposed;
import rowan.commissioning.decisions.reading.mandates.Requirement;
import rowan.foundation.kernel.Money;

class DemoDecisionTests {

  static Stream<LocalDate> manyDays() {
    return IntStream.range(0, 30).mapToObj(i -> LocalDate.of(2024, 1, 1).plusDays(i * 53L));
  }

  private static DecisionReading read(DemoDecision decision) {
    var result = new DecisionReader().read(decision.text());
    assertThat(result).isInstanceOf(ReadingResult.Done.class);
    return ((ReadingResult.Done) result).reading();
  }

  private static List<MandateProposal> mandates(DecisionReading reading, int resolution) {
    return reading.resolutions().get(resolution - 1).mandates().stream()
        .map(Proposed::mandate)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("manyDays")
  void isReadWithItsTitleItsBodyAndItsDay(LocalDate day) {
    var reading = read(new DemoDecision(day));
    assertThat(reading.title()).isEqualTo("Domestic Abuse Support and Refuge Services");
    assertThat(reading.body()).isEqualTo("Cabinet");
    assertThat(reading.date()).isEqualTo(day);
  }

  @ParameterizedTest
  @MethodSource("manyDays")
  void isReadAsSixRecommendationsAndNineResolutions(LocalDate day) {
    var resolutions = read(new DemoDecision(day)).resolutions();
    assertThat(resolutions.stream().map(ReadResolution::number))
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
    assertThat(resolutions).allMatch(ReadResolution::resolved);
    assertThat(resolutions.stream().filter(ReadResolution::recommended)).hasSize(6);
  }

  @ParameterizedTest
  @MethodSource("manyDays")
  void proposesTheMandatesThatTheStoryNeeds(LocalDate day) {
    var decision = new DemoDecision(day);
    var reading = read(decision);
    assertThat(mandates(reading, 1))
        .containsExactly(
            new Commission(
                36,
                List.of(24),
                null,
                null,
                1,
                Procedure.COMPETITIVE,
                EnumSet.of(Requirement.COMPETITIVE, Requirement.SINGLE_CONTRACT)));
    assertThat(mandates(reading, 2))
        .containsExactly(
            new Commission(
                24,
                List.of(12),
                null,
                null,
                1,
                null,
                EnumSet.of(
                    Requirement.FEMALE_ONLY,
                    Requirement.MINIMUM_CURRENT_PROVISION,
                    Requirement.OUTCOME_FOCUSSED,
                    Requirement.SINGLE_CONTRACT)));
    assertThat(mandates(reading, 3))
        .containsExactly(new CoProduce(List.of("Cabinet Member", DemoDecision.COMMISSION)));
    assertThat(mandates(reading, 4))
        .singleElement()
        .isInstanceOfSatisfying(
            Delegate.class,
            delegate -> {
              assertThat(delegate.to()).containsExactly(DemoTitles.ADULTS, DemoTitles.COMMUNITIES);
              assertThat(delegate.jointly()).isTrue();
            });
    assertThat(mandates(reading, 5))
        .containsExactly(new RetainStaff("Independent Domestic Violence Advisers", "Council"));
    assertThat(mandates(reading, 6).stream().filter(each -> each instanceof Deadline))
        .singleElement()
        .isInstanceOfSatisfying(
            Deadline.class,
            deadline -> assertThat(deadline.by()).isEqualTo(decision.recommissionedBy()));
    assertThat(mandates(reading, 6).stream().filter(each -> each instanceof Extend))
        .singleElement()
        .isInstanceOfSatisfying(
            Extend.class,
            extend -> assertThat(extend.notBeyond()).isEqualTo(decision.extendedToAtMost()));
    assertThat(mandates(reading, 7)).singleElement().isInstanceOf(Review.class);
    assertThat(mandates(reading, 8).stream().filter(each -> each instanceof Circulate))
        .singleElement()
        .isInstanceOfSatisfying(
            Circulate.class,
            circulate -> {
              assertThat(circulate.by()).isEqualTo(decision.engagementBy());
              assertThat(circulate.to()).endsWith(DemoDecision.COMMISSION);
            });
    assertThat(mandates(reading, 9)).singleElement().isInstanceOf(Engage.class);
  }

  @ParameterizedTest
  @MethodSource("manyDays")
  void tellsTheMoneyTheLawAndThePresentContractsInItsNarrative(LocalDate day) {
    var decision = new DemoDecision(day);
    var told = new ArrayList<MandateProposal>();
    read(decision)
        .narrative()
        .forEach(paragraph -> paragraph.mandates().forEach(each -> told.add(each.mandate())));
    assertThat(told)
        .hasSize(3)
        .anySatisfy(each ->
            assertThat(each)
                .isEqualTo(new Allocate(Money.pounds(660_000), Money.pounds(150_000), null)))
        .anySatisfy(each -> assertThat(each).isInstanceOf(Monitor.class))
        .anySatisfy(each ->
            assertThat(each)
                .isInstanceOfSatisfying(
                    Deadline.class,
                    ends -> assertThat(ends.by()).isEqualTo(decision.presentContractsEnd())));
  }

  @ParameterizedTest
  @MethodSource("manyDays")
  void endsEachPartOfItsStoryOnTheLastDayOfAMonthInOrder(LocalDate day) {
    var decision = new DemoDecision(day);
    var days =
        List.of(
            decision.decided(),
            decision.engagementBy(),
            decision.presentContractsEnd(),
            decision.recommissionedBy(),
            decision.extendedToAtMost());
    assertThat(days).isSorted().doesNotHaveDuplicates();
    assertThat(days.subList(1, 5))
        .allMatch(each -> each.equals(YearMonth.from(each).atEndOfMonth()));
  }
}
