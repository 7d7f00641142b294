package rowan.support.refuge.movingon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.support.casework.Casework;
import rowan.support.refuge.Destination;
import rowan.support.refuge.Stays;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.stay.GivenStays;
import rowan.support.refuge.stay.PartOfAStay;
import rowan.support.refuge.stay.StayRefusal;
import rowan.support.refuge.stay.StayResult;
import rowan.support.refuge.stay.WholeStay;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/** From a stay to a settled home, being there afterwards, and coming back. */
@RowanTest
class MovingOnTests {

  @Autowired private GivenStays given;
  @Autowired private MovingOn moving;
  @Autowired private Stays stays;
  @Autowired private WholeStay whole;
  @Autowired private RefugePlaces places;
  @Autowired private Casework casework;
  @Autowired private TestClock clock;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private GivenStays.Living living;

  @BeforeEach
  void aHouseholdMovedIn() {
    living = given.living();
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static StayResult refused(StayRefusal why) {
    return new StayResult.Refused(why);
  }

  private Onward onward() {
    return moving.of(living.worker(), living.room()).orElseThrow();
  }

  private String fact() {
    return whole.of(living.worker(), living.room()).orElseThrow().parts().stream()
        .filter(part -> part.title().equals("Moving on"))
        .map(PartOfAStay.Part::fact)
        .findFirst()
        .orElseThrow();
  }

  private UUID applied() {
    assertThat(
            moving.apply(
                living.worker(),
                living.room(),
                new ApplyForHome(Destination.SETTLED_SOCIAL, "Two rooms.", today())))
        .isEqualTo(StayResult.done());
    return onward().homes().getFirst().id();
  }

  @Test
  void keepsWhatTheySaidLastAndWhatTheySaidBefore() {
    moving.ready(
        living.worker(),
        living.room(),
        ReadinessTopic.MONEY,
        ReadinessStage.NOT_YET,
        "I have no account.");
    clock.moveOn(Duration.ofDays(20));
    moving.ready(living.worker(), living.room(), ReadinessTopic.MONEY, ReadinessStage.READY, "");
    assertThat(onward().newest(ReadinessTopic.MONEY).orElseThrow().stage())
        .isEqualTo(ReadinessStage.READY);
    assertThat(onward().readiness()).hasSize(2);
    assertThat(onward().readiness().getLast().words()).isEqualTo("I have no account.");
    assertThat(onward().newest(ReadinessTopic.SAFETY)).isEmpty();
    assertThat(fact()).isEqualTo("Ready with 1 of 5");
  }

  @Test
  void aHomeIsAppliedForThenOfferedThenTaken() {
    var home = applied();
    assertThat(fact()).isEqualTo("Ready with 0 of 5, 1 home applied for");
    assertThat(
            moving.answered(living.worker(), living.room(), home, today(), HousingAnswer.ACCEPTED))
        .isEqualTo(refused(StayRefusal.OFFERED_FIRST));
    assertThat(moving.offered(living.worker(), living.room(), home, today().minusDays(1)))
        .isEqualTo(refused(StayRefusal.OFFERED_BEFORE_APPLIED));
    assertThat(moving.offered(living.worker(), living.room(), home, today().plusDays(1)))
        .isEqualTo(refused(StayRefusal.OFFERED_LATER));
    clock.moveOn(Duration.ofDays(30));
    assertThat(moving.offered(living.worker(), living.room(), home, today()))
        .isEqualTo(StayResult.done());
    assertThat(
            moving.answered(
                living.worker(), living.room(), home, today(), HousingAnswer.NOT_OFFERED))
        .isEqualTo(refused(StayRefusal.WAS_OFFERED));
    assertThat(
            moving.answered(
                living.worker(), living.room(), home, today().minusDays(2), HousingAnswer.ACCEPTED))
        .isEqualTo(refused(StayRefusal.ANSWERED_BEFORE_OFFERED));
    assertThat(
            moving.answered(living.worker(), living.room(), home, today(), HousingAnswer.ACCEPTED))
        .isEqualTo(StayResult.done());
    assertThat(
            moving.answered(living.worker(), living.room(), home, today(), HousingAnswer.DECLINED))
        .isEqualTo(refused(StayRefusal.DONE_ALREADY));
    assertThat(onward().homes().getFirst().answer()).contains(HousingAnswer.ACCEPTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "offered_on = applied_on - 1",
        "answer = 'ACCEPTED', answered_on = applied_on",
        "answer = 'ACCEPTED'",
        "offered_on = applied_on + 5, answered_on = applied_on, answer = 'DECLINED'",
        "offered_on = applied_on, answered_on = applied_on, answer = 'NOT_OFFERED'"
      })
  void isRefusedByTheDatabaseInAnotherOrder(String change) {
    applied();
    assertThatThrownBy(() ->
            acting.run(
                Wing.SUPPORT,
                living.worker(),
                () -> jdbc.sql("update refuge.housing set " + change).update()))
        .rootCause()
        .hasMessageContaining("violates check constraint");
  }

  private void leave() {
    GivenStays.done(stays.moveOut(living.worker(), living.room(), Destination.SETTLED_SOCIAL));
    places.ready(living.worker(), living.space());
  }

  @Test
  void somebodyIsThereForThemAfterwards() {
    assertThat(moving.plan(living.worker(), living.room(), today().minusDays(1)))
        .isEqualTo(refused(StayRefusal.TO_BE_PLANNED_AHEAD));
    assertThat(moving.plan(living.worker(), living.room(), today().plusDays(14)))
        .isEqualTo(StayResult.done());
    assertThat(moving.plan(living.worker(), living.room(), today().plusDays(14)))
        .isEqualTo(refused(StayRefusal.PLANNED_ALREADY));
    var contact = onward().contacts().getFirst().id();
    assertThat(moving.done(living.worker(), living.room(), contact, today(), "Well."))
        .isEqualTo(refused(StayRefusal.STILL_LIVES_THERE));
    clock.moveOn(Duration.ofDays(7));
    leave();
    assertThat(onward().left().orElseThrow().to()).isEqualTo(Destination.SETTLED_SOCIAL);
    assertThat(whole.of(living.worker(), living.room()).orElseThrow().duties()).isEmpty();
    clock.moveOn(Duration.ofDays(7));
    assertThat(whole.of(living.worker(), living.room()).orElseThrow().duties())
        .extracting(PartOfAStay.Duty::words)
        .containsExactly("See how they are in their new home");
    assertThat(
            moving.done(
                living.worker(), living.room(), contact, today().minusDays(9), "Too early."))
        .isEqualTo(refused(StayRefusal.BEFORE_THEY_LEFT));
    assertThat(moving.done(living.worker(), living.room(), contact, today(), "The boiler works."))
        .isEqualTo(StayResult.done());
    assertThat(onward().contacts().getFirst().words()).isEqualTo("The boiler works.");
    assertThat(whole.of(living.worker(), living.room()).orElseThrow().duties()).isEmpty();
  }

  private List<String> dueInTheCase() {
    return acting.in(
        Wing.SUPPORT,
        living.lead(),
        () ->
            jdbc.sql(
                    """
                    select s.due::text from casework.step s where s.case_id = ?
                      and not exists (select from casework.step_done d where d.step_id = s.id) order by s.due\
                    """)
                .param(living.caseId().value())
                .query(String.class)
                .list());
  }

  @Test
  void aContactIsDueInTheCaseUntilItIsDoneAndItsStayIsFoundFromTheList() {
    var planned = today().plusDays(14);
    moving.plan(living.worker(), living.room(), planned);
    assertThat(dueInTheCase()).containsExactly("" + planned);
    assertThat(whole.ours(living.worker(), 1).toSee()).isEmpty();
    leave();
    assertThat(whole.ours(living.worker(), 1).toSee())
        .extracting(WholeStay.ToSee::due, WholeStay.ToSee::path)
        .containsExactly(tuple(planned, living.path() + "/moving-on"));
    assertThat(whole.ours(living.house().team().stranger(), 1).toSee()).isEmpty();
    var contact = onward().contacts().getFirst().id();
    moving.done(living.worker(), living.room(), contact, today(), "Well.");
    assertThat(dueInTheCase()).isEmpty();
    assertThat(whole.ours(living.worker(), 1).toSee()).isEmpty();
  }

  private List<WholeStay.Past> past(Actor actor) {
    return whole.past(actor, casework.summary(actor, living.caseId()).orElseThrow());
  }

  @Test
  void aStayThatIsOverIsFoundFromTheCase() {
    assertThat(past(living.worker())).isEmpty();
    leave();
    for (var actor : List.of(living.worker(), living.lead())) {
      assertThat(past(actor))
          .extracting(one -> one.id().value())
          .containsExactly(living.room().value());
    }
    assertThat(past(living.house().team().otherIdva())).isEmpty();
  }

  /** Two tell it at once: the one reads that nothing was offered, and writes when it was. */
  @Test
  void anAnswerToAHomeThatIsOfferedMeanwhileIsRefusedAndNoFault() throws Exception {
    var home = applied();
    try (var threads = Executors.newSingleThreadExecutor()) {
      var answered = new AtomicReference<Future<StayResult>>();
      acting.run(
          Wing.SUPPORT,
          living.worker(),
          () -> {
            moving.offered(living.worker(), living.room(), home, today());
            answered.set(
                threads.submit(() ->
                    moving.answered(
                        living.lead(), living.room(), home, today(), HousingAnswer.NOT_OFFERED)));
            untilSomebodyWaits();
          });
      assertThat(answered.get().get()).isEqualTo(refused(StayRefusal.DONE_ALREADY));
    }
  }

  @Test
  void aContactThatTwoTakeOutOfThePlanAtOnceIsTakenOutOnce() throws Exception {
    moving.plan(living.worker(), living.room(), today());
    var step = onward().contacts().getFirst().id();
    try (var threads = Executors.newSingleThreadExecutor()) {
      var other = new AtomicReference<Future<?>>();
      acting.run(
          Wing.SUPPORT,
          living.lead(),
          () -> {
            casework.nothingDue(living.lead(), living.caseId(), step);
            other.set(
                threads.submit(() -> casework.nothingDue(living.worker(), living.caseId(), step)));
            untilSomebodyWaits();
          });
      assertThat(other.get().get()).isNull();
    }
    assertThat(dueInTheCase()).isEmpty();
  }

  private void untilSomebodyWaits() {
    for (int each = 0; each < 200; each++) {
      if (jdbc.sql("select exists (select from pg_locks where not granted)")
          .query(Boolean.class)
          .single()) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
    }
    throw new AssertionError("nobody waits");
  }

  /** Another organisation may be asked by her again: that is not the former one's to know. */
  @Test
  void aLaterStayInACaseThatIsNotTheirsIsNotToldOf() {
    leave();
    clock.moveOn(Duration.ofDays(30));
    var again = given.again(living);
    assertThat(onward().cameBack()).isZero();
    assertThat(moving.of(again.worker(), again.room())).isPresent();
    assertThat(moving.of(living.lead(), living.room()).orElseThrow().cameBack()).isEqualTo(1);
  }

  @Test
  void aLaterStayWithinAYearIsFoundByItself() {
    leave();
    assertThat(fact()).isEqualTo(Destination.SETTLED_SOCIAL.title());
    clock.moveOn(Duration.ofDays(300));
    var again = given.movedIn(living.house(), living.caseId(), living.space());
    assertThat(onward().cameBack()).isEqualTo(1);
    assertThat(fact()).endsWith("Came back within a year: once");
    var later = moving.of(living.worker(), again).orElseThrow();
    assertThat(later.cameBack()).isZero();
    assertThat(later.movedIn()).isEqualTo(today());
  }

  @Test
  void aStayMoreThanAYearLaterIsNoComingBack() {
    leave();
    clock.moveOn(Duration.ofDays(366));
    given.movedIn(living.house(), living.caseId(), living.space());
    assertThat(onward().cameBack()).isZero();
  }

  @Test
  void isHeldOfNoHouseholdThatIsNotTheirs() {
    var team = living.house().team();
    for (var other : List.of(team.stranger(), team.otherIdva())) {
      assertThat(moving.of(other, living.room())).isEmpty();
      assertThat(moving.plan(other, living.room(), today()))
          .isEqualTo(refused(StayRefusal.NOT_THERE));
    }
  }
}
