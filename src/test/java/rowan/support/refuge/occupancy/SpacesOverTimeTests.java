package rowan.support.refuge.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.demo.StoryClock;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.support.refuge.Destination;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.Stays;
import rowan.support.refuge.areas.RefugeAreas;
import rowan.support.refuge.capacity.Population;
import rowan.support.refuge.capacity.RefugeCapacity;
import rowan.support.refuge.limits.LimitReason;
import rowan.support.refuge.limits.RefugeLimits;
import rowan.support.refuge.limits.SayLimit;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.places.OutOfUseReason;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceFeatures;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.places.SpaceNow;
import rowan.support.refuge.places.SpaceRegister;
import rowan.support.refuge.vacancies.Vacancies;
import rowan.testing.RowanTest;

/** What spaces were over time, and what it comes to. */
@RowanTest
class SpacesOverTimeTests {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant FIRST = at(2, 1, 12);
  private static final YearMonth MARCH = YearMonth.of(2030, 3);

  @Autowired private GivenRefuges given;
  @Autowired private Stays stays;
  @Autowired private RefugePlaces places;
  @Autowired private SpaceRegister register;
  @Autowired private Vacancies vacancies;
  @Autowired private RefugeAreas areas;
  @Autowired private RefugeCapacity capacity;
  @Autowired private RefugeLimits limits;
  @Autowired private SpacesOverTime spaces;
  @Autowired private StoryClock story;

  private GivenRefuges.House house;

  @BeforeEach
  void aHouse() {
    house = given.house();
  }

  private static Instant at(int month, int day, int hour) {
    return LocalDate.of(2030, month, day).atTime(hour, 0).atZone(LONDON).toInstant();
  }

  private SpaceId room(String name) {
    return story.at(FIRST, () -> given.space(house, name, GivenRefuges.FAMILY_ROOM));
  }

  /** Lived in between those moments, and ready again some hours later. */
  private void stay(SpaceId room, Instant from, Instant to, int hours) {
    var stay =
        story.at(
            from,
            () ->
                ((MoveResult.Done)
                        stays.moveIn(house.worker(), given.held(house, given.search(house), room)))
                    .id());
    story.at(to, () -> stays.moveOut(house.worker(), stay, Destination.NOT_KNOWN));
    story.at(to.plus(Duration.ofHours(hours)), () -> places.ready(house.manager(), room));
  }

  private MonthOfSpaces march(Instant now) {
    return story.at(now, () -> spaces.month(house.worker(), MARCH, Optional.empty()));
  }

  @Test
  void countsAllSpacesAtTheMiddayOfEachDayThatHasBeen() {
    var first = room("room 1");
    var second = room("room 2");
    stay(first, at(3, 2, 12), at(3, 4, 12), 24);
    story.at(
        at(3, 3, 11),
        () ->
            places.takeOutOfUse(
                house.manager(), second, OutOfUseReason.NO_LIFT, Optional.of(at(3, 4, 13))));
    story.at(at(3, 5, 13), () -> given.space(house, "room 3", GivenRefuges.FAMILY_ROOM));
    var days = march(at(3, 6, 12)).days();
    assertThat(days)
        .extracting(
            day -> day.day().getDayOfMonth(),
            MonthOfSpaces.Day::livedIn,
            MonthOfSpaces.Day::beingCleaned,
            MonthOfSpaces.Day::outOfUse,
            MonthOfSpaces.Day::ready)
        .containsExactly(
            tuple(1, 0, 0, 0, 2),
            tuple(2, 1, 0, 0, 1),
            tuple(3, 1, 0, 1, 0),
            tuple(4, 0, 1, 1, 0),
            tuple(5, 0, 0, 0, 2),
            tuple(6, 0, 0, 0, 3));
  }

  @Test
  void countsNoDayBeforeThereWasASpace() {
    story.at(at(3, 4, 11), () -> given.space(house, "room 1", GivenRefuges.FAMILY_ROOM));
    assertThat(march(at(3, 6, 12)).days())
        .extracting(day -> day.day().getDayOfMonth(), MonthOfSpaces.Day::spaces)
        .containsExactly(tuple(4, 1), tuple(5, 1), tuple(6, 1));
  }

  @Test
  void countsTheSameAsAskingEachSpaceAtEachMidday() {
    var random = new Random(745);
    var rooms = new ArrayList<SpaceId>();
    for (int i = 0; i < 4; i++) {
      var room = room("room " + i);
      rooms.add(room);
      var from = at(2, 20, 0);
      while (from.isBefore(at(4, 5, 0))) {
        from = from.plus(Duration.ofMinutes(random.nextInt(5_000)));
        var to = from.plus(Duration.ofMinutes(1 + random.nextInt(9_000)));
        int hours = random.nextInt(80);
        stay(room, from, to, hours);
        from = to.plus(Duration.ofHours(hours));
      }
    }
    var days = march(at(4, 20, 12)).days();
    assertThat(days).hasSize(31);
    for (var day : days) {
      var noon = day.day().atTime(12, 0).atZone(LONDON).toInstant();
      var then = story.at(noon, () -> capacity.now(house.worker()));
      assertThat(
              List.of(day.livedIn(), day.held(), day.beingCleaned(), day.outOfUse(), day.ready()))
          .as("on %s", day.day())
          .isEqualTo(
              List.of(
                  then.livedIn(), then.held(), then.beingCleaned(), then.outOfUse(), then.ready()));
    }
  }

