package rowan.support.refuge.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.demo.StoryClock;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.refuge.Destination;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.HoldResult;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.Stays;
import rowan.support.refuge.places.Availability;
import rowan.support.refuge.places.OutOfUseReason;
import rowan.support.refuge.places.PlaceRefusal;
import rowan.support.refuge.places.PlaceResult;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceId;
import rowan.testing.RowanTest;

/** From the moment at which a household leaves, nobody is placed there until somebody says so. */
@RowanTest
class MakingReadyTests {

  private static final Instant NOON = Instant.parse("2030-03-05T12:00:00Z");
  private static final Instant LEFT = NOON.plus(Duration.ofDays(20));

  @Autowired private GivenRefuges given;
  @Autowired private Stays stays;
  @Autowired private RefugePlaces places;
  @Autowired private Repairs repairs;
  @Autowired private SpacesOverTime spaces;
  @Autowired private Permissions permissions;
  @Autowired private StoryClock story;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private GivenRefuges.House house;
  private SpaceId space;

  @BeforeEach
  void aRoomThatSomebodyLeft() {
    house = given.house();
    space = story.at(NOON, () -> given.familyRoom(house));
    var stay = story.at(NOON, () -> livedIn(space));
    story.at(LEFT, () -> stays.moveOut(house.worker(), stay, Destination.SETTLED_SOCIAL));
  }

  private rowan.support.refuge.places.OccupancyId livedIn(SpaceId room) {
    return ((MoveResult.Done)
            stays.moveIn(house.worker(), given.held(house, given.search(house), room)))
        .id();
  }

  private Availability standing(Instant at) {
    return story.at(at, () -> places.space(house.worker(), space).orElseThrow().now());
  }

  private HoldResult hold(Instant at) {
    return story.at(at, () -> given.hold(house, given.search(house), space));
  }

  private PlaceResult<SpaceId> ready(Instant at) {
    return story.at(at, () -> places.ready(house.manager(), space));
  }

  private PlaceResult<SpaceId> takeOutOfUse(Instant at, Optional<Instant> until) {
    return story.at(
        at, () -> places.takeOutOfUse(house.manager(), space, OutOfUseReason.SAFETY, until));
  }

  @Test
  void isBeingCleanedFromTheInstantAtWhichTheyLeave() {
    assertThat(standing(LEFT))
        .isInstanceOfSatisfying(
            Availability.BeingCleaned.class, now -> assertThat(now.since()).isEqualTo(LEFT));
    assertThat(hold(LEFT)).isEqualTo(new HoldResult.Refused(HoldResult.Why.TAKEN));
    assertThat(hold(LEFT.plus(Duration.ofDays(400))))
        .isEqualTo(new HoldResult.Refused(HoldResult.Why.TAKEN));
  }

  @Test
  void isReadyOnceSomebodyWhoWorksThereSaysSo() {
    var said = LEFT.plus(Duration.ofHours(26));
    var worker = house.team().council().holder(house.team().provider(), Office.REFUGE_WORKER, "W");
    assertThat(story.at(said, () -> places.ready(worker, space)))
        .isEqualTo(new PlaceResult.Done<>(space));
    assertThat(standing(said)).isEqualTo(new Availability.Ready());
    assertThat(hold(said)).isInstanceOf(HoldResult.Done.class);
    assertThat(ready(said.plusSeconds(1)))
        .isEqualTo(new PlaceResult.Refused<>(PlaceRefusal.NOT_BEING_CLEANED));
  }

  @Test
  void isNotSaidReadyByAnotherOrganisation() {
    var council = house.team().council();
    var other = council.organisation(OrganisationKind.PROVIDER, "Other");
    var manager = council.holder(other, Office.REFUGE_MANAGER, "Manager");
    assertThat(places.ready(manager, space))
        .isEqualTo(new PlaceResult.Refused<>(PlaceRefusal.NOT_YOURS));
  }

