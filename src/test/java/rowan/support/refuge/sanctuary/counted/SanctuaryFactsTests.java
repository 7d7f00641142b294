package rowan.support.refuge.sanctuary.counted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rowan.support.refuge.sanctuary.GivenSanctuaries.THEIRS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.demo.StoryClock;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.OverdueDuty;
import rowan.foundation.kernel.Dates;
import rowan.foundation.kernel.Money;
import rowan.support.casework.CaseId;
import rowan.support.casework.Gender;
import rowan.support.casework.GivenCases;
import rowan.support.casework.finding.GivenClosing;
import rowan.support.casework.lead.Closings;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.sanctuary.AskSanctuary;
import rowan.support.refuge.sanctuary.EndReason;
import rowan.support.refuge.sanctuary.GivenSanctuaries;
import rowan.support.refuge.sanctuary.MeasureKind;
import rowan.support.refuge.sanctuary.OrderMeasure;
import rowan.support.refuge.sanctuary.Review;
import rowan.support.refuge.sanctuary.Sanctuaries;
import rowan.support.refuge.sanctuary.SanctuaryId;
import rowan.support.refuge.sanctuary.SanctuaryWorks;
import rowan.support.refuge.sanctuary.UnableReason;
import rowan.testing.RowanTest;

/** Sanctuaries as the annual return, Assurance and who runs the scheme count them. */
@RowanTest
class SanctuaryFactsTests {

  private static final Instant MARCH = Instant.parse("2030-03-06T10:00:00Z");
  private static final Dates IN_MARCH =
      new Dates(LocalDate.of(2030, 3, 1), LocalDate.of(2030, 3, 31));
  private static final Dates IN_APRIL =
      new Dates(LocalDate.of(2030, 4, 1), LocalDate.of(2030, 4, 30));

  @Autowired private GivenRefuges refuges;
  @Autowired private GivenCases cases;
  @Autowired private GivenSanctuaries given;
  @Autowired private Sanctuaries sanctuaries;
  @Autowired private SanctuaryWorks works;
  @Autowired private SanctuaryFacts facts;
  @Autowired private SanctuaryScheme scheme;
  @Autowired private List<OverdueDuty> duties;
  @Autowired private OverdueAtHome overdueAtHome;
  @Autowired private Closings closings;
  @Autowired private StoryClock story;

  private GivenRefuges.House house;
  private Actor worker;
  private Actor counting;

  @BeforeEach
  void aCouncil() {
    house = refuges.house();
    worker = house.worker();
    counting = house.team().council().holder(Office.COMMISSIONER);
  }

  private SanctuaryId withLocks(CaseId caseId, Instant at) {
    return story.at(at, () -> given.withLocksDone(worker, caseId).sanctuary());
  }

  private SanctuaryCounts counts(Dates period) {
    return facts.counts(counting, period);
  }

  @Test
  void countAHouseholdFromTheFirstWorkToTheDayItEnds() {
    var id = withLocks(cases.aCase(house.team()), MARCH);
    assertThat(counts(IN_MARCH))
        .isEqualTo(new SanctuaryCounts(1, 1, 0, 0, 0, 2, Map.of(), Map.of()));
    assertThat(counts(new Dates(LocalDate.of(2030, 2, 1), LocalDate.of(2030, 2, 28))))
        .isEqualTo(new SanctuaryCounts(0, 0, 0, 0, 0, 0, Map.of(), Map.of()));
    story.at(
        Instant.parse("2030-03-31T22:30:00Z"), // half an hour before midnight, summer time begun
        () -> sanctuaries.end(worker, id, EndReason.NO_LONGER_NEEDED, ""));
    assertThat(counts(IN_MARCH).endings())
        .containsExactly(Map.entry(EndReason.NO_LONGER_NEEDED, 1));
    assertThat(counts(IN_MARCH).households()).isEqualTo(1);
    assertThat(counts(IN_APRIL))
        .isEqualTo(new SanctuaryCounts(0, 0, 0, 0, 0, 0, Map.of(), Map.of()));
  }

