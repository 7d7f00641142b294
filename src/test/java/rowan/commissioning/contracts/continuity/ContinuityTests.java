package rowan.commissioning.contracts.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rowan.commissioning.specification.ServiceKind;
import rowan.foundation.kernel.Dates;

class ContinuityTests {

  private static final LocalDate MARCH = LocalDate.of(2030, 3, 1);
  private static final LocalDate END = LocalDate.of(2030, 9, 30);
  private static final Set<String> BOTH = Set.of("Support A", "Support B");

  private static Cover cover(Set<String> strands, LocalDate first, LocalDate last) {
    return new Cover(strands, new Dates(first, last));
  }

  @Test
  void findsTheGapOnTheDayThatAContractIsRecordedNotOnTheDayThatItEnds() {
    var gaps = Continuity.gaps(Set.of("Support"), List.of(cover(Set.of("Support"), MARCH, END)));
    assertThat(gaps).containsExactly(new Gap(Set.of("Support"), END.plusDays(1), Optional.empty()));
  }

  @Test
  void findsNoGapWhereOneContractEndsAndTheNextBeginsTheDayAfter() {
    var follows = cover(BOTH, END.plusDays(1), END.plusYears(3));
    var gaps =
        Continuity.gaps(
            BOTH,
            List.of(
                cover(Set.of("Support A"), MARCH, END),
                cover(Set.of("Support B"), MARCH, END),
                follows));
    assertThat(gaps).containsExactly(new Gap(BOTH, END.plusYears(3).plusDays(1), Optional.empty()));
  }

  @Test
  void findsTheOneDayBetweenTwoContracts() {
    var gaps =
        Continuity.gaps(
            Set.of("Support A"),
            List.of(
                cover(Set.of("Support A"), MARCH, END),
                cover(Set.of("Support A"), END.plusDays(2), END.plusYears(1))));
    assertThat(gaps.getFirst())
        .isEqualTo(new Gap(Set.of("Support A"), END.plusDays(1), Optional.of(END.plusDays(1))));
    assertThat(Continuity.daysWithout(gaps, END.plusDays(1))).isEqualTo(1);
    assertThat(Continuity.daysWithout(gaps, END)).isZero();
  }

  @Test
  void noticesThatOnlyOneOfTwoPartsIsCoveredOn() {
    var gaps =
        Continuity.gaps(
            BOTH,
            List.of(
                cover(Set.of("Support A"), MARCH, END.plusYears(1)),
                cover(Set.of("Support B"), MARCH, END)));
    assertThat(gaps.getFirst())
        .isEqualTo(new Gap(Set.of("Support B"), END.plusDays(1), Optional.empty()));
  }

  @Test
  void saysHowManyDaysAreLeftToDecideAndWhatToSign() {
    var covers =
        List.of(cover(Set.of("Support A"), MARCH, END), cover(Set.of("Support B"), MARCH, END));
    var extension =
        new Remedy(
            Remedy.Kind.EXTENSION,
            BOTH,
            new Dates(END.plusDays(1), END.plusYears(1)),
            END,
            "c",
            "extension");
    var today = LocalDate.of(2030, 9, 14);
    var outlook = outlook(covers, List.of(extension), today);
    assertThat(outlook.decideBy()).contains(END);
    assertThat(outlook.isPressing()).isTrue();
    assertThat(outlook.says())
        .isEqualTo(
            "from 1 October no signed contract covers support. The extension must be signed by"
                + " 30 September.");
  }

  @Test
  void countsAnOptionThatWasNotTakenAsNoCoverAndSaysByWhenToTakeIt() {
    var option =
        new Remedy(
            Remedy.Kind.OPTION,
            BOTH,
            new Dates(END.plusDays(1), END.plusYears(2)),
            LocalDate.of(2030, 6, 30),
            "c",
            "option of 2 years");
    var covers = List.of(cover(BOTH, MARCH, END));
    var inTime = outlook(covers, List.of(option), LocalDate.of(2030, 6, 30));
    assertThat(inTime.says()).endsWith("The option of 2 years must be taken by 30 June.");
    var tooLate = outlook(covers, List.of(option), LocalDate.of(2030, 7, 1));
    assertThat(tooLate.says()).contains("without a decision");
  }

  @Test
  void leavesATenderThatStartsTooLateOutOfWhatClosesTheGap() {
    var tender =
        new Remedy(
            Remedy.Kind.TENDER,
            BOTH,
            new Dates(END.plusMonths(5), END.plusYears(3)),
            END.plusMonths(5).minusDays(1),
            "t",
            "tender");
    var outlook =
        outlook(List.of(cover(BOTH, MARCH, END)), List.of(tender), LocalDate.of(2030, 8, 1));
    assertThat(outlook.decideBy()).contains(END);
    assertThat(outlook.says()).contains("Nothing that would cover it can be signed");
  }

  @Test
  void saysThatAServiceIsNotCoveredWhileItIsNot() {
    var outlook = outlook(List.of(cover(BOTH, MARCH, END)), List.of(), END.plusDays(4));
    assertThat(outlook.isUncovered()).isTrue();
    assertThat(outlook.daysWithout()).isEqualTo(4);
    assertThat(outlook.says()).startsWith("since 1 October no signed contract covers support.");
  }

  private static Outlook outlook(List<Cover> covers, List<Remedy> remedies, LocalDate today) {
    var gaps = Continuity.gaps(BOTH, covers);
    return new Outlook(
        ServiceKind.SUPPORT,
        BOTH.stream().sorted().toList(),
        gaps,
        remedies,
        today,
        Continuity.daysWithout(gaps, today));
  }

  static List<Long> seeds() {
    return IntStream.range(0, 500).mapToObj(i -> 440L + i).toList();
  }

  /**
   * Contracts of any length, in any order, overlapping or not: day by day it must come out the
   * same.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithCountingEachDay(long seed) {
    var random = new Random(seed);
    var strands = List.of("A", "B", "C").subList(0, 1 + random.nextInt(3));
    var covers = new ArrayList<Cover>();
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      var first = MARCH.plusDays(random.nextInt(60));
      var of = new HashSet<String>();
      while (of.isEmpty()) {
        strands.forEach(strand -> {
          if (random.nextBoolean()) {
            of.add(strand);
          }
        });
      }
      covers.add(cover(of, first, first.plusDays(random.nextInt(20))));
    }
    var gaps = Continuity.gaps(strands, covers);
    for (int day = 0; day < 100; day++) {
      var on = MARCH.plusDays(day);
      for (var strand : strands) {
        boolean begun =
            covers.stream()
                .anyMatch(c -> c.strands().contains(strand) && !c.days().first().isAfter(on));
        boolean covered =
            covers.stream().anyMatch(c -> c.strands().contains(strand) && c.days().contains(on));
        boolean inAGap =
            gaps.stream().anyMatch(gap -> gap.strands().contains(strand) && gap.isOn(on));
        assertThat(inAGap).as("%s on %s", strand, on).isEqualTo(begun && !covered);
      }
    }
  }
}
