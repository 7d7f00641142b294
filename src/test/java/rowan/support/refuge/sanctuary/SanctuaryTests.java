package rowan.support.refuge.sanctuary;

import static org.assertj.core.api.Assertions.assertThat;
import static rowan.support.refuge.sanctuary.GivenSanctuaries.RENTED;
import static rowan.support.refuge.sanctuary.GivenSanctuaries.THEIRS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.demo.StoryClock;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.Money;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.casework.finding.GivenClosing;
import rowan.support.casework.lead.Closings;
import rowan.support.casework.plan.Plans;
import rowan.support.refuge.sanctuary.Home.CourtOrder;
import rowan.support.refuge.sanctuary.Home.WayIn;
import rowan.support.refuge.sanctuary.SanctuaryResult.Why;
import rowan.testing.RowanTest;

/** A home is made safer step by step, each with a yes, and how it stands follows from that. */
@RowanTest
class SanctuaryTests {

  /** Friday 8 March 2030, ten in the morning. */
  private static final Instant MORNING = Instant.parse("2030-03-08T10:00:00Z");

  private static final LocalDate DAY = LocalDate.of(2030, 3, 8);

  @Autowired private GivenCases cases;
  @Autowired private GivenSanctuaries given;
  @Autowired private Sanctuaries sanctuaries;
  @Autowired private SanctuaryWorks works;
  @Autowired private Plans plans;
  @Autowired private Closings closings;
  @Autowired private StoryClock story;
  @Autowired private Clock clock;

  private GivenCases.Team team;
  private Actor worker;
  private CaseId caseId;

  @BeforeEach
  void aCase() {
    team = cases.team();
    worker = team.idva();
    caseId = cases.aCase(team);
  }

  private Sanctuary read(SanctuaryId id) {
    return sanctuaries.sanctuary(worker, id).orElseThrow();
  }

  private static SanctuaryResult refused(Why why) {
    return new SanctuaryResult.Refused(why);
  }

  @Test
  void goesFromAskingToItsEnd() {
    var id = story.at(MORNING, () -> given.asked(worker, caseId, RENTED));
    assertThat(read(id).state()).isEqualTo(new SanctuaryState.AwaitingPermission(false));
    assertThat(read(id).wish()).isEqualTo("I want to sleep in my own bed.");

    story.at(MORNING, () -> sanctuaries.permission(worker, id, Permission.Step.ASKED, ""));
    story.at(
        MORNING.plusSeconds(60),
        () -> sanctuaries.permission(worker, id, Permission.Step.REFUSED, "Not this year."));
    assertThat(read(id).state()).isEqualTo(new SanctuaryState.AwaitingPermission(true));
    story.at(
        MORNING.plusSeconds(120),
        () -> sanctuaries.permission(worker, id, Permission.Step.GIVEN, ""));
    assertThat(read(id).state()).isEqualTo(new SanctuaryState.Asked());
    assertThat(read(id).permissions())
        .extracting(Permission::step)
        .containsExactly(Permission.Step.ASKED, Permission.Step.REFUSED, Permission.Step.GIVEN);

    var later = MORNING.plusSeconds(180);
    var locks = story.at(later, () -> given.ordered(worker, id, MeasureKind.LOCKS));
    var lights = story.at(later, () -> given.ordered(worker, id, MeasureKind.OUTSIDE_LIGHTS));
    assertThat(read(id).state()).isEqualTo(new SanctuaryState.Ordered());

    story.at(later, () -> works.done(worker, id, locks, DAY, "Keystone", "Two locks."));
    assertThat(read(id).state()).isEqualTo(new SanctuaryState.PartlyDone());
    story.at(later, () -> works.callOff(worker, id, lights, Measure.Why.THEIR_CHOICE));
    assertThat(read(id).state()).isEqualTo(new SanctuaryState.Done(LocalDate.of(2030, 4, 8)));

    story.at(later, () -> works.check(worker, id, locks, false, 2, "It sticks."));
    assertThat(isBroken(id)).isTrue();
    story.at(later.plusSeconds(60), () -> works.check(worker, id, locks, true, 5, "It shuts now."));
    assertThat(isBroken(id)).isFalse();

    story.at(
        MORNING.plus(Duration.ofDays(31)),
        () ->
            works.review(
                worker, id, Review.Finding.STILL_SAFE, "I sleep.", Review.Again.IN_THREE_MONTHS));
    assertThat(read(id).state())
        .isEqualTo(new SanctuaryState.UnderReview(LocalDate.of(2030, 7, 8)));

    var end = MORNING.plus(Duration.ofDays(120));
    story.at(end, () -> sanctuaries.end(worker, id, EndReason.NO_LONGER_NEEDED, "He is gone."));
    assertThat(read(id).state())
        .isEqualTo(new SanctuaryState.Ended(EndReason.NO_LONGER_NEEDED, LocalDate.of(2030, 7, 6)));
    assertThat(
            story.at(
                end, () -> sanctuaries.end(worker, id, EndReason.MOVED_AWAY, "No, it is not.")))
        .isEqualTo(refused(Why.OVER));
    assertThat(sanctuaries.asking(worker, caseId).orElseThrow().earlier())
        .extracting(Sanctuary.Earlier::id)
        .containsExactly(id);
  }