  @ParameterizedTest
  @EnumSource(Office.class)
  void isSaidReadyByThoseAloneWhoWorkInRefuges(Office office) {
    var actor = house.team().council().holder(office);
    if (!permissions.permit(actor, Action.MAKE_SPACE_READY)) {
      assertThatThrownBy(() -> places.ready(actor, space)).isInstanceOf(NotPermitted.class);
    }
    assertThat(permissions.permit(actor, Action.MAKE_SPACE_READY))
        .isEqualTo(
            List.of(Office.REFUGE_WORKER, Office.REFUGE_MANAGER, Office.PROVIDER_MANAGER)
                .contains(office));
  }

  @Test
  void isCleanedTooWhenAHouseholdMovesToAnotherRoom() {
    ready(LEFT.plusSeconds(60));
    var at = LEFT.plusSeconds(120);
    story.at(
        at,
        () -> {
          var need = given.search(house);
          stays.moveIn(house.worker(), given.held(house, need, space));
          var other = given.space(house, "room 2", GivenRefuges.FAMILY_ROOM);
          return stays.moveIn(house.worker(), given.held(house, need, other));
        });
    assertThat(standing(at)).isInstanceOf(Availability.BeingCleaned.class);
  }

  @Test
  void goesOutOfUseWithoutBeingReadyAndComesBackByWhatSomebodySays() {
    var broken = LEFT.plus(Duration.ofHours(3));
    assertThat(takeOutOfUse(broken, Optional.of(broken.plus(Duration.ofDays(9)))))
        .isEqualTo(new PlaceResult.Refused<>(PlaceRefusal.NOT_CLEAN_YET));
    var repair = new Repair(RepairKind.BATHROOM, LocalDate.of(2030, 3, 25));
    assertThat(
            story.at(
                broken, () -> repairs.repair(house.manager(), space, repair, Optional.empty())))
        .isInstanceOf(PlaceResult.Done.class);
    assertThat(hold(broken)).isEqualTo(new HoldResult.Refused(HoldResult.Why.TAKEN));
    var mended = broken.plus(Duration.ofDays(2));
    story.at(mended, () -> places.putBackInUse(house.manager(), space));
    assertThat(standing(mended)).isEqualTo(new Availability.Ready());
    var history =
        story.at(mended, () -> spaces.history(house.worker(), space, 1)).orElseThrow().stretches();
    assertThat(history)
        .extracting(Stretch::what)
        .containsExactly(Filling.OUT_OF_USE, Filling.BEING_CLEANED, Filling.LIVED_IN, Filling.HELD);
    assertThat(history.getFirst().repair()).contains(repair);
    assertThat(history.get(1).ended()).contains(Ending.TAKEN_OUT_OF_USE);
    var year = story.at(mended, () -> spaces.years(house.worker(), 1)).getFirst();
    assertThat(year.turnRound()).contains(Duration.ofHours(51));
    assertThat(year.repairs()).isEqualTo(Duration.ofDays(2));
  }

  @Test
  void refusesDatesThatOverlapAndEndsThatAreOver() {
    ready(LEFT);
    assertThat(takeOutOfUse(LEFT, Optional.of(LEFT.minusSeconds(1))))
        .isEqualTo(new PlaceResult.Refused<>(PlaceRefusal.ALREADY_OVER));
    assertThat(takeOutOfUse(LEFT, Optional.of(LEFT.plusSeconds(60))))
        .isInstanceOf(PlaceResult.Done.class);
    assertThat(takeOutOfUse(LEFT.plusSeconds(1), Optional.of(LEFT.plusSeconds(30))))
        .isEqualTo(new PlaceResult.Refused<>(PlaceRefusal.OUT_OF_USE_ALREADY));
    assertThat(takeOutOfUse(LEFT.plusSeconds(60), Optional.empty()))
        .isInstanceOf(PlaceResult.Done.class);
  }

  @Test
  void refusesToTakeAHomeOrAHoldOutOfUse() {
    ready(LEFT);
    hold(LEFT);
    var notFree = new PlaceResult.Refused<>(PlaceRefusal.NOT_FREE);
    assertThat(takeOutOfUse(LEFT.plusSeconds(1), Optional.empty())).isEqualTo(notFree);
    var later = LEFT.plus(Duration.ofHours(1));
    story.at(later, () -> livedIn(space));
    assertThat(takeOutOfUse(later.plusSeconds(1), Optional.empty())).isEqualTo(notFree);
  }