  @Test
  void showsWhatReachesIntoTheMonthAndNothingElse() {
    var room = room("room 1");
    stay(room, at(2, 3, 9), at(2, 20, 9), 5);
    stay(room, at(2, 25, 9), at(3, 2, 9), 5);
    stay(room, at(3, 30, 9), at(4, 9, 9), 5);
    stay(room, at(4, 12, 9), at(4, 15, 9), 5);
    assertThat(march(at(4, 20, 12)).stretches())
        .filteredOn(stretch -> stretch.what() != Filling.HELD)
        .extracting(Stretch::what, Stretch::from)
        .containsExactly(
            tuple(Filling.LIVED_IN, at(2, 25, 9)),
            tuple(Filling.BEING_CLEANED, at(3, 2, 9)),
            tuple(Filling.LIVED_IN, at(3, 30, 9)));
  }

  @Test
  void tellsTheHistoryOfASpaceAPageAtATime() {
    var room = room("room 1");
    var from = at(2, 2, 9);
    for (int i = 0; i < 10; i++) {
      stay(room, from, from.plus(Duration.ofHours(2)), 1);
      from = from.plus(Duration.ofHours(5));
    }
    var now = from;
    var first = story.at(now, () -> spaces.history(house.worker(), room, 1)).orElseThrow();
    var second = story.at(now, () -> spaces.history(house.worker(), room, 2)).orElseThrow();
    assertThat(first.hasEarlier()).isTrue();
    assertThat(second.hasEarlier()).isFalse();
    assertThat(first.stretches()).hasSize(SpaceHistory.ON_A_PAGE + 1);
    assertThat(second.stretches()).hasSize(30 - SpaceHistory.ON_A_PAGE);
    assertThat(second.stretches().getFirst()).isEqualTo(first.stretches().getLast());
    assertThat(first.stretches().getFirst())
        .isEqualTo(
            new Stretch(
                room,
                Filling.BEING_CLEANED,
                now.minus(Duration.ofHours(3)),
                Optional.of(now.minus(Duration.ofHours(2))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Ending.READY)));
  }

  @Test
  void tellsWithItWhatItCouldNotMeet() {
    var room = room("room 1");
    var other = room("room 2");
    for (var space : List.of(Optional.<SpaceId>empty(), Optional.of(room), Optional.of(other))) {
      limits.say(
          new SayLimit(
              house.manager(),
              house.refuge(),
              space,
              SupportNeed.QUIET,
              LimitReason.NOISE,
              Optional.empty()));
    }
    assertThat(spaces.history(house.worker(), room, 1).orElseThrow().limits())
        .extracting(limit -> limit.space().orElse(null))
        .containsExactlyInAnyOrder(room, null);
  }

  @Test
  void addsUpAYearToTheHour() {
    var first = room("room 1");
    room("room 2");
    stay(first, at(2, 11, 12), at(2, 21, 12), 24);
    stay(first, at(3, 4, 12), at(3, 5, 12), 48);
    stay(first, at(3, 8, 12), at(3, 9, 12), 30);
    story.at(
        at(3, 12, 12),
        () ->
            places.takeOutOfUse(
                house.manager(), first, OutOfUseReason.REPAIRS, Optional.of(at(3, 15, 12))));
    var year = story.at(at(3, 16, 12), () -> spaces.years(house.worker(), 1)).getFirst();
    assertThat(year.spaces()).isEqualTo(2);
    assertThat(year.all()).isEqualTo(Duration.ofDays(2 * 43));
    assertThat(year.livedIn()).isEqualTo(Duration.ofDays(12));
    assertThat(year.beingCleaned()).isEqualTo(Duration.ofHours(24 + 48 + 30));
    assertThat(year.repairs()).isEqualTo(Duration.ofDays(3));
    assertThat(year.outOfUse()).isZero();
    assertThat(year.turnRound()).contains(Duration.ofHours(30));
    assertThat(year.turnedRound()).isEqualTo(3);
    assertThat(year.empty())
        .isEqualTo(Duration.ofDays(2 * 43 - 12 - 3).minus(Duration.ofHours(102)));
  }