  private boolean isBroken(SanctuaryId id) {
    return read(id).measures().stream().anyMatch(Measure::isBroken);
  }

  @Test
  void waitsForAnOwnerWithWhatChangesTheHomeAlone() {
    var id = given.asked(worker, caseId, RENTED);
    assertThat(works.order(given.order(worker, id, MeasureKind.DOOR)))
        .isEqualTo(refused(Why.OWNER_HAS_NOT_AGREED));
    assertThat(works.order(given.order(worker, id, MeasureKind.PERSONAL_ALARM)))
        .isInstanceOf(SanctuaryResult.Done.class);
    sanctuaries.permission(worker, id, Permission.Step.GIVEN, "");
    assertThat(works.order(given.order(worker, id, MeasureKind.DOOR)))
        .isInstanceOf(SanctuaryResult.Done.class);
    var own = given.asked(worker, cases.aCase(team), THEIRS);
    assertThat(sanctuaries.permission(worker, own, Permission.Step.GIVEN, ""))
        .isEqualTo(refused(Why.NOBODY_HAS_TO_AGREE));
  }

  @Test
  void locksNobodyOutWhoHasARightToBeThere() {
    var together =
        new Home(Home.Owner.THEIRS, WayIn.RIGHT_TO_ENTER, CourtOrder.NOT_YET, CourtOrder.NOT_YET);
    var id = given.asked(worker, caseId, together);
    assertThat(works.order(given.order(worker, id, MeasureKind.LOCKS)))
        .isEqualTo(refused(Why.RIGHT_TO_BE_THERE));
    assertThat(works.order(given.order(worker, id, MeasureKind.ALARM)))
        .isInstanceOf(SanctuaryResult.Done.class);
    sanctuaries.law(worker, id, WayIn.RIGHT_TO_ENTER, CourtOrder.YES, CourtOrder.NOT_YET);
    assertThat(works.order(given.order(worker, id, MeasureKind.LOCKS)))
        .isInstanceOf(SanctuaryResult.Done.class);
  }

  @Test
  void isWrittenDownAsUnableWhereTheWorkerJudgesThatStayingIsNotSafe() {
    var given = this.given.asking(worker, caseId, THEIRS);
    var id =
        GivenSanctuaries.done(
            sanctuaries.ask(
                new AskSanctuary(
                    worker, caseId, given.wish(), THEIRS, false, "He breaks doors.", 0, 0, 0)));
    assertThat(read(id).state())
        .isEqualTo(new SanctuaryState.Unable(UnableReason.NOT_SAFE, LocalDate.now(clock)));
    assertThat(works.order(this.given.order(worker, id, MeasureKind.LOCKS)))
        .isEqualTo(refused(Why.OVER));
    assertThat(sanctuaries.ask(given)).isInstanceOf(SanctuaryResult.Done.class);
  }

  @Test
  void isOpenOnceForACaseAtATime() {
    given.asked(worker, caseId, THEIRS);
    assertThat(sanctuaries.ask(given.asking(worker, caseId, THEIRS)))
        .isEqualTo(refused(Why.OPEN_ALREADY));
  }