  @Test
  void countEachAsTheyDescribeThemselvesAndAHouseholdOnce() {
    var man = refuges.caseOf(house, Gender.MAN);
    var untold = refuges.caseOf(house, Gender.NOT_SAID);
    withLocks(untold, MARCH);
    var asked = given.asking(worker, man, THEIRS);
    story.at(
        MARCH,
        () -> {
          var id =
              GivenSanctuaries.done(
                  sanctuaries.ask(
                      new AskSanctuary(
                          worker, man, asked.wish(), THEIRS, true, asked.judgement(), 1, 0, 1)));
          given.fitted(worker, id, MeasureKind.ALARM);
          return sanctuaries.end(worker, id, EndReason.MOVED_AWAY, "");
        });
    withLocks(man, MARCH.plus(Duration.ofDays(2)));
    assertThat(counts(IN_MARCH))
        .isEqualTo(
            new SanctuaryCounts(2, 0, 1, 0, 1, 0, Map.of(EndReason.MOVED_AWAY, 1), Map.of()));
  }

  @Test
  void countThoseForWhomItCouldNotBeDoneApart() {
    var id = story.at(MARCH, () -> given.asked(worker, cases.aCase(house.team()), THEIRS));
    story.at(
        MARCH,
        () -> sanctuaries.unable(worker, id, UnableReason.OWNER_REFUSED, "Look for a space"));
    assertThat(counts(IN_MARCH))
        .isEqualTo(
            new SanctuaryCounts(0, 0, 0, 0, 0, 0, Map.of(), Map.of(UnableReason.OWNER_REFUSED, 1)));
    assertThatThrownBy(() -> facts.counts(worker, IN_MARCH)).isInstanceOf(NotPermitted.class);
  }

  private List<String> overdue(Instant at) {
    return story.at(
        at,
        () ->
            duties.stream()
                .flatMap(duty -> duty.now(counting).stream())
                .filter(sentence -> sentence.contains("safer"))
                .toList());
  }

  @Test
  void sayWhatIsOverdueWithoutSayingOfWhom() {
    var id = withLocks(cases.aCase(house.team()), MARCH);
    assertThat(overdue(Instant.parse("2030-04-06T12:00:00Z"))).isEmpty();
    assertThat(overdue(Instant.parse("2030-04-07T12:00:00Z")))
        .containsExactly("1 review of a home that was made safer is overdue.");
    story.at(
        Instant.parse("2030-04-07T12:00:00Z"),
        () ->
            works.review(worker, id, Review.Finding.STILL_SAFE, "Yes", Review.Again.IN_SIX_MONTHS));
    assertThat(overdue(Instant.parse("2030-10-07T12:00:00Z"))).isEmpty();
    story.at(
        Instant.parse("2030-10-07T12:00:00Z"),
        () ->
            works.order(
                new OrderMeasure(
                    worker,
                    id,
                    MeasureKind.DOOR,
                    "Yes",
                    "Keystone",
                    Money.ZERO,
                    new OrderMeasure.Due.Urgent())));
    assertThat(overdue(Instant.parse("2030-10-08T12:00:00Z")))
        .containsExactlyInAnyOrder(
            "1 review of a home that was made safer is overdue.",
            "1 thing that was ordered to make a home safer is late.");
    story.at(
        Instant.parse("2030-10-08T12:00:00Z"),
        () -> sanctuaries.end(worker, id, EndReason.REPLACED_BY_REFUGE, ""));
    assertThat(overdue(Instant.parse("2030-10-09T12:00:00Z"))).isEmpty();
  }