  // ---- SQL, in the role of the wing

  @Test
  void theDatabaseRefusesAHouseholdInASpaceBeingCleaned() {
    for (var kind : List.of("HOLD", "STAY")) {
      assertRefused(
          "one_household_at_a_time",
          () ->
              jdbc.sql(
                      """
                      insert into refuge.occupancy (authority_id, id, space_id, female_only, boys_up_to, kind, during,
                        begun_at, begun_by, case_id, person_id, need_id, women, men, others, untold, children, agreed_by_policy)
                      values (:authority, :id, :space, true, 14, :kind,
                        tstzrange(:now, case :kind when 'HOLD' then :now + interval '30 minutes' end),
                        :now, :by, :id, :id, :id, 1, 0, 0, 0, 0, false)\
                      """)
                  .param("authority", house.worker().authority().value())
                  .param("id", UUID.randomUUID())
                  .param("space", space.value())
                  .param("kind", kind)
                  .param("now", DatabaseTime.of(LEFT.plusSeconds(60)))
                  .param("by", house.worker().account().value())
                  .update());
    }
  }

  @Test
  void theDatabaseRefusesACleaningThatEndsByItself() {
    for (var change :
        List.of(
            "during = tstzrange(lower(during), lower(during) + interval '1 hour')",
            "during = 'empty'",
            "outcome = 'READY', ended_by = begun_by",
            "during = tstzrange(lower(during), lower(during) + interval '1 hour'), outcome = 'READY'",
            "during = tstzrange(lower(during), lower(during) + interval '1 hour'), outcome = 'READY', ended_by = '%s'"
                .formatted(Actor.clock(house.worker().authority()).account()))) {
      assertRefused("somebody_says_that_it_is_ready", () -> change("CLEANING", change));
    }
    assertThat(standing(LEFT)).isInstanceOf(Availability.BeingCleaned.class);
  }

  @Test
  void theDatabaseRefusesARoomThatIsReadyByItselfWithoutHavingBeenCleaned() {
    assertRefused(
        "not_ready_by_itself",
        () -> {
          change(
              "CLEANING",
              "during = tstzrange(lower(during), lower(during) + interval '1 minute'),"
                  + " outcome = 'OUT_OF_USE', ended_by = begun_by");
          jdbc.sql(
                  """
                  insert into refuge.occupancy (authority_id, id, space_id, female_only, boys_up_to, kind, during,
                    begun_at, begun_by, women, men, others, untold, children, agreed_by_policy, why)
                  select authority_id, gen_random_uuid(), space_id, female_only, boys_up_to, 'OUT_OF_USE',
                    tstzrange(until_at, until_at + interval '1 hour'), until_at, begun_by, 0, 0, 0, 0, 0, false, 'SAFETY'
                  from refuge.occupancy where authority_id = ? and outcome = 'OUT_OF_USE'\
                  """)
              .param(house.worker().authority().value())
              .update();
        });
    assertThat(standing(LEFT)).isInstanceOf(Availability.BeingCleaned.class);
  }

  @Test
  void theDatabaseCleansAfterAStayThatIsEndedBySqlWithoutAWord() {
    ready(LEFT);
    var at = LEFT.plusSeconds(60);
    story.at(at, () -> livedIn(space));
    acting.run(
        Wing.SUPPORT,
        house.worker(),
        () ->
            change("STAY", "during = tstzrange(lower(during), lower(during) + interval '1 day')"));
    assertThat(standing(at.plus(Duration.ofDays(3)))).isInstanceOf(Availability.BeingCleaned.class);
  }

  /** Of what is going on. */
  private void change(String kind, String change) {
    jdbc.sql(
            "update refuge.occupancy set "
                + change
                + " where authority_id = ? and kind = ? and until_at = 'infinity'")
        .params(house.worker().authority().value(), kind)
        .update();
  }

  private void assertRefused(String why, Runnable attack) {
    assertThatThrownBy(() -> acting.run(Wing.SUPPORT, house.worker(), attack))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .message()
        .containsPattern(why);
  }
}