  @Test
  void endsWhereSomethingWasDoneAndComesToNothingWhereNothingWas() {
    var id = given.asked(worker, caseId, THEIRS);
    assertThat(sanctuaries.end(worker, id, EndReason.NOT_KNOWN, ""))
        .isEqualTo(refused(Why.NOTHING_DONE_YET));
    assertThat(
            works.review(worker, id, Review.Finding.STILL_SAFE, "Fine", Review.Again.IN_ONE_MONTH))
        .isEqualTo(refused(Why.NOTHING_DONE_YET));
    given.fitted(worker, id, MeasureKind.LOCKS);
    assertThat(sanctuaries.unable(worker, id, UnableReason.NO_MONEY, "Ask again in April"))
        .isEqualTo(refused(Why.SOMETHING_IS_DONE));
    var other = given.asked(worker, cases.aCase(team), THEIRS);
    sanctuaries.unable(worker, other, UnableReason.NO_CONTRACTOR, "Ask the next council");
    assertThat(read(other).over().orElseThrow().words()).isEqualTo("Ask the next council");
  }

  @Test
  void refusesADayThatCannotBe() {
    var id = given.asked(worker, caseId, THEIRS);
    var order = given.order(worker, id, MeasureKind.LOCKS);
    assertThat(order(order, new OrderMeasure.Due.By(DAY.minusDays(1)), order.cost()))
        .isEqualTo(refused(Why.DUE_IN_THE_PAST));
    assertThat(order(order, new OrderMeasure.Due.By(DAY.plusDays(367)), order.cost()))
        .isEqualTo(refused(Why.DUE_TOO_FAR_OFF));
    assertThat(order(order, order.due(), new Money(1_000_001))).isEqualTo(refused(Why.TOO_DEAR));
    assertThat(order(order, new OrderMeasure.Due.By(DAY), OrderMeasure.MOST))
        .isInstanceOf(SanctuaryResult.Done.class);
    var measure = read(id).measures().getFirst().id();
    assertThat(doneOn(id, measure, DAY.minusDays(1))).isEqualTo(refused(Why.BEFORE_IT_WAS_ORDERED));
    assertThat(doneOn(id, measure, DAY.plusDays(1))).isEqualTo(refused(Why.NOT_COME_YET));
    assertThat(doneOn(id, measure, DAY)).isInstanceOf(SanctuaryResult.Done.class);
    assertThat(doneOn(id, measure, DAY)).isEqualTo(refused(Why.SAID_ALREADY));
    assertThat(story.at(MORNING, () -> works.callOff(worker, id, measure, Measure.Why.NOT_NEEDED)))
        .isEqualTo(refused(Why.SAID_ALREADY));
  }

  private SanctuaryResult order(OrderMeasure like, OrderMeasure.Due due, Money cost) {
    return story.at(
        MORNING,
        () ->
            works.order(
                new OrderMeasure(
                    like.by(),
                    like.sanctuary(),
                    like.kind(),
                    like.consent(),
                    like.contractor(),
                    cost,
                    due)));
  }

  @Test
  void isOrderedForTonightWhileTheClockGoesOn() {
    var id = given.asked(worker, caseId, THEIRS);
    var like = given.order(worker, id, MeasureKind.LOCKS);
    var urgent =
        new OrderMeasure(
            worker,
            id,
            like.kind(),
            like.consent(),
            like.contractor(),
            like.cost(),
            new OrderMeasure.Due.Urgent());
    assertThat(works.order(urgent)).isInstanceOf(SanctuaryResult.Done.class);
    var ordered = read(id).measures().getFirst();
    assertThat(Duration.between(ordered.orderedAt(), ordered.dueAt()))
        .isEqualTo(Duration.ofHours(24));
  }

  private SanctuaryResult doneOn(SanctuaryId id, Measure.Id measure, LocalDate on) {
    return story.at(MORNING, () -> works.done(worker, id, measure, on, "Keystone", "Two locks."));
  }

