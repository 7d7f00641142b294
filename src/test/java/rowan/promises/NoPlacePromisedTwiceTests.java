package rowan.promises;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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
import rowan.foundation.access.Office;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.PromiseWitness;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.Promise;
import rowan.support.casework.Child;
import rowan.support.casework.Gender;
import rowan.support.casework.GivenCases;
import rowan.support.refuge.Destination;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.HoldResult;
import rowan.support.refuge.HoldSpace;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.Placement;
import rowan.support.refuge.Refuge;
import rowan.support.refuge.Stays;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.occupancy.FilledSpaces;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.OutOfUseReason;
import rowan.support.refuge.places.PlaceResult;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceId;
import rowan.testing.RowanTest;

/**
 * A space is held or lived in by one household at a time; a female-only space never takes anyone it
 * must not. Attacked by many workers at once, by SQL in the wing's own role, at the very instant
 * that a hold runs out, and by every office that may hold.
 *
 * <p>Several servers, killed in the middle of holds, are in {@code HeldByManyServersTests}. Still
 * to come: a network's vacancies.
 */
@RowanTest
class NoPlacePromisedTwiceTests {

  private static final Instant NIGHT = Instant.parse("2030-03-05T23:10:00Z");
  private static final Duration A_MICROSECOND = Duration.ofNanos(1000);

  @Autowired private GivenRefuges given;
  @Autowired private GivenCases cases;
  @Autowired private Refuge refuge;
  @Autowired private Stays stays;
  @Autowired private RefugePlaces places;
  @Autowired private FilledSpaces filled;
  @Autowired private Permissions permissions;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private StoryClock story;
  @Autowired private List<PromiseWitness> witnesses;

  private House house;

  @BeforeEach
  void aHouse() {
    house = given.house();
  }

  // ---- many at once

  @Test
  void oneOfManyWorkersGetsTheSpaceAndTheOthersAreToldAtOnce() throws Exception {
    for (int round = 0; round < 3; round++) {
      var space = given.space(house, "family room " + round, GivenRefuges.FAMILY_ROOM);
      var searches = IntStream.range(0, 12).mapToObj(i -> given.search(house)).toList();
      var results = atOnce(searches.stream().map(need -> hold(need, space)).toList());
      assertThat(results).filteredOn(HoldResult.Done.class::isInstance).hasSize(1);
      assertThat(results)
          .filteredOn(HoldResult.Refused.class::isInstance)
          .hasSize(11)
          .allMatch(result -> result.equals(new HoldResult.Refused(HoldResult.Why.TAKEN)));
    }
    assertThat(HoldResult.Why.TAKEN.sentence()).startsWith("Somebody else just took it.");
    assertNothingWasPromisedTwice();
  }

  @Test
  void aHouseholdHoldsOneSpaceHoweverOftenItIsAsked() throws Exception {
    var need = given.search(house);
    var attempts = new ArrayList<Callable<HoldResult>>();
    for (int i = 0; i < 6; i++) {
      attempts.add(hold(need, given.space(house, "room " + i, GivenRefuges.FAMILY_ROOM)));
    }
    assertThat(atOnce(attempts)).filteredOn(HoldResult.Done.class::isInstance).hasSize(1);
  }

  @Test
  void whoAsksAgainForWhatTheyHoldIsToldOfTheSameHold() throws Exception {
    var need = given.search(house);
    var space = given.familyRoom(house);
    var first = story.at(NIGHT, () -> given.hold(house, need, space));
    assertThat(story.at(NIGHT.plusSeconds(30), () -> given.hold(house, need, space)))
        .isEqualTo(first);
    var another = given.search(house);
    var room = given.space(house, "room 2", GivenRefuges.FAMILY_ROOM);
    assertThat(
            atOnce(
                IntStream.range(0, 6)
                    .<Callable<HoldResult>>mapToObj(i -> hold(another, room))
                    .toList()))
        .allMatch(HoldResult.Done.class::isInstance)
        .containsOnly(given.hold(house, another, room));
    assertNothingWasPromisedTwice();
  }

