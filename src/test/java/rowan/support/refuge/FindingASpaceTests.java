package rowan.support.refuge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.demo.StoryClock;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Dates;
import rowan.support.casework.Child;
import rowan.support.casework.Gender;
import rowan.support.casework.GivenCases;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.capacity.RefugeCapacity;
import rowan.support.refuge.matching.Fit;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.matching.PlainWords;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.places.Availability;
import rowan.support.refuge.places.OutOfUseReason;
import rowan.support.refuge.places.RefugePlaces;
import rowan.testing.RowanTest;

@RowanTest
class FindingASpaceTests {

  private static final Instant AFTERNOON = Instant.parse("2030-03-05T14:00:00Z");

  @Autowired private GivenRefuges given;
  @Autowired private GivenCases cases;
  @Autowired private Refuge refuge;
  @Autowired private Stays stays;
  @Autowired private RefugePlaces places;
  @Autowired private RefugeCapacity capacity;
  @Autowired private RefugeFacts facts;
  @Autowired private StoryClock story;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private House house;

  @BeforeEach
  void aHouse() {
    house = given.house();
  }

  private <T> T asSupport(String sql, Class<T> type) {
    return acting.in(
        Wing.SUPPORT,
        house.worker(),
        () -> jdbc.sql(sql).param(house.worker().authority().value()).query(type).single());
  }

  @Test
  void showsEverySpaceWithItsFitForTheHouseholdOfACase() {
    given.familyRoom(house);
    given.space(
        house,
        "room 5",
        new rowan.support.refuge.places.SpaceFeatures(
            1, 0, false, 1, false, true, 14, false, java.util.List.of()));
    var found = refuge.found(house.worker(), given.search(house)).orElseThrow();
    assertThat(new PlainWords(found.household()).who()).isEqualTo("a mother and two children");
    assertThat(found.fits())
        .extracting(fit -> fit.space().space().title() + " " + fit.getClass().getSimpleName())
        .containsExactly("Alder, family room Fits", "Alder, room 5 DoesNotFit");
  }

  @Test
  void keepsWhatWasAskedSealed() {
    var caseId = cases.aCase(house.team());
    var needs = new Needs(true, Optional.of("sk"), true, Optional.of("north"));
    var need = given.search(house, caseId, needs);
    given.familyRoom(house);
    var found = refuge.found(house.worker(), need).orElseThrow();
    assertThat(found.needs()).isEqualTo(needs);
    assertThat(found.fits()).allMatch(Fit.DoesNotFit.class::isInstance);
    var stored =
        asSupport(
            "select encode(away_from, 'escape') || encode(language, 'escape') from refuge.need"
                + " where authority_id = ?",
            String.class);
    assertThat(stored).doesNotContain("north").doesNotContain("sk\\");
  }

  @Test
  void countsAdultsWhomTheCaseDoesNotTellOf() {
    var caseId = given.caseOf(house, Gender.NOT_SAID);
    var asking = refuge.asking(house.worker(), caseId).orElseThrow();
    assertThat(asking.household().untold()).isEqualTo(1);
    var need =
        refuge.look(new LookForSpace(house.worker(), caseId, 1, 0, 1, Needs.NONE)).orElseThrow();
    var household = refuge.found(house.worker(), need).orElseThrow().household();
    assertThat(new PlainWords(household).who()).isEqualTo("a woman and two other adults");
  }

  @Test
  void isNotThereForAnotherOrganisation() {
    var space = given.familyRoom(house);
    var need = given.search(house);
    var hold = given.held(house, need, space);
    var stranger = house.team().stranger();
    assertThat(refuge.found(stranger, need)).isEmpty();
    assertThat(stays.placement(stranger, hold)).isEmpty();
    assertThat(stays.letGo(stranger, hold))
        .isEqualTo(new MoveResult.Refused(MoveResult.Why.NOT_THERE));
    assertThat(stays.placement(house.worker(), hold)).isPresent();
  }

  @Test
  void isRefusedToWhoeverWorksNoCases() {
    var commissioner = house.team().council().holder(Office.COMMISSIONER);
    var need = given.search(house);
    assertThatThrownBy(() -> refuge.found(commissioner, need)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> places.own(commissioner)).isInstanceOf(NotPermitted.class);
  }