  @Test
  void showWhoRunsTheSchemeWhatIsLateWithWhomAndWhatWasSpent() {
    var before = withLocks(cases.aCase(house.team()), MARCH); // the council's year before
    var may = Instant.parse("2030-05-01T09:00:00Z");
    story.at(
        may,
        () -> {
          given.fitted(worker, before, MeasureKind.ALARM);
          given.ordered(worker, before, MeasureKind.DOOR);
          return works.order(
              new OrderMeasure(
                  worker,
                  before,
                  MeasureKind.OUTSIDE_LIGHTS,
                  "Yes",
                  "Bright Homes",
                  Money.pounds(80),
                  new OrderMeasure.Due.Urgent()));
        });
    var standing = story.at(may.plus(Duration.ofDays(2)), () -> scheme.now(house.manager(), 1));
    assertThat(standing.since()).isEqualTo("2030-04-01");
    assertThat(standing.spent()).isEqualTo(new Money(14_950));
    assertThat(standing.committed()).isEqualTo(new Money(22_950));
    assertThat(standing.homes()).isEqualTo(1);
    assertThat(standing.contractors())
        .extracting(one -> one.name() + " " + one.late() + " of " + one.ordered())
        .containsExactly("Bright Homes 1 of 1", "Keystone Locks 0 of 1");
    assertThat(standing.orders())
        .containsExactly(
            new SanctuaryScheme.Order(
                MeasureKind.OUTSIDE_LIGHTS, "Bright Homes", LocalDate.of(2030, 5, 2), true, true),
            new SanctuaryScheme.Order(
                MeasureKind.DOOR, "Keystone Locks", LocalDate.of(2030, 5, 16), false, false));
    assertThatThrownBy(() -> scheme.now(worker, 1)).isInstanceOf(NotPermitted.class);
    assertThat(Optional.of(scheme.now(refuges.house().manager(), 1).homes())).contains(0);
  }

  /** Figures are of everything that is ordered, and not of the page that is read. */
  @Test
  void countMoreOrdersThanAPageHolds() {
    var id = story.at(MARCH, () -> given.asked(worker, cases.aCase(house.team()), THEIRS));
    int many = SanctuaryScheme.MOST + 3;
    story.at(
        MARCH,
        () -> {
          for (int i = 0; i < many; i++) {
            GivenSanctuaries.done(works.order(given.order(worker, id, MeasureKind.DOOR)));
          }
          return id;
        });
    var first = story.at(MARCH, () -> scheme.now(house.manager(), 1));
    assertThat(first.ordered()).isEqualTo(many);
    assertThat(first.orders()).hasSize(SanctuaryScheme.MOST);
    assertThat(first.hasMore()).isTrue();
    var second = story.at(MARCH, () -> scheme.now(house.manager(), 2));
    assertThat(second.orders()).hasSize(3);
    assertThat(second.hasMore()).isFalse();
    assertThat(second.contractors()).isEqualTo(first.contractors());
  }

  private List<OverdueDuty.Line> asked(Actor actor, Instant at) {
    return story.at(at, () -> overdueAtHome.of(actor));
  }

  /**
   * No list shows a case that has closed: what is overdue in that home has to be found elsewhere.
   */
  @Test
  void askWhoWorksInTheCaseAlsoAfterItHasClosed() {
    var caseId = cases.aCase(house.team());
    var id = withLocks(caseId, MARCH);
    story.at(MARCH, () -> given.ordered(worker, id, MeasureKind.DOOR));
    story.at(MARCH.plusSeconds(60), () -> closings.close(GivenClosing.of(worker, caseId)));
    assertThat(asked(worker, MARCH.plusSeconds(120))).isEmpty();
    var may = Instant.parse("2030-05-01T09:00:00Z");
    assertThat(asked(worker, may))
        .containsExactly(
            new OverdueDuty.Line(
                "A home that was made safer was to be looked at again by 6 April 2030.",
                "/refuge/sanctuary/" + id,
                false),
            new OverdueDuty.Line(
                "Door strengthened: ordered to make a home safer, and late since 20 March 2030.",
                "/refuge/sanctuary/" + id,
                false));
    for (var other : List.of(house.team().stranger(), counting, refuges.house().worker())) {
      assertThat(asked(other, may)).isEmpty();
    }
    story.at(
        may,
        () ->
            works.review(
                worker, id, Review.Finding.NOT_SAFE, "He is back", Review.Again.IN_SIX_MONTHS));
    assertThat(asked(worker, may.plus(Duration.ofDays(2))))
        .first()
        .satisfies(line -> assertThat(line.danger()).isTrue());
  }
}