  @Test
  void nothingIsPromisedTwiceInANightOfEverythingAtOnce() throws Exception {
    var rooms =
        IntStream.range(0, 4)
            .mapToObj(i -> given.space(house, "room " + i, GivenRefuges.FAMILY_ROOM))
            .toList();
    var nights = new ArrayList<Callable<Integer>>();
    for (int worker = 0; worker < 6; worker++) {
      var need = given.search(house);
      var random = new Random(worker);
      nights.add(() -> aNight(need, rooms, random));
    }
    assertThat(atOnce(nights).stream().mapToInt(Integer::intValue).sum()).isGreaterThan(5);
    assertNothingWasPromisedTwice();
  }

  /**
   * Holds, lets go, moves in, moves out and takes out of use, at random; how much of it was done.
   */
  private int aNight(NeedId need, List<SpaceId> rooms, Random random) {
    int done = 0;
    var now = NIGHT;
    Optional<OccupancyId> last = Optional.empty();
    for (int step = 0; step < 25; step++) {
      now = now.plusSeconds(random.nextInt(1500));
      var room = rooms.get(random.nextInt(rooms.size()));
      var before = last;
      var next = story.at(now, () -> aStep(need, room, before, random.nextInt(5)));
      done += next.isPresent() ? 1 : 0;
      last = next.isPresent() ? next : last;
    }
    return done;
  }

  private Optional<OccupancyId> aStep(
      NeedId need, SpaceId room, Optional<OccupancyId> last, int choice) {
    return switch (choice) {
      case 0 -> last.flatMap(id -> moved(stays.letGo(house.worker(), id)));
      case 1 -> last.flatMap(id -> moved(stays.moveIn(house.worker(), id)));
      case 2 ->
          last.flatMap(
              id -> moved(stays.moveOut(house.worker(), id, Destination.FAMILY_OR_FRIENDS)));
      default ->
          given.hold(house, need, room) instanceof HoldResult.Done(var id, var until)
              ? Optional.of(id)
              : Optional.empty();
    };
  }

  private static Optional<OccupancyId> moved(MoveResult result) {
    return result instanceof MoveResult.Done(var id) ? Optional.of(id) : Optional.empty();
  }

  // ---- the instant at which a hold runs out

  @Test
  void aSpaceIsFreeAgainAtTheInstantTheHoldRunsOutAndNotBefore() {
    var space = given.familyRoom(house);
    var first = given.search(house);
    var second = given.search(house);
    var end = NIGHT.plus(Refuge.HELD_FOR);
    assertThat(story.at(NIGHT, () -> given.hold(house, first, space)))
        .isInstanceOfSatisfying(
            HoldResult.Done.class, done -> assertThat(done.until()).isEqualTo(end));
    assertThat(story.at(end.minus(A_MICROSECOND), () -> given.hold(house, second, space)))
        .isEqualTo(new HoldResult.Refused(HoldResult.Why.TAKEN));
    assertThat(story.at(end, () -> given.hold(house, second, space)))
        .isInstanceOf(HoldResult.Done.class);
  }

  @Test
  void nobodyMovesInOnAHoldThatRanOutAtThatInstant() {
    var space = given.familyRoom(house);
    var need = given.search(house);
    var hold = story.at(NIGHT, () -> given.held(house, need, space));
    var end = NIGHT.plus(Refuge.HELD_FOR);
    assertThat(story.at(end, () -> stays.moveIn(house.worker(), hold)))
        .isEqualTo(new MoveResult.Refused(MoveResult.Why.RAN_OUT));
    assertThat(story.at(end.minus(A_MICROSECOND), () -> stays.moveIn(house.worker(), hold)))
        .isInstanceOf(MoveResult.Done.class);
  }

