package rowan.support.refuge.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.Child;
import rowan.support.casework.Gender;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.matching.Priorities;
import rowan.support.refuge.places.Availability;
import rowan.support.refuge.places.OutOfUseReason;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceFeatures;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.stay.PartOfAStay.Duty;
import rowan.support.refuge.stay.RoomMoves.MoveRoom;
import rowan.support.refuge.stay.children.ChildPlan;
import rowan.support.refuge.stay.children.ChildTopic;
import rowan.support.refuge.stay.children.ChildrensPlans;
import rowan.support.refuge.stay.children.WriteOfChild;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/** The days of a stay: the plan of each child, and another room. */
@RowanTest
class LivingThereTests {

  @Autowired private GivenStays given;
  @Autowired private GivenRefuges refuges;
  @Autowired private RefugePlaces places;
  @Autowired private WholeStay stays;
  @Autowired private ChildrensPlans plans;
  @Autowired private RoomMoves moves;
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

  private List<Duty> duties() {
    return stays.of(living.worker(), living.room()).orElseThrow().duties();
  }

  private List<ChildPlan> children() {
    return plans.of(living.worker(), living.room()).orElseThrow().plans();
  }

  private StayResult write(PersonId child, String words, LocalDate on) {
    return plans.write(
        living.worker(), living.room(), new WriteOfChild(child, ChildTopic.SCHOOL, on, words));
  }

