package rowan.support.refuge.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.support.refuge.GivenRefuges;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** A house moves while a space in it is held, and two of its managers write down where to. */
@RowanTest
@NeedsBrowser
class MovedHouseJourneyTests {

  @Autowired private GivenRefuges given;

  private GivenRefuges.House house;
  private String page;

  @BeforeEach
  void aSpaceIsHeldInAHouse() {
    house = given.house("9 Quillwort Passage");
    given.held(house, given.search(house), given.familyRoom(house));
    page = "/refuge/places/" + house.refuge() + "/where";
  }

  private Visit manager(Browser browser) {
    var visit = Visit.signedIn(browser, house.team().council(), house.manager());
    visit.go(page);
    return visit;
  }

  @Test
  void theSecondIsToldThatTheFirstWroteOneAndTypesItOnceMore(Browser browser) {
    var first = manager(browser);
    assertThat(first.text()).contains("One space here is held", "Last written");
    first.isAccessible("where-a-refuge-is");
    var second = manager(browser);
    first.fill("safe-address", "17 Quillwort Passage");
    first.press("Write it anew");
    assertThat(first.page().locator("body").innerText())
        .contains("Ring whoever holds a space here");

    second.fill("safe-address", "71 Quillwort Passage");
    second.press("Write it anew");
    assertThat(second.refusal()).contains("Somebody else wrote an address here", "Ask them");
    assertThat(second.page().locator("#safe-address").inputValue()).as("never back").isEmpty();
    second.isAccessible("where-a-refuge-is-by-now");
    second.fill("safe-address", "71 Quillwort Passage");
    second.press("Write it anew");
    assertThat(second.page().url()).endsWith("/refuge/places/" + house.refuge());
  }
}