  @Test
  void aServerWhoseClockRunsAheadTakesNothingFromAHousehold() {
    var space = given.familyRoom(house);
    var need = given.search(house);
    var hold = story.at(NIGHT, () -> given.held(house, need, space));
    var end = NIGHT.plus(Refuge.HELD_FOR);
    story.at(end, () -> given.held(house, given.search(house), space));
    assertThat(story.at(end.minusSeconds(1), () -> stays.moveIn(house.worker(), hold)))
        .isEqualTo(new MoveResult.Refused(MoveResult.Why.TAKEN));
    assertThat(story.at(end.minusSeconds(1), () -> stays.placement(house.worker(), hold)))
        .hasValueSatisfying(placement ->
            assertThat(placement.stage()).isEqualTo(new Placement.Stage.Held(end, false)));
  }

  @Test
  void aHoldIsKeptForLongerOnceHoweverManyAskAtOnce() throws Exception {
    var space = given.familyRoom(house);
    var hold = given.held(house, given.search(house), space);
    var results =
        atOnce(
            IntStream.range(0, 8)
                .<Callable<MoveResult>>mapToObj(i -> () -> stays.renew(house.worker(), hold))
                .toList());
    assertThat(results).filteredOn(MoveResult.Done.class::isInstance).hasSize(1);
    assertThat(results)
        .filteredOn(new MoveResult.Refused(MoveResult.Why.RENEWED)::equals)
        .hasSize(7);
    assertNothingWasPromisedTwice();
  }

  @Test
  void aHoldThatWasKeptForLongerIsFreeHalfAnHourLaterToTheInstant() {
    var space = given.familyRoom(house);
    var hold = story.at(NIGHT, () -> given.held(house, given.search(house), space));
    var end = NIGHT.plus(Refuge.HELD_FOR);
    assertThat(story.at(end.minus(A_MICROSECOND), () -> stays.renew(house.worker(), hold)))
        .isEqualTo(new MoveResult.Done(hold));
    var later = end.plus(Refuge.HELD_FOR);
    assertThat(
            story.at(
                later.minus(A_MICROSECOND), () -> given.hold(house, given.search(house), space)))
        .isEqualTo(new HoldResult.Refused(HoldResult.Why.TAKEN));
    assertThat(story.at(later, () -> stays.renew(house.worker(), hold)))
        .isEqualTo(new MoveResult.Refused(MoveResult.Why.RAN_OUT));
    assertThat(story.at(later, () -> given.hold(house, given.search(house), space)))
        .isInstanceOf(HoldResult.Done.class);
  }

  @Test
  void aHoldThatRanOutIsNotKeptForLonger() {
    var hold =
        story.at(NIGHT, () -> given.held(house, given.search(house), given.familyRoom(house)));
    assertThat(story.at(NIGHT.plus(Refuge.HELD_FOR), () -> stays.renew(house.worker(), hold)))
        .isEqualTo(new MoveResult.Refused(MoveResult.Why.RAN_OUT));
  }

  @Test
  void aHoldIsNotKeptOverSomebodyWhoIsThereByAClockThatRunsAhead() {
    var space = given.familyRoom(house);
    var hold = story.at(NIGHT, () -> given.held(house, given.search(house), space));
    var end = NIGHT.plus(Refuge.HELD_FOR);
    story.at(end, () -> given.held(house, given.search(house), space));
    assertThat(story.at(end.minusSeconds(1), () -> stays.renew(house.worker(), hold)))
        .isEqualTo(new MoveResult.Refused(MoveResult.Why.TAKEN));
    assertThat(story.at(end.minusSeconds(1), () -> stays.placement(house.worker(), hold)))
        .hasValueSatisfying(placement ->
            assertThat(placement.stage()).isEqualTo(new Placement.Stage.Held(end, false)));
  }

