package rowan.support.refuge;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.demo.StoryClock;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Wing;
import rowan.promises.WholeDatabase;
import rowan.support.casework.GivenCases;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.areas.Distance;
import rowan.support.refuge.areas.RefugeAreas;
import rowan.support.refuge.features.ByAndFor;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.matching.Fit;
import rowan.support.refuge.matching.Funds;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.matching.Priorities;
import rowan.support.refuge.matching.Priority;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.places.AccommodationKind;
import rowan.support.refuge.places.AddRefuge;
import rowan.support.refuge.places.Availability;
import rowan.support.refuge.places.OutOfUseReason;
import rowan.support.refuge.places.PlaceResult;
import rowan.support.refuge.places.RefugePlaces;
import rowan.testing.RowanTest;

@RowanTest
class WhatAHouseholdAsksTests {

  private static final Instant AFTERNOON = Instant.parse("2030-03-05T14:00:00Z");

  @Autowired private GivenRefuges given;
  @Autowired private GivenCases cases;
  @Autowired private Refuge refuge;
  @Autowired private Stays stays;
  @Autowired private RefugePlaces places;
  @Autowired private RefugeAreas areas;
  @Autowired private StoryClock story;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private House house;

  @BeforeEach
  void aHouse() {
    house = given.house();
  }

  private NeedId search(Needs.Away away, Optional<LocalDate> by) {
    var needs =
        new Needs(
            new Needs.Building(false, true, true, true),
            new Needs.People(
                Set.of("sk", "ur"), true, Set.of(ByAndFor.LGBT), Set.of(SupportNeed.QUIET)),
            away,
            Set.of(Funds.NO_RECOURSE),
            by,
            new Priorities(List.of(Priority.NEAR, Priority.TOGETHER), Optional.of("north")));
    return given.search(house, cases.aCase(house.team()), needs);
  }

  @Test
  void isKeptSealedAndOpenedAsItWasAsked() {
    var need =
        search(
            new Needs.Away(Set.of("south", "town centre"), Distance.FAR),
            Optional.of(LocalDate.of(2031, 5, 1)));
    var opened = refuge.found(house.worker(), need).orElseThrow().needs();
    assertThat(opened.building()).isEqualTo(new Needs.Building(true, true, true, true));
    assertThat(opened.people().languages()).containsExactly("sk", "ur");
    assertThat(opened.support()).contains(SupportNeed.QUIET, SupportNeed.NO_PUBLIC_FUNDS);
    assertThat(opened.away().parts()).containsExactly("south", "town centre");
    assertThat(opened.by()).contains(LocalDate.of(2031, 5, 1));
    assertThat(opened.priorities().inOrder()).containsExactly(Priority.NEAR, Priority.TOGETHER);
    var stored =
        acting.in(
            Wing.SUPPORT,
            house.worker(),
            () ->
                jdbc.sql("select row_to_json(n)::text from refuge.need n where id = ?")
                    .param(need.value())
                    .query(String.class)
                    .single());
    assertThat(stored)
        .doesNotContain("LGBT")
        .doesNotContain("NO_RECOURSE")
        .doesNotContain("town centre");
  }

  @Test
  void keepsAwayFromPartsThatAreNearAsTheManagerStatedIt() {
    given.space(house, "flat", GivenRefuges.FLAT);
    given.refuge(house.manager(), "Birch", "3 Quillwort Row");
    var south =
        places.add(
            new AddRefuge(
                house.manager(),
                AccommodationKind.REFUGE,
                "Cedar",
                "South",
                "2 Quillwort Row",
                ""));
    assertThat(south).isInstanceOf(PlaceResult.Done.class);
    assertThat(areas.parts(house.worker())).containsExactly("north", "South");
    var needs =
        new Needs(
            new Needs.Building(false, false, false, false),
            new Needs.People(Set.of(), false, Set.of(), Set.of()),
            new Needs.Away(Set.of("South"), Distance.APART),
            Set.of(),
            Optional.empty(),
            Priorities.NONE);
    var need = given.search(house, cases.aCase(house.team()), needs);
    assertThat(fit(need)).isInstanceOf(Fit.FitsIf.class);
    assertThat(areas.state(house.manager(), "South", "north", Distance.NEAR)).isTrue();
    assertThat(fit(need)).isInstanceOf(Fit.DoesNotFit.class);
    assertThat(areas.state(house.manager(), "north", "south", Distance.FAR)).isTrue();
    assertThat(fit(need)).isInstanceOf(Fit.Fits.class);
    assertThat(areas.state(house.manager(), "north", "North", Distance.FAR)).isFalse();
    assertThat(areas.state(house.manager(), "north", "nowhere", Distance.FAR)).isFalse();
  }

  private Fit fit(NeedId need) {
    return refuge.found(house.worker(), need).orElseThrow().fits().getFirst();
  }