  @Test
  void triesOnlyWhatIsDone() {
    var id = given.asked(worker, caseId, THEIRS);
    var measure = given.ordered(worker, id, MeasureKind.LOCKS);
    assertThat(works.check(worker, id, measure, true, 3, "Good"))
        .isEqualTo(refused(Why.NOT_DONE_YET));
    assertThat(works.check(worker, id, new Measure.Id(id.value()), true, 3, "Good"))
        .isEqualTo(refused(Why.NOT_THERE));
  }

  /** To see it fail, leave out {@code desk.reviewIsDue} or {@code desk.reviewIsNotDue}. */
  @Test
  void putsTheNextReviewIntoThePlanAndNoOther() {
    var id = story.at(MORNING, () -> given.asked(worker, caseId, THEIRS));
    story.at(MORNING, () -> given.fitted(worker, id, MeasureKind.LOCKS));
    assertThat(due()).containsExactly("2030-04-08");
    var reviewed = MORNING.plus(Duration.ofDays(31));
    for (int again = 0; again < 2; again++) {
      story.at(
          reviewed.plusSeconds(again),
          () ->
              works.review(
                  worker, id, Review.Finding.STILL_SAFE, "Fine", Review.Again.IN_ONE_MONTH));
    }
    assertThat(due()).containsExactly("2030-05-08");
    var next = MORNING.plus(Duration.ofDays(62));
    story.at(next, () -> sanctuaries.end(worker, id, EndReason.MOVED_AWAY, ""));
    assertThat(due()).isEmpty();
  }

  private List<String> due() {
    return plans.plan(worker, caseId).orElseThrow().other().stream()
        .filter(step -> !step.done() && step.words().equals("Review how safe the home is"))
        .map(step -> step.due().toString())
        .toList();
  }

  @Test
  void isNotThereForWhoTakesNoPartInTheCase() {
    var made = given.withLocksDone(worker, caseId);
    var id = made.sanctuary();
    for (var other : List.of(team.stranger(), team.outreach(), cases.team().idva())) {
      assertThat(sanctuaries.asking(other, caseId)).isEmpty();
      assertThat(sanctuaries.sanctuary(other, id)).isEmpty();
      assertThat(sanctuaries.ask(given.asking(other, caseId, THEIRS)))
          .isEqualTo(refused(Why.NOT_THERE));
      assertThat(sanctuaries.end(other, id, EndReason.OTHER, "")).isEqualTo(refused(Why.NOT_THERE));
      assertThat(works.order(given.order(other, id, MeasureKind.LOCKS)))
          .isEqualTo(refused(Why.NOT_THERE));
      assertThat(works.check(other, id, made.measure(), true, 1, "No"))
          .isEqualTo(refused(Why.NOT_THERE));
    }
  }

  private List<String> inThePlan() {
    return plans.plan(worker, caseId).orElseThrow().other().stream()
        .filter(step -> !step.done())
        .map(step -> step.due() + " " + step.words())
        .sorted()
        .toList();
  }

  /** To see it fail, leave out a call of {@link SanctuaryDuties}. */
  @Test
  void leavesNoDangerThatIsFoundWithoutAStepOfToday() {
    var id = story.at(MORNING, () -> given.asked(worker, caseId, THEIRS));
    var locks = story.at(MORNING, () -> given.ordered(worker, id, MeasureKind.LOCKS));
    var door = story.at(MORNING, () -> given.ordered(worker, id, MeasureKind.DOOR));
    var alarm = story.at(MORNING, () -> given.ordered(worker, id, MeasureKind.ALARM));
    var see = "2030-03-22 See that what was ordered for the home is done";
    assertThat(inThePlan()).containsExactly(see, see, see);
    story.at(MORNING, () -> works.callOff(worker, id, door, Measure.Why.NO_MONEY));
    story.at(MORNING, () -> works.done(worker, id, locks, DAY, "Keystone", "Two locks."));
    var review = "2030-04-08 Review how safe the home is";
    assertThat(inThePlan()).containsExactly(see, review);

    story.at(MORNING, () -> works.check(worker, id, locks, false, 1, "It sticks."));
    var broken = "Something in the home does not work: have it mended, and think of tonight";
    assertThat(inThePlan()).containsExactly("2030-03-08 " + broken, see, review);
    var later = MORNING.plusSeconds(60);
    story.at(later, () -> works.check(worker, id, locks, true, 4, "It shuts."));
    assertThat(inThePlan()).containsExactly(see, review);

    story.at(
        later,
        () ->
            works.review(
                worker, id, Review.Finding.NOT_SAFE, "He is back.", Review.Again.IN_SIX_MONTHS));
    assertThat(read(id).reviewDue()).contains(DAY.plusDays(1));
    assertThat(inThePlan())
        .containsExactly(
            "2030-03-08 Staying at home is not safe any more: find a space with them today",
            "2030-03-09 Review how safe the home is",
            see);
    story.at(
        later.plusSeconds(30), () -> works.check(worker, id, locks, false, 1, "It sticks again."));
    assertThat(read(id).measures().stream().filter(Measure::isOpen).map(Measure::id))
        .containsExactly(alarm);
    story.at(
        later.plusSeconds(60),
        () -> sanctuaries.end(worker, id, EndReason.REPLACED_BY_REFUGE, "Tonight."));
    assertThat(inThePlan()).isEmpty();
  }