  @Test
  void aHoldAndTheStayItTurnsIntoMayBeginAtTheSameInstant() {
    var space = given.familyRoom(house);
    var need = given.search(house);
    var stay =
        story.at(
            NIGHT,
            () -> {
              var hold = given.held(house, need, space);
              return moved(stays.moveIn(house.worker(), hold)).orElseThrow();
            });
    assertThat(story.at(NIGHT, () -> given.hold(house, given.search(house), space)))
        .isEqualTo(new HoldResult.Refused(HoldResult.Why.TAKEN));
    assertThat(
            story.at(
                NIGHT.plusSeconds(60),
                () -> stays.moveOut(house.worker(), stay, Destination.SETTLED_SOCIAL)))
        .isInstanceOf(MoveResult.Done.class);
    assertNothingWasPromisedTwice();
  }

  @Test
  void aSpaceIsNotTakenOutOfUseUnderAHousehold() {
    var space = given.familyRoom(house);
    given.held(house, given.search(house), space);
    assertThat(
            places.takeOutOfUse(house.manager(), space, OutOfUseReason.REPAIRS, Optional.empty()))
        .isInstanceOf(PlaceResult.Refused.class);
  }

  // ---- SQL, in the role of the wing

  @Test
  void theDatabaseRefusesASecondHouseholdEvenBySql() {
    var space = given.familyRoom(house);
    given.held(house, given.search(house), space);
    assertRefused("one_household_at_a_time", () -> row(space, true, 14, 1, 0, 0, null, "now"));
  }

  @Test
  void theDatabaseRefusesToStretchAStayOverAnother() {
    var space = given.familyRoom(house);
    var first = given.search(house);
    var hold = story.at(NIGHT, () -> given.held(house, first, space));
    given.search(house);
    story.at(NIGHT.plus(Refuge.HELD_FOR), () -> given.held(house, given.search(house), space));
    assertRefused(
        "one_household_at_a_time",
        () ->
            jdbc.sql(
                    """
                    update refuge.occupancy set during = tstzrange(lower(during), upper(during) + interval '30 minutes'),
                      renewed_at = upper(during) - interval '1 minute'
                    where authority_id = ? and id = ?\
                    """)
                .params(house.worker().authority().value(), hold.value())
                .update());
  }

  @Test
  void theDatabaseRefusesToKeepAHoldTwiceOrForLongerThanItWasHeld() {
    var space = given.familyRoom(house);
    var hold = story.at(NIGHT, () -> given.held(house, given.search(house), space));
    for (var change :
        List.of(
            "during = tstzrange(lower(during), upper(during) + interval '10 minutes')",
            "during = tstzrange(lower(during), upper(during) + interval '31 minutes'), renewed_at = lower(during)",
            "during = tstzrange(lower(during) - interval '1 day', upper(during)), renewed_at = lower(during)")) {
      assertRefused("a_hold_is_renewed_once|begins_when_it_begins", () -> change(hold, change));
    }
    story.at(NIGHT, () -> stays.renew(house.worker(), hold));
    for (var change :
        List.of(
            "renewed_at = null",
            "during = tstzrange(lower(during), upper(during) + interval '10 minutes')",
            "during = tstzrange(lower(during), null), renewed_at = lower(during)")) {
      assertRefused("a_hold_is_renewed_once", () -> change(hold, change));
    }
  }

  @Test
  void theDatabaseRefusesToStretchAStayThatIsOver() {
    var space = given.familyRoom(house);
    var stay =
        story.at(
            NIGHT,
            () -> {
              var hold = given.held(house, given.search(house), space);
              return moved(stays.moveIn(house.worker(), hold)).orElseThrow();
            });
    story.at(
        NIGHT.plusSeconds(60),
        () -> stays.moveOut(house.worker(), stay, Destination.SETTLED_SOCIAL));
    assertRefused(
        "a_hold_is_renewed_once", () -> change(stay, "during = tstzrange(lower(during), null)"));
  }