  @Test
  void eachChildHasAPlanUnderAKeyOfTheirOwn() {
    assertThat(children()).hasSize(2).allMatch(plan -> plan.notes().isEmpty());
    var idris = children().getFirst().child().id();
    assertThat(write(idris, "A place at the primary from Monday.", today()))
        .isEqualTo(StayResult.done());
    clock.moveOn(Duration.ofDays(2));
    write(idris, "He likes it there.", today());
    assertThat(children().getFirst().newest(ChildTopic.SCHOOL).orElseThrow().words())
        .isEqualTo("He likes it there.");
    assertThat(children().getFirst().notes()).hasSize(2);
    assertThat(children().getLast().notes()).isEmpty();
    assertThatThrownBy(() ->
            acting.run(
                Wing.SUPPORT,
                living.worker(),
                () -> jdbc.sql("update refuge.child_note set topic = 'WORRIES'").update()))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void aPlanIsOfAChildOfTheHouseholdAndOfADayOfTheStay() {
    var idris = children().getFirst().child().id();
    assertThat(write(new PersonId(UUID.randomUUID()), "Whose?", today()))
        .isEqualTo(refused(StayRefusal.NO_SUCH_CHILD));
    assertThat(write(idris, "Before.", today().minusDays(1)))
        .isEqualTo(refused(StayRefusal.BEFORE_THEY_MOVED_IN));
    assertThat(write(idris, "Later.", today().plusDays(1)))
        .isEqualTo(refused(StayRefusal.STILL_TO_COME));
    assertThat(children().getFirst().notes()).isEmpty();
  }

  private StayResult move(SpaceId to, String note) {
    return moves.move(
        living.worker(),
        living.room(),
        new MoveRoom(to, Optional.of(note).filter(n -> !n.isEmpty())));
  }

  @Test
  void anotherRoomOfTheHouseGoesOnWithTheSameStay() {
    var other = refuges.space(living.house(), "room 2", GivenRefuges.FAMILY_ROOM);
    var taken = given.living(living.house(), "room 3");
    clock.moveOn(Duration.ofDays(30));
    assertThat(moves.rooms(living.worker(), living.room()).orElseThrow().fits())
        .extracting(fit -> fit.space().space().id())
        .containsExactly(other);
    assertThat(move(taken.space(), "")).isEqualTo(refused(StayRefusal.DOES_NOT_FIT));
    assertThat(move(other, "")).isEqualTo(StayResult.done());
    var stay = stays.of(living.worker(), living.room()).orElseThrow();
    assertThat(stay.id().value()).isEqualTo(living.room().value());
    assertThat(stay.room().space().id()).isEqualTo(other);
    assertThat(stay.rooms()).hasSize(2);
    assertThat(stay.parts())
        .filteredOn(part -> part.title().equals("How long"))
        .first()
        .extracting(PartOfAStay.Part::fact)
        .isEqualTo("30 days of the first six months");
    assertThat(places.space(living.worker(), living.space()).orElseThrow().now())
        .isInstanceOf(Availability.BeingCleaned.class);
    assertThat(stays.ours(living.worker(), 1).lines()).hasSize(2);
  }

  @Test
  void aRoomThatMustNotTakeThemDoesNot() {
    var small =
        refuges.space(
            living.house(),
            "room 9",
            new SpaceFeatures(4, 1, false, 0, false, true, 4, false, List.of()));
    assertThat(move(small, "They agree.")).isEqualTo(refused(StayRefusal.DOES_NOT_FIT));
    var elsewhere = given.living();
    assertThat(move(elsewhere.space(), "")).isEqualTo(refused(StayRefusal.NOT_A_SPACE_OF_OURS));
    refuges.held(
        living.house(),
        refuges.search(living.house(), living.caseId()),
        refuges.space(living.house(), "room 4", GivenRefuges.FAMILY_ROOM));
    var other = refuges.space(living.house(), "room 5", GivenRefuges.FAMILY_ROOM);
    assertThat(move(other, "")).isEqualTo(refused(StayRefusal.HOLDS_ANOTHER));
    assertThat(stays.of(living.worker(), living.room()).orElseThrow().room().space().id())
        .isEqualTo(living.space());
  }

  @Test
  void aRoomThatIsReadyOnlyByTheirDayIsNotMovedIntoBeforeIt() {
    var house = living.house();
    var tomorrow = today().plusDays(1);
    var byTomorrow =
        new Needs(
            new Needs.Building(false, false, false, false),
            new Needs.People(Set.of(), false, Set.of(), Set.of()),
            Needs.Away.FROM_NOWHERE,
            Set.of(),
            Optional.of(tomorrow),
            Priorities.NONE);
    var need = refuges.search(house, refuges.caseOf(house, Gender.WOMAN), byTomorrow);
    var room = given.movedIn(house, need, refuges.space(house, "room 7", GivenRefuges.FAMILY_ROOM));
    var to = refuges.space(house, "room 8", GivenRefuges.FAMILY_ROOM);
    places.takeOutOfUse(
        living.manager(),
        to,
        OutOfUseReason.REPAIRS,
        Optional.of(tomorrow.atStartOfDay(clock.getZone()).toInstant()));
    var move = new MoveRoom(to, Optional.of("It is ready tomorrow."));
    assertThat(moves.move(living.worker(), room, move))
        .isEqualTo(refused(StayRefusal.NOT_READY_YET));
    clock.moveOn(Duration.ofDays(1));
    assertThat(moves.move(living.worker(), room, move)).isEqualTo(StayResult.done());
  }

  @Test
  void aRoomThatFitsOnAConditionTakesWhatWasAgreed() {
    var house = living.house();
    var son = new Child(Optional.empty(), 15, true);
    var id = refuges.caseOf(house, Gender.WOMAN, son);
    var flat = given.movedIn(house, id, refuges.space(house, "flat", GivenRefuges.FLAT));
    var to = refuges.space(house, "room 6", GivenRefuges.FAMILY_ROOM);
    assertThat(moves.move(living.worker(), flat, new MoveRoom(to, Optional.empty())))
        .isEqualTo(refused(StayRefusal.SAY_WHY));
    assertThat(
            moves.move(
                living.worker(), flat, new MoveRoom(to, Optional.of("He stays with his aunt."))))
        .isEqualTo(StayResult.done());
    assertThat(places.space(living.worker(), to).orElseThrow().now())
        .isInstanceOf(Availability.LivedIn.class);
  }
}
