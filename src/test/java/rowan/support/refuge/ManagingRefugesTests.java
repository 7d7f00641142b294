package rowan.support.refuge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.demo.StoryClock;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.capacity.RefugeCapacity;
import rowan.support.refuge.places.AccommodationKind;
import rowan.support.refuge.places.AddRefuge;
import rowan.support.refuge.places.AddSpace;
import rowan.support.refuge.places.Availability;
import rowan.support.refuge.places.OutOfUseReason;
import rowan.support.refuge.places.PlaceRefusal;
import rowan.support.refuge.places.PlaceResult;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.RefugeSummary;
import rowan.support.refuge.places.SpaceFeatures;
import rowan.testing.RowanTest;

@RowanTest
class ManagingRefugesTests {

  private static final Instant MORNING = Instant.parse("2030-03-05T10:00:00Z");

  @Autowired private GivenRefuges given;
  @Autowired private RefugePlaces places;
  @Autowired private RefugeCapacity capacity;
  @Autowired private StoryClock story;

  private House house;

  @BeforeEach
  void aHouse() {
    house = given.house();
  }

  private PlaceResult<?> named(String name, String region) {
    return places.add(
        new AddRefuge(
            house.manager(), AccommodationKind.DISPERSED, name, region, "Quillwort House", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4 Mill Lane", "Mill Lane", "The house, S60 1AB", "12a, Corner House"})
  void refusesANameThatSaysWhereItIs(String name) {
    assertThat(named(name, "north"))
        .isEqualTo(new PlaceResult.Refused<>(PlaceRefusal.NAME_TELLS_WHERE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "S60", "near the station by the bridge", "Mill Lane", "north 2"})
  void refusesARegionThatIsMoreThanAWord(String region) {
    assertThat(named("Flat 3", region))
        .isEqualTo(new PlaceResult.Refused<>(PlaceRefusal.REGION_TELLS_WHERE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Flat 3", "Dispersed flat 12", "Rowan 7", "Gateway"})
  void takesANameThatGivesNothingAway(String name) {
    assertThat(named(name, "town centre")).isInstanceOf(PlaceResult.Done.class);
  }

  @Test
  void refusesANameTwice() {
    assertThat(named("alder", "north"))
        .isEqualTo(new PlaceResult.Refused<>(PlaceRefusal.NAME_TAKEN));
  }

  @Test
  void refusesEightBedsTooManyAndAnAgeOfAHundredAndThirty() {
    assertThatThrownBy(() -> features(13, 0, 14)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> features(0, 2, 14)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> features(2, 5, 14)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> features(2, 0, 130)).isInstanceOf(IllegalArgumentException.class);
    assertThat(features(12, 4, 17)).isNotNull();
  }

  private static SpaceFeatures features(int beds, int cots, int boysUpTo) {
    return new SpaceFeatures(beds, cots, false, 0, true, true, boysUpTo, false, List.of());
  }

  @Test
  void leavesAnotherOrganisationsRefugeAlone() {
    var council = house.team().council();
    var other = council.organisation(OrganisationKind.PROVIDER, "Other");
    var manager = council.holder(other, Office.PROVIDER_MANAGER, "Manager");
    var space = given.familyRoom(house);
    var notYours = new PlaceResult.Refused<>(PlaceRefusal.NOT_YOURS);
    assertThat(
            places.add(new AddSpace(manager, house.refuge(), "room 9", GivenRefuges.FAMILY_ROOM)))
        .isEqualTo(notYours);
    assertThat(places.takeOutOfUse(manager, space, OutOfUseReason.REPAIRS, Optional.empty()))
        .isEqualTo(notYours);
    assertThat(places.putBackInUse(manager, space)).isEqualTo(notYours);
  }

  @Test
  void isRefusedToWorkers() {
    assertThatThrownBy(() ->
            places.add(
                new AddSpace(house.worker(), house.refuge(), "room", GivenRefuges.FAMILY_ROOM)))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void isReadyAgainByItselfAtTheTimeGiven() {
    var space = story.at(MORNING, () -> given.familyRoom(house));
    var end = MORNING.plus(Duration.ofHours(5));
    story.at(
        MORNING,
        () ->
            places.takeOutOfUse(house.manager(), space, OutOfUseReason.NO_LIFT, Optional.of(end)));
    assertThat(story.at(end.minusSeconds(1), () -> places.space(house.worker(), space)))
        .hasValueSatisfying(now ->
            assertThat(now.now())
                .isInstanceOfSatisfying(
                    Availability.OutOfUse.class,
                    out -> assertThat(out.why()).isEqualTo(OutOfUseReason.NO_LIFT)));
    assertThat(story.at(end, () -> places.space(house.worker(), space)))
        .hasValueSatisfying(now -> assertThat(now.now()).isEqualTo(new Availability.Ready()));
  }

  @Test
  void isPutBackInUseBeforeThat() {
    var space = given.familyRoom(house);
    places.takeOutOfUse(house.manager(), space, OutOfUseReason.REPAIRS, Optional.empty());
    assertThat(capacity.now(house.worker()).outOfUse()).isEqualTo(1);
    places.putBackInUse(house.manager(), space);
    assertThat(capacity.now(house.worker()).ready()).isEqualTo(1);
    assertThat(places.putBackInUse(house.manager(), space))
        .isEqualTo(new PlaceResult.Refused<>(PlaceRefusal.NOT_OUT_OF_USE));
  }

  @Test
  void listsTheRefugesOfTheirOwnAloneWithHowManySpacesEachHas() {
    given.familyRoom(house);
    var council = house.team().council();
    var elsewhere = council.organisation(OrganisationKind.PROVIDER, "Another provider");
    var other = council.holder(elsewhere, Office.REFUGE_MANAGER, "Refuge manager");
    var hazel = given.refuge(other, "Hazel", "8 Quillwort Gate");
    assertThat(places.own(house.manager()))
        .containsExactly(
            new RefugeSummary.Line(house.refuge(), "Alder", AccommodationKind.REFUGE, "north", 1));
    assertThat(places.own(other))
        .containsExactly(
            new RefugeSummary.Line(hazel, "Hazel", AccommodationKind.REFUGE, "north", 0));
  }

  @Test
  void refusesAnEndThatIsOver() {
    var space = given.familyRoom(house);
    assertThat(
            places.takeOutOfUse(
                house.manager(),
                space,
                OutOfUseReason.REPAIRS,
                Optional.of(MORNING.minusSeconds(1))))
        .isEqualTo(new PlaceResult.Refused<>(PlaceRefusal.ALREADY_OVER));
  }

  @Test
  void comparesCapacityWithTheMinimumStatedLast() {
    given.familyRoom(house);
    assertThat(capacity.now(house.worker()).minimum()).isEmpty();
    capacity.stateMinimum(house.manager(), 18, LocalDate.of(2030, 1, 1));
    capacity.stateMinimum(house.manager(), 20, LocalDate.of(2030, 3, 1));
    capacity.stateMinimum(house.manager(), 30, LocalDate.of(2031, 1, 1));
    var now = capacity.now(house.worker());
    assertThat(now.minimum()).hasValue(20);
    assertThat(now.spaces()).isEqualTo(1);
  }
}