  private int change(OccupancyId id, String change) {
    return jdbc.sql("update refuge.occupancy set " + change + " where authority_id = ? and id = ?")
        .params(house.worker().authority().value(), id.value())
        .update();
  }

  @Test
  void theDatabaseRefusesAHoldWithoutEnd() {
    var space = given.familyRoom(house);
    assertRefused("a_hold_runs_out", () -> row(space, true, 14, 1, 0, 0, null, "forever"));
  }

  @Test
  void theDatabaseRefusesAManInAFemaleOnlySpaceEvenBySql() {
    var space = given.familyRoom(house);
    assertRefused("women_and_children_only", () -> row(space, true, 14, 1, 1, 0, null, "now"));
    assertRefused("women_and_children_only", () -> row(space, true, 14, 0, 0, 1, null, "now"));
    assertRefused("rule_of_the_space", () -> row(space, false, 14, 1, 1, 0, null, "now"));
  }

  @Test
  void theDatabaseRefusesABoyAboveTheAgeEvenBySql() {
    var space = given.familyRoom(house);
    assertRefused("boys_within_the_limit", () -> row(space, true, 14, 1, 0, 0, 15, "now"));
    assertRefused("rule_of_the_space", () -> row(space, true, 17, 1, 0, 0, 15, "now"));
  }

  @Test
  void theDatabaseRefusesToChangeARuleOrWhoWasPlaced() {
    given.familyRoom(house);
    for (var change :
        List.of(
            "update refuge.space set female_only = false",
            "update refuge.space set boys_up_to = 17",
            "update refuge.occupancy set men = 0",
            "update refuge.occupancy set female_only = false",
            "update refuge.occupancy set agreed_by_policy = true",
            "delete from refuge.occupancy",
            "delete from refuge.space",
            "alter table refuge.occupancy drop constraint one_household_at_a_time",
            "alter table refuge.space disable row level security")) {
      assertRefused("permission denied|must be owner", () -> jdbc.sql(change).update());
    }
  }

  // ---- every office that may hold

  @ParameterizedTest
  @EnumSource(Office.class)
  void noOfficeCanPutAManWhereOnlyWomenMayLive(Office office) {
    var space = given.familyRoom(house);
    var ofAMan = given.caseOf(house, Gender.MAN);
    var actor = house.team().council().holder(office);
    if (!permissions.permit(actor, Action.HOLD_SPACE)) {
      assertThatThrownBy(
              () -> refuge.hold(new HoldSpace(actor, noSearch(), space, Optional.of("override"))))
          .isInstanceOf(rowan.foundation.access.NotPermitted.class);
      return;
    }
    var need = given.search(house, ofAMan);
    assertThat(refuge.hold(new HoldSpace(actor, need, space, Optional.of("override"))))
        .isEqualTo(new HoldResult.Refused(HoldResult.Why.DOES_NOT_FIT));
  }

  @Test
  void aBoyAboveTheAgeStaysElsewhereOrNothingIsHeld() {
    var space = given.familyRoom(house);
    var need =
        given.search(
            house, given.caseOf(house, Gender.WOMAN, new Child(Optional.empty(), 15, true)));
    assertThat(given.hold(house, need, space))
        .isEqualTo(new HoldResult.Refused(HoldResult.Why.SAY_WHY));
    var note = Optional.of("He wants to stay with his aunt, and she agrees.");
    assertThat(refuge.hold(new HoldSpace(house.worker(), need, space, note)))
        .isInstanceOf(HoldResult.Done.class);
    assertThat(
            acting.in(
                Wing.SUPPORT,
                house.worker(),
                () ->
                    jdbc.sql("select children from refuge.occupancy where authority_id = ?")
                        .param(house.worker().authority().value())
                        .query(Integer.class)
                        .single()))
        .isZero();
  }

  // ---- what Assurance shows