  /** Written down late: the home is looked at a month after what was done first. */
  @Test
  void isLookedAtAMonthAfterTheFirstWorkWheneverThatIsWrittenDown() {
    var id = story.at(MORNING, () -> given.asked(worker, caseId, THEIRS));
    var locks = story.at(MORNING, () -> given.ordered(worker, id, MeasureKind.LOCKS));
    var alarm = story.at(MORNING, () -> given.ordered(worker, id, MeasureKind.ALARM));
    var week = MORNING.plus(Duration.ofDays(7));
    story.at(week, () -> works.done(worker, id, locks, DAY.plusDays(7), "Keystone", "Two."));
    assertThat(due()).containsExactly("2030-04-15");
    story.at(week, () -> works.done(worker, id, alarm, DAY.plusDays(1), "Bright", "One."));
    assertThat(read(id).reviewDue()).contains(LocalDate.of(2030, 4, 9));
    assertThat(due()).containsExactly("2030-04-09");
    story.at(
        week.plusSeconds(60),
        () ->
            works.review(worker, id, Review.Finding.STILL_SAFE, "Fine", Review.Again.IN_ONE_MONTH));
    assertThat(due()).containsExactly("2030-04-15");
  }

  @Test
  void namesNobodyAndNowhereAsWhoDoesIt() {
    var id = given.asked(worker, caseId, THEIRS);
    var like = given.order(worker, id, MeasureKind.LOCKS);
    for (var name :
        List.of("Keystone, 12 Long Lane, Fernborough", "Keystone for 4 Elm Row", "FB1 2AB")) {
      assertThat(
              works.order(
                  new OrderMeasure(
                      worker, id, like.kind(), like.consent(), name, like.cost(), like.due())))
          .isEqualTo(refused(Why.TELLS_WHERE));
    }
    var measure = given.ordered(worker, id, MeasureKind.LOCKS);
    assertThat(
            works.done(worker, id, measure, LocalDate.now(clock), "At 12 Long Lane", "Two locks."))
        .isEqualTo(refused(Why.TELLS_WHERE));
  }

  @Test
  void leadsToNoWorksOnceTheCaseHasClosedAndStillEnds() {
    var id = given.asked(worker, caseId, RENTED);
    sanctuaries.permission(worker, id, Permission.Step.GIVEN, "");
    given.fitted(worker, id, MeasureKind.LOCKS);
    closings.close(GivenClosing.of(worker, caseId));
    assertThat(sanctuaries.permission(worker, id, Permission.Step.ASKED, ""))
        .isEqualTo(refused(Why.CASE_CLOSED));
    assertThat(sanctuaries.law(worker, id, WayIn.NONE, CourtOrder.NO, CourtOrder.NO))
        .isEqualTo(refused(Why.CASE_CLOSED));
    assertThat(sanctuaries.end(worker, id, EndReason.NOT_KNOWN, ""))
        .isInstanceOf(SanctuaryResult.Done.class);
  }
}