  @Test
  void readsWhatIsFreeAndOnlyCountsTheOthers() {
    var held = given.space(house, "room 1", GivenRefuges.FLAT);
    var lived = given.space(house, "room 2", GivenRefuges.FLAT);
    var broken = given.space(house, "room 3", GivenRefuges.FLAT);
    given.space(house, "room 4", GivenRefuges.FLAT);
    var need = given.search(house);
    given.held(house, given.search(house), held);
    stays.moveIn(house.worker(), given.held(house, given.search(house), lived));
    places.takeOutOfUse(house.manager(), broken, OutOfUseReason.REPAIRS, Optional.empty());
    var found = refuge.found(house.worker(), need).orElseThrow();
    assertThat(found.fits())
        .extracting(fit -> fit.space().space().name())
        .containsExactly("room 4");
    assertThat(found.notFree()).extracting("held", "livedIn", "outOfUse").containsExactly(1, 1, 1);
    var first = refuge.notFree(house.worker(), need, Optional.empty(), 2).orElseThrow().fits();
    assertThat(first)
        .extracting(fit -> fit.space().space().name())
        .containsExactly("room 1", "room 2");
    assertThat(first).allMatch(Fit.DoesNotFit.class::isInstance);
    var last = Optional.of(first.getLast().space().space().id());
    assertThat(refuge.notFree(house.worker(), need, last, 2).orElseThrow().fits())
        .extracting(fit -> fit.space().space().name())
        .containsExactly("room 3");
    assertThat(refuge.notFree(house.team().stranger(), need, Optional.empty(), 2)).isEmpty();
  }

  @Test
  void findsASpaceFreeOnceAHoldRanOutAndOutOfUseOnceThatIsOver() {
    var space = story.at(AFTERNOON, () -> given.space(house, "room 1", GivenRefuges.FLAT));
    var need = story.at(AFTERNOON, () -> given.search(house));
    story.at(AFTERNOON, () -> given.held(house, given.search(house), space));
    var end = AFTERNOON.plus(Refuge.HELD_FOR);
    assertThat(free(need, end.minusSeconds(1))).isZero();
    assertThat(free(need, end)).isEqualTo(1);
    story.at(
        end,
        () ->
            places.takeOutOfUse(
                house.manager(),
                space,
                OutOfUseReason.REPAIRS,
                Optional.of(end.plus(Duration.ofDays(1)))));
    assertThat(free(need, end.plusSeconds(1))).isZero();
    assertThat(free(need, end.plus(Duration.ofDays(1)))).isEqualTo(1);
  }

  private int free(NeedId need, Instant at) {
    return story.at(at, () -> refuge.found(house.worker(), need).orElseThrow().fits().size());
  }

  @Test
  void showsWhatIsReadyByTheirDayAndHoldsItOnlyOnceItIs() {
    var space = story.at(AFTERNOON, () -> given.space(house, "flat", GivenRefuges.FLAT));
    var midnight = Instant.parse("2030-03-08T00:00:00Z");
    story.at(
        AFTERNOON,
        () ->
            places.takeOutOfUse(
                house.manager(), space, OutOfUseReason.REPAIRS, Optional.of(midnight)));
    var needs =
        new Needs(
            new Needs.Building(false, false, false, false),
            new Needs.People(Set.of(), false, Set.of(), Set.of()),
            Needs.Away.FROM_NOWHERE,
            Set.of(),
            Optional.of(LocalDate.of(2030, 3, 8)),
            Priorities.NONE);
    var need = story.at(AFTERNOON, () -> given.search(house, cases.aCase(house.team()), needs));
    var found = story.at(AFTERNOON, () -> refuge.found(house.worker(), need).orElseThrow());
    assertThat(found.fits()).singleElement().isInstanceOf(Fit.FitsIf.class);
    assertThat(found.notFree().spaces()).isZero();
    var why = Optional.of("It is ready on Friday.");
    var hold = new HoldSpace(house.worker(), need, space, why);
    assertThat(story.at(AFTERNOON, () -> refuge.hold(hold)))
        .isEqualTo(new HoldResult.Refused(HoldResult.Why.NOT_READY_YET));
    assertThat(story.at(midnight, () -> refuge.hold(hold))).isInstanceOf(HoldResult.Done.class);
  }

  @Test
  void isAskedAgainFromWhatWasAskedBefore() {
    var caseId = cases.aCase(house.team());
    var need =
        given.search(house, caseId, new Needs(true, Optional.of("sk"), true, Optional.empty()));
    var before = refuge.asking(house.worker(), caseId, Optional.of(need)).orElseThrow().before();
    assertThat(before).isPresent();
    assertThat(before.get().needs().stepFree()).isTrue();
    var other = cases.aCase(house.team());
    assertThat(refuge.asking(house.worker(), other, Optional.of(need)).orElseThrow().before())
        .isEmpty();
  }

  @Test
  void freesNothingThatCannotBeCountedAsUnmet() throws SQLException {
    var space = given.familyRoom(house);
    var need = given.search(house);
    var hold = given.held(house, need, space);
    try (var owner = WholeDatabase.asOwner();
        var acting = owner.prepareStatement("select set_config('rowan.authority', ?, false)");
        var lost = owner.prepareStatement("delete from refuge.need where id = ?")) {
      acting.setString(1, house.worker().authority().toString());
      acting.execute();
      lost.setObject(1, need.value());
      assertThat(lost.executeUpdate()).isEqualTo(1);
    }
    var command =
        new Stays.CameToNothing(house.worker(), hold, UnmetReason.OTHER, "We ring at nine.");
    assertThat(stays.cameToNothing(command))
        .isEqualTo(new MoveResult.Refused(MoveResult.Why.NOT_THERE));
    assertThat(places.space(house.worker(), space).orElseThrow().now())
        .isInstanceOf(Availability.Held.class);
  }
}