  @Test
  void holdsMovesInAndMovesOutOnTheCasesTimeline() {
    var space = given.familyRoom(house);
    var need = given.search(house);
    var hold = given.held(house, need, space);
    assertThat(stays.placement(house.worker(), hold).orElseThrow().stage())
        .isInstanceOf(Placement.Stage.Held.class);
    var stay = ((MoveResult.Done) stays.moveIn(house.worker(), hold)).id();
    assertThat(stays.placement(house.worker(), hold).orElseThrow().stage())
        .isInstanceOf(Placement.Stage.TurnedIntoStay.class);
    assertThat(places.space(house.worker(), space).orElseThrow().now())
        .isInstanceOf(Availability.LivedIn.class);
    stays.moveOut(house.worker(), stay, Destination.SETTLED_SOCIAL);
    assertThat(stays.placement(house.worker(), stay).orElseThrow().stage())
        .isInstanceOfSatisfying(
            Placement.Stage.MovedOut.class,
            out -> assertThat(out.to()).isEqualTo(Destination.SETTLED_SOCIAL));
    assertThat(places.space(house.worker(), space).orElseThrow().now())
        .isInstanceOf(Availability.BeingCleaned.class);
    assertThat(
            asSupport(
                "select count(*) from casework.happening where authority_id = ? and kind = 'ROOM'",
                Long.class))
        .isEqualTo(3);
  }

  @Test
  void involvesTheRefugesWorkersOnceTheyMoveIn() {
    var need = given.search(house);
    var hold = given.held(house, need, given.familyRoom(house));
    assertThat(refuge.found(house.manager(), need)).isEmpty();
    stays.moveIn(house.worker(), hold);
    assertThat(refuge.found(house.manager(), need)).isPresent();
  }

  @Test
  void leavesOneSpaceWhenMovingToAnother() {
    var first = given.familyRoom(house);
    var second = given.space(house, "flat", GivenRefuges.FLAT);
    var need = given.search(house);
    var stay =
        ((MoveResult.Done) stays.moveIn(house.worker(), given.held(house, need, first))).id();
    stays.moveIn(house.worker(), given.held(house, need, second));
    assertThat(stays.placement(house.worker(), stay).orElseThrow().stage())
        .isInstanceOfSatisfying(
            Placement.Stage.MovedOut.class,
            out -> assertThat(out.to()).isEqualTo(Destination.SPACE_OF_OURS));
    assertThat(capacity.now(house.worker()))
        .extracting("ready", "held", "livedIn", "beingCleaned")
        .containsExactly(0, 0, 1, 1);
  }

  @Test
  void leavesNoHouseholdHomelessByAHoldThatRanOut() {
    var first = given.familyRoom(house);
    var second = given.space(house, "flat", GivenRefuges.FLAT);
    var need = given.search(house);
    var stay =
        ((MoveResult.Done) stays.moveIn(house.worker(), given.held(house, need, first))).id();
    var hold = given.held(house, need, second);
    var late =
        story.at(AFTERNOON.plus(Duration.ofDays(1)), () -> stays.moveIn(house.worker(), hold));
    assertThat(late).isEqualTo(new MoveResult.Refused(MoveResult.Why.RAN_OUT));
    assertThat(stays.placement(house.worker(), stay).orElseThrow().stage())
        .isInstanceOf(Placement.Stage.LivedIn.class);
  }