  @Test
  void countsOfAYearOnlyWhatFellIntoIt() {
    var room = room("room 1");
    stay(room, at(2, 11, 12), at(2, 21, 12), 24);
    var later = at(2, 16, 12).plus(Duration.ofDays(365));
    var year = story.at(later, () -> spaces.years(house.worker(), 1)).getFirst();
    assertThat(year.all()).isEqualTo(Duration.ofDays(365));
    assertThat(year.livedIn()).isEqualTo(Duration.ofDays(5));
    assertThat(year.turnedRound()).isEqualTo(1);
  }

  @Test
  void isNotToldToWhoeverDoesNotReadSpaces() {
    var commissioner = house.team().council().holder(Office.COMMISSIONER);
    assertThatThrownBy(() -> spaces.years(commissioner, 1)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> spaces.month(commissioner, MARCH, Optional.empty()))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> spaces.history(commissioner, new SpaceId(UUID.randomUUID()), 1))
        .isInstanceOf(NotPermitted.class);
    assertThat(spaces.history(house.worker(), new SpaceId(UUID.randomUUID()), 1)).isEmpty();
  }

  // ---- pages of spaces, and those that are free

  @Test
  void turnsThePagesOfSpacesWithoutLosingOne() {
    for (int i = 1; i <= 30; i++) {
      room("room " + i);
    }
    given.refuge(house.manager(), "aspen", "1 Quillwort Hill");
    var first = register.page(house.worker(), Optional.empty());
    var second = register.page(house.worker(), first.next());
    assertThat(second.next()).isEmpty();
    var names = new ArrayList<String>();
    first.spaces().forEach(space -> names.add(space.space().name()));
    second.spaces().forEach(space -> names.add(space.space().name()));
    var expected = new ArrayList<String>();
    for (int i = 1; i <= 30; i++) {
      expected.add("room " + i);
    }
    assertThat(names).isEqualTo(expected);
  }

  @Test
  void findsThoseSpacesFreeThatAreReady() {
    var lived = room("room 1");
    var held = room("room 2");
    var free = room("room 3");
    var closed = room("room 4");
    stay(lived, at(2, 11, 12), at(2, 12, 12), 1_000);
    story.at(at(3, 2, 12), () -> given.held(house, given.search(house), held));
    story.at(
        at(3, 2, 12),
        () ->
            places.takeOutOfUse(
                house.manager(), closed, OutOfUseReason.SAFETY, Optional.of(at(3, 2, 13))));
    assertThat(free(at(3, 2, 12))).containsExactly(free);
    assertThat(free(at(3, 2, 13))).containsExactlyInAnyOrder(held, free, closed);
    assertThat(areas.parts(house.worker())).containsExactly("north");
  }

  private List<SpaceId> free(Instant at) {
    return story.at(at, () -> vacancies.free(house.worker(), Optional.empty()).free()).stream()
        .map(SpaceNow::space)
        .map(rowan.support.refuge.places.Space::id)
        .toList();
  }

  // ---- against the people of the area

  @Test
  void asksForAFamilyPlaceForEveryTenThousandPeopleBegun() {
    assertThat(new Population(10_000, 2029, "estimate").familyPlaces()).isEqualTo(1);
    assertThat(new Population(10_001, 2029, "estimate").familyPlaces()).isEqualTo(2);
    assertThat(new Population(266_183, 2029, "estimate").familyPlaces()).isEqualTo(27);
    assertThatThrownBy(() -> new Population(0, 2029, "estimate"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Population(9, 2029, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesTheLatestStatementOfTheLatestYear() {
    assertThat(capacity.population(house.worker())).isEmpty();
    var of2028 = new Population(200_000, 2028, "census");
    var of2029 = new Population(210_000, 2029, "estimate");
    var mended = new Population(212_000, 2029, "estimate, corrected");
    story.at(FIRST, () -> state(of2029));
    story.at(FIRST.plusSeconds(1), () -> state(mended));
    story.at(FIRST.plusSeconds(2), () -> state(of2028));
    assertThat(capacity.population(house.worker())).contains(mended);
    assertThatThrownBy(() -> capacity.statePopulation(house.worker(), of2028))
        .isInstanceOf(NotPermitted.class);
  }

  private Population state(Population population) {
    capacity.statePopulation(house.manager(), population);
    return population;
  }

  @Test
  void countsAsFamilyPlacesThoseWhereAChildCanSleepToo() {
    room("room 1");
    given.space(house, "one bed", features(1, 0));
    given.space(house, "bed and cot", features(1, 1));
    var closed = given.space(house, "two beds", features(2, 0));
    assertThat(capacity.now(house.worker()).familyPlaces()).isEqualTo(3);
    places.takeOutOfUse(house.manager(), closed, OutOfUseReason.SAFETY, Optional.empty());
    assertThat(capacity.now(house.worker()).familyPlaces()).isEqualTo(2);
  }

  private static SpaceFeatures features(int beds, int cots) {
    return new SpaceFeatures(beds, cots, false, 0, true, true, 14, false, List.of());
  }
}