  @Test
  void assuranceCountsNone() {
    given.held(house, given.search(house), given.familyRoom(house));
    var figure =
        witnesses.stream()
            .map(witness -> witness.now(house.worker()))
            .filter(shown -> shown.promise() == Promise.NO_PLACE_PROMISED_TWICE)
            .toList();
    assertThat(figure).hasSize(1);
    assertThat(figure.getFirst().figure()).isEqualTo("0");
    assertThat(figure.getFirst().held()).isTrue();
  }

  // ---- how

  private Callable<HoldResult> hold(NeedId need, SpaceId space) {
    return () -> given.hold(house, need, space);
  }

  private static NeedId noSearch() {
    return new NeedId(new UUID(0, 0));
  }

  /** Starts all of it at the same moment, each on a thread of its own. */
  private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
    var start = new CyclicBarrier(work.size());
    try (var threads = Executors.newFixedThreadPool(work.size())) {
      var running =
          work.stream()
              .map(one ->
                  threads.submit(() -> {
                    start.await();
                    return one.call();
                  }))
              .toList();
      var results = new ArrayList<T>();
      for (var one : running) {
        results.add(one.get());
      }
      return results;
    }
  }

  private void row(
      SpaceId space,
      boolean femaleOnly,
      int boysUpTo,
      int women,
      int men,
      int untold,
      Integer eldestBoy,
      String how) {
    jdbc.sql(
            """
            insert into refuge.occupancy (authority_id, id, space_id, female_only, boys_up_to, kind, during, begun_at,
              begun_by, case_id, person_id, need_id, women, men, others, untold, children, eldest_boy, agreed_by_policy)
            select :authority, :id, :space, :femaleOnly, :boysUpTo, 'HOLD',
              tstzrange(at, case when :how = 'forever' then null else at + interval '30 minutes' end), at,
              :by, :id, :id, :id, :women, :men, 0, :untold, 2, :eldestBoy, true
            from (select :now::timestamptz as at) instant\
            """)
        .param("authority", house.worker().authority().value())
        .param("id", UUID.randomUUID())
        .param("space", space.value())
        .param("femaleOnly", femaleOnly)
        .param("boysUpTo", boysUpTo)
        .param("how", how)
        .param("by", house.worker().account().value())
        .param("women", women)
        .param("men", men)
        .param("untold", untold)
        .param("eldestBoy", eldestBoy)
        .param("now", DatabaseTime.of(rowan.testing.TestClock.MORNING.plusSeconds(600)))
        .update();
  }

  private void assertRefused(String why, Runnable attack) {
    assertThatThrownBy(() -> acting.run(Wing.SUPPORT, house.worker(), attack))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .message()
        .containsPattern(why);
  }

  /** Reads every stretch of time and compares each with each, without help of the database. */
  private void assertNothingWasPromisedTwice() {
    record Stretch(UUID space, Instant from, Instant until) {}
    var stretches =
        acting.in(
            Wing.SUPPORT,
            house.worker(),
            () ->
                jdbc.sql(
                        """
                        select space_id, lower(during) as from_at, coalesce(upper(during), 'infinity') as until_at
                        from refuge.occupancy where authority_id = ? and not isempty(during)\
                        """)
                    .param(house.worker().authority().value())
                    .query((row, number) ->
                        new Stretch(
                            row.getObject("space_id", UUID.class),
                            DatabaseTime.read(row, "from_at"),
                            row.getTimestamp("until_at").toInstant()))
                    .list());
    assertThat(stretches).isNotEmpty();
    Map<UUID, List<Stretch>> bySpace = stretches.stream().collect(groupingBy(Stretch::space));
    bySpace.forEach((space, all) -> {
      for (var one : all) {
        long together =
            all.stream()
                .filter(other ->
                    one.from().isBefore(other.until()) && other.from().isBefore(one.until()))
                .collect(counting());
        assertThat(together).isEqualTo(1);
      }
    });
    assertThat(filled.saidWrongly(house.worker())).as("said to be free, or not").isZero();
  }
}