  @Test
  void notesHoldsThatRanOutOnceAndOnlyThose() {
    var need = given.search(house);
    var space = given.familyRoom(house);
    var hold = story.at(AFTERNOON, () -> given.held(house, need, space));
    var clock = Actor.clock(house.worker().authority());
    assertThat(story.at(AFTERNOON.plusSeconds(1799), () -> stays.noteHoldsThatRanOut(clock)))
        .isZero();
    assertThat(story.at(AFTERNOON.plusSeconds(1800), () -> stays.noteHoldsThatRanOut(clock)))
        .isEqualTo(1);
    assertThat(story.at(AFTERNOON.plusSeconds(1800), () -> stays.noteHoldsThatRanOut(clock)))
        .isZero();
    assertThat(stays.placement(house.worker(), hold).orElseThrow().stage())
        .isEqualTo(new Placement.Stage.RanOut(AFTERNOON.plus(Refuge.HELD_FOR)));
    assertThatThrownBy(() -> stays.noteHoldsThatRanOut(house.worker()))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void recordsWhyNothingWasRightAndKeepsTheWorker() {
    var caseId = given.caseOf(house, Gender.WOMAN, new Child(Optional.empty(), 16, true));
    var need = given.search(house, caseId);
    var next = "Anna rings again at nine; a hotel for tonight.";
    assertThat(
            refuge.nothingRight(new RecordUnmet(house.worker(), need, UnmetReason.BOYS_AGE, next)))
        .contains(new RecordUnmet.Recorded(caseId, true));
    assertThat(refuge.nothingRight(new RecordUnmet(house.worker(), need, UnmetReason.OTHER, next)))
        .as("sent again, it is counted once")
        .contains(new RecordUnmet.Recorded(caseId, false));
    assertThat(
            asSupport(
                "select count(*)::text from casework.happening where authority_id = ? and kind = 'ROOM'",
                String.class))
        .isEqualTo("1");
    assertThat(
            asSupport(
                """
                select reason || ' ' || women || ' ' || children || ' ' || eldest_boy || ' ' || account_id
                from refuge.unmet where authority_id = ?\
                """,
                String.class))
        .isEqualTo("BOYS_AGE 1 1 16 " + house.team().idva().account());
    assertThat(
            asSupport(
                "select encode(next_step, 'escape') from refuge.unmet where authority_id = ?",
                String.class))
        .doesNotContain("Anna");
  }

  @Test
  void countsTheFewestSpacesOnAnyDay() {
    var day = LocalDate.of(2030, 3, 1);
    var noon = Instant.parse("2030-03-01T12:00:00Z");
    story.at(noon.minusSeconds(1), () -> given.familyRoom(house));
    var second =
        story.at(
            noon.plus(Duration.ofDays(1)), () -> given.space(house, "flat", GivenRefuges.FLAT));
    story.at(
        noon.plus(Duration.ofDays(3)).minusSeconds(60),
        () ->
            places.takeOutOfUse(
                house.manager(),
                second,
                OutOfUseReason.REPAIRS,
                Optional.of(noon.plus(Duration.ofDays(4)))));
    var clock = Actor.clock(house.worker().authority());
    assertThat(spaces(clock, day, day)).isEqualTo(1);
    assertThat(spaces(clock, day.plusDays(1), day.plusDays(2))).isEqualTo(2);
    assertThat(spaces(clock, day.plusDays(1), day.plusDays(3))).isEqualTo(1);
    assertThat(spaces(clock, day.plusDays(4), day.plusDays(300))).isEqualTo(2);
    assertThat(spaces(clock, day.plusYears(1), day.plusYears(2))).isZero();
  }

  private long spaces(Actor clock, LocalDate first, LocalDate last) {
    return story.at(
        Instant.parse("2030-03-20T09:00:00Z"), () -> facts.spaces(clock, new Dates(first, last)));
  }

  @Test
  void countsAHoldThatCameToNothingAsUnmetNeedOnce() {
    var space = given.familyRoom(house);
    var hold = given.held(house, given.search(house), space);
    var command =
        new Stays.CameToNothing(
            house.worker(), hold, UnmetReason.THEIR_CHOICE, "We speak tomorrow at nine.");
    assertThat(stays.cameToNothing(command)).isEqualTo(new MoveResult.Done(hold));
    assertThat(stays.cameToNothing(command)).isEqualTo(new MoveResult.Refused(MoveResult.Why.OVER));
    assertThat(places.space(house.worker(), space).orElseThrow().now())
        .isInstanceOf(Availability.Ready.class);
    assertThat(
            asSupport(
                """
                select string_agg(reason || ' ' || women || ' ' || children || ' ' || (occupancy_id is not null), ',')
                from refuge.unmet where authority_id = ?\
                """,
                String.class))
        .isEqualTo("THEIR_CHOICE 1 2 true");
    assertThat(command.toString()).doesNotContain("nine");
  }

  @Test
  void endsNoHoldOfSomebodyElse() {
    var hold = given.held(house, given.search(house), given.familyRoom(house));
    var command =
        new Stays.CameToNothing(house.team().stranger(), hold, UnmetReason.OTHER, "Nothing.");
    assertThat(stays.cameToNothing(command))
        .isEqualTo(new MoveResult.Refused(MoveResult.Why.NOT_THERE));
  }
}
