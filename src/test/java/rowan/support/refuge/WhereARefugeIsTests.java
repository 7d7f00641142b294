package rowan.support.refuge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.addresses.AddressQuestion;
import rowan.foundation.addresses.AddressReason;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.changes.ChangeRefuge;
import rowan.support.refuge.changes.RefugeChanges;
import rowan.support.refuge.places.Addresses;
import rowan.support.refuge.places.PlaceRefusal;
import rowan.support.refuge.places.PlaceResult;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/** An address that was mistyped, or a house that moved: written anew by its own manager alone. */
@RowanTest
class WhereARefugeIsTests {

  private static final String OLD = "The address is 4 Quillwort Row";
  private static final String NEW = "17 Quillwort Passage";
  private static final String SAID = "17 Figwort Passage";
  private static final AddressQuestion WHY =
      new AddressQuestion(AddressReason.CHECKING, "To see whether it is right");

  @Autowired private GivenRefuges given;
  @Autowired private RefugeChanges changes;
  @Autowired private Addresses addresses;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private House house;

  @BeforeEach
  void aHouse() {
    house = given.house(OLD);
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private Optional<String> shown() {
    return addresses.ofRefuge(house.manager(), house.refuge(), WHY);
  }

  private Instant written() {
    return addresses.writtenAt(house.manager(), house.refuge()).orElseThrow();
  }

  @Test
  void isNotWrittenOverOneThatSomebodyWroteMeanwhile() {
    var seen = written();
    clock.moveOn(Duration.ofMinutes(1));
    changes.changeAddress(house.manager(), house.refuge(), seen, NEW);
    assertThat(changes.changeAddress(house.manager(), house.refuge(), seen, "3 Quillwort Row"))
        .isEqualTo(new PlaceResult.Refused<>(PlaceRefusal.ADDRESS_WRITTEN_MEANWHILE));
    assertThat(shown()).hasValue(NEW);
    var stale = manager().post(form(), Map.of("safe-address", OLD, "seen", seen.toString())).body();
    assertThat(stale)
        .contains("Somebody else wrote an address here")
        .contains("name=\"seen\" value=\"" + written() + "\"")
        .doesNotContain("Quillwort");
    assertThat(manager().post(form(), Map.of("safe-address", OLD)).body())
        .contains("Somebody else wrote an address here");
    assertThat(shown()).hasValue(NEW);
  }

  @Test
  void isWrittenAnewInThePlaceOfTheOldAddress() {
    assertThat(changes.changeAddress(house.manager(), house.refuge(), written(), NEW))
        .isEqualTo(new PlaceResult.Done<>(house.refuge()));
    assertThat(shown()).hasValue(NEW);
  }

  @Test
  void isNotWrittenByTheManagerOfAnotherProvider() {
    var council = house.team().council();
    var elsewhere = council.organisation(OrganisationKind.PROVIDER, "Another provider");
    var other = council.holder(elsewhere, Office.REFUGE_MANAGER, "Refuge manager");
    assertThat(changes.changeAddress(other, house.refuge(), written(), NEW))
        .isEqualTo(new PlaceResult.Refused<>(PlaceRefusal.NOT_YOURS));
    assertThat(shown()).hasValue(OLD);
  }

  @Test
  void isNotWrittenByAWorker() {
    assertThatThrownBy(() -> changes.changeAddress(house.worker(), house.refuge(), written(), NEW))
        .isInstanceOf(NotPermitted.class);
    assertThat(shown()).hasValue(OLD);
  }

  @Test
  void isNoStreetThatTheRefugesOwnWordsName() {
    var said =
        changes.change(
            new ChangeRefuge(
                house.manager(), house.refuge(), 1, "Larch Homes", "Ask in Figwort Passage."));
    assertThat(said).isInstanceOf(PlaceResult.Done.class);
    assertThat(changes.changeAddress(house.manager(), house.refuge(), written(), SAID))
        .isEqualTo(new PlaceResult.Refused<>(PlaceRefusal.SAYING_OF_IT_TELLS_WHERE));
    assertThat(shown()).hasValue(OLD);
  }

  private HttpVisitor manager() {
    return HttpVisitor.signedIn(house.team().council().authority(), port, house.manager());
  }

  private String form() {
    return "/refuge/places/" + house.refuge() + "/where";
  }

  @Test
  void saysWhomToRingAndShowsNeitherAddress() {
    var manager = manager();
    assertThat(manager.get(form()).body()).doesNotContain("Quillwort").doesNotContain("is held");
    given.held(house, given.search(house), given.familyRoom(house));
    assertThat(manager.get(form()).body()).contains("One space here is held");
    assertThat(
            manager
                .post(form(), Map.of("safe-address", NEW, "seen", written().toString()))
                .statusCode())
        .isEqualTo(302);
    assertThat(manager.get("/refuge/places/" + house.refuge()).body())
        .contains("Ring whoever holds a space here")
        .doesNotContain("Quillwort");
    assertThat(shown()).hasValue(NEW);
  }

  @Test
  void isAskedForAgainAndNotShownBackWhenItIsRefused() {
    changes.change(
        new ChangeRefuge(house.manager(), house.refuge(), 1, "", "Ask in Figwort Passage."));
    var answer = manager().post(form(), Map.of("safe-address", SAID, "seen", written().toString()));
    assertThat(answer.body())
        .contains("What is said of it names that street")
        .contains("Enter the address again")
        .doesNotContain("17 Figwort");
    assertThat(manager().post(form(), Map.of("safe-address", " ")).body())
        .contains("Enter the address");
  }
}
