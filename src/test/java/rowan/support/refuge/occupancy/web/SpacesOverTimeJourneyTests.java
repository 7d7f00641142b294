package rowan.support.refuge.occupancy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.demo.StoryClock;
import rowan.foundation.access.Office;
import rowan.support.refuge.Destination;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.MoveResult;
import rowan.support.refuge.Stays;
import rowan.support.refuge.capacity.Population;
import rowan.support.refuge.capacity.RefugeCapacity;
import rowan.support.refuge.occupancy.Repair;
import rowan.support.refuge.occupancy.RepairKind;
import rowan.support.refuge.occupancy.Repairs;
import rowan.support.refuge.places.OutOfUseReason;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceId;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;
import rowan.testing.Visit;

/** A room is left, cleaned, mended and ready again; a month and a year of it as pictures. */
@RowanTest
@NeedsBrowser
class SpacesOverTimeJourneyTests {

  @Autowired private GivenRefuges given;
  @Autowired private Stays stays;
  @Autowired private RefugePlaces places;
  @Autowired private Repairs repairs;
  @Autowired private RefugeCapacity capacity;
  @Autowired private StoryClock story;

  private GivenRefuges.House house;
  private SpaceId left;

  @BeforeEach
  void aHouseWithAPast() {
    house = story.at(ago(100), () -> given.house("9 Quillwort Passage"));
    for (int i = 1; i <= 3; i++) {
      var room = room("room " + i);
      stay(room, 80 - 9 * i, 30 - 5 * i);
      story.at(ago(28 - 5 * i), () -> places.ready(house.manager(), room));
    }
    var home = room("room 4");
    story.at(ago(12), () -> livedIn(home));
    var broken = room("room 5");
    story.at(
        ago(3),
        () ->
            repairs.repair(
                house.manager(),
                broken,
                new Repair(RepairKind.HEATING_OR_WATER, LocalDate.of(2030, 3, 1)),
                Optional.of(ago(-9))));
    var closed = room("room 6");
    story.at(
        ago(50),
        () ->
            places.takeOutOfUse(
                house.manager(), closed, OutOfUseReason.NO_LIFT, Optional.of(ago(30))));
    left = room("room 7");
    stay(left, 40, 1);
    capacity.stateMinimum(house.manager(), 6, LocalDate.of(2030, 1, 1));
    capacity.statePopulation(house.manager(), new Population(84_000, 2029, "An estimate"));
  }

  private static Instant ago(int days) {
    return TestClock.MORNING.minus(Duration.ofDays(days));
  }

  private SpaceId room(String name) {
    return story.at(ago(100), () -> given.space(house, name, GivenRefuges.FAMILY_ROOM));
  }

  private rowan.support.refuge.places.OccupancyId livedIn(SpaceId room) {
    var hold = given.held(house, given.search(house), room);
    return ((MoveResult.Done) stays.moveIn(house.worker(), hold)).id();
  }

  private void stay(SpaceId room, int from, int to) {
    var stay = story.at(ago(from), () -> livedIn(room));
    story.at(ago(to), () -> stays.moveOut(house.worker(), stay, Destination.SETTLED_SOCIAL));
  }

  @Test
  void sayThatARoomIsReadyOnceItIs(Browser browser) {
    var colleague =
        house.team().council().holder(house.team().provider(), Office.REFUGE_WORKER, "Worker");
    var worker = Visit.signedIn(browser, house.team().council(), colleague);
    worker.go("/refuge");
    assertThat(worker.text())
        .contains("Being cleaned since", "The contract asks for at least 6")
        .contains("One family place for every 10,000 people would be 9: 6 take a parent");
    worker.isAccessible("refuge-being-cleaned");
    worker.follow("Alder, room 7");
    assertThat(worker.text())
        .contains("Nobody can be placed there until one of you says that it is ready.")
        .contains("They moved on", "39 days")
        .doesNotContain("settled home");
    worker.isAccessible("refuge-history");
    worker.press("It is ready");
    assertThat(worker.text())
        .contains("Ready from now on: it is offered to whoever it fits.")
        .contains("Ready, and empty", "Ready again");
    worker.go("/refuge/spaces/" + left + "/history?page=7");
    assertThat(worker.text()).contains("Nothing yet");
  }

  @Test
  void showAMonthAndAYear(Browser browser) {
    var worker = Visit.signedIn(browser, house.team().council(), house.worker());
    worker.go("/refuge");
    worker.follow("Calendar");
    assertThat(worker.page().locator("h1").innerText()).isEqualTo("March 2030");
    assertThat(worker.page().locator(".picture-title").innerText())
        .isEqualTo("4 March 2030: 1 of 7 spaces lived in, 4 ready");
    worker.isAccessible("refuge-calendar");
    worker.page().locator(".as-table summary").click();
    assertThat(worker.page().locator(".as-table").innerText())
        .contains("Out of use: Repairs", "no end known", "Being cleaned");
    worker.follow("The month before");
    assertThat(worker.page().locator("h1").innerText()).isEqualTo("February 2030");
    assertThat(worker.text()).contains("Counted at midday", "3 of 7");
    worker.isAccessible("refuge-calendar-past");
    worker.go("/refuge/calendar?month=2030-05");
    assertThat(worker.text()).contains("no midday of it has been yet");
    worker.go("/refuge/calendar?month=2019-05");
    assertThat(worker.text())
        .contains("no space was there yet", "There was no space at any midday of this month.");
    worker.isAccessible("refuge-calendar-before-it-opened");
    worker.go("/refuge/calendar?month=nonsense");
    assertThat(worker.text()).contains("There is nothing here");
    worker.go("/refuge/voids");
    assertThat(worker.text()).contains("Middle turn-round", "2 days", "Lost to repairs");
    worker.isAccessible("refuge-voids");
  }

  @Test
  void takeARoomOutOfUseForARepairThatIsNamed(Browser browser) {
    var manager = Visit.signedIn(browser, house.team().council(), house.manager());
    manager.go("/refuge/spaces/" + left + "/out-of-use");
    manager.choose("why", "REPAIRS");
    manager.fillDay("reported", 1, 1, 2031);
    manager.press("Take it out of use");
    assertThat(manager.refusal()).contains("Choose what is broken", "Enter a day that has been");
    manager.isAccessible("refuge-repair-refused");
    manager.page().locator("#broken").selectOption("WINDOWS");
    manager.fillDay("reported", 4, 3, 2030);
    manager.press("Take it out of use");
    manager.go("/refuge/spaces/" + left + "/history");
    assertThat(manager.text()).contains("Windows, reported yesterday", "Taken out of use");
    manager.go("/refuge/places/" + house.refuge());
    manager.isAccessible("refuge-place-with-repairs");
  }

  @Test
  void stateHowManyPeopleLiveInTheArea(Browser browser) {
    var manager = Visit.signedIn(browser, house.team().council(), house.manager());
    manager.go("/refuge/places");
    manager.follow("State how many people live in the area");
    manager.fill("people", "many");
    manager.fill("year", "2035");
    manager.press("Save");
    assertThat(manager.refusal())
        .contains("Enter how many people live in the area", "Enter where the number is from")
        .contains("Enter a year from 1991 to 2030");
    manager.isAccessible("refuge-population");
    manager.fill("people", "266,183");
    manager.fill("year", "2029");
    manager.fill("source", "Mid-year estimate");
    manager.press("Save");
    assertThat(manager.text()).contains("would be 27", "266,183 people, 2029: Mid-year estimate");
    manager.isAccessible("refuge-two-marks");
  }
}
