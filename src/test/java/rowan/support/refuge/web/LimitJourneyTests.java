package rowan.support.refuge.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.refuge.GivenRefuges;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** A manager says what the refuge cannot meet for now; whoever looks for a space reads why. */
@RowanTest
@NeedsBrowser
class LimitJourneyTests {

  @Autowired private GivenRefuges given;
  @Autowired private GivenCases cases;

  private GivenRefuges.House house;
  private CaseId id;

  @BeforeEach
  void aHouse() {
    house = given.house("9 Quillwort Passage");
    given.space(house, "room 1", GivenRefuges.FAMILY_ROOM);
    id = cases.aCase(house.team());
  }

  private Visit manager(Browser browser) {
    var manager = Visit.signedIn(browser, house.team().council(), house.manager());
    manager.go("/refuge/places/" + house.refuge());
    return manager;
  }

  private String search(Browser browser) {
    var worker = Visit.signedIn(browser, house.team().council(), house.worker());
    worker.go("/refuge/for/" + id);
    worker.page().getByLabel("Support with mental health").check();
    worker.isAccessible("refuge-ask-support");
    worker.press("Find a space");
    worker.isAccessible("refuge-limited");
    return worker.text();
  }

  @Test
  void isSaidReadAndOver(Browser browser) {
    var manager = manager(browser);
    assertThat(manager.text()).contains("a household is offered it whatever support they need");
    manager.goOn("Say what it cannot meet");
    manager.isAccessible("refuge-limit");
    manager.choose("why", "STAFFING");
    manager.press("Say so");
    assertThat(manager.refusal()).contains("Choose what it cannot meet");
    assertThat(manager.page().locator("input[name=why][value=STAFFING]").isChecked()).isTrue();
    manager.choose("need", "MENTAL_HEALTH");
    manager.press("Say so");
    assertThat(manager.text())
        .contains("Everyone who looks for a space reads it from now on.")
        .contains("Support with mental health", "All of Alder", "Not enough staff");
    manager.isAccessible("refuge-with-a-limit");

    assertThat(search(browser))
        .contains("Does not fit", "Cannot support with mental health for now: not enough staff")
        .contains("support with mental health")
        .doesNotContain("Hold for 30 minutes");

    manager.press("It can again");
    assertThat(manager.text()).contains("It can be met again from now on.");
    assertThat(search(browser)).contains("Supports with mental health", "Hold for 30 minutes");
  }

  @Test
  void refusesAnEndThatIsPastAndKeepsWhatWasTyped(Browser browser) {
    var manager = manager(browser);
    manager.goOn("Say what it cannot meet");
    manager.choose("need", "QUIET");
    manager.choose("why", "NOISE");
    manager.fillDay("until", 1, 1, 2020);
    manager.press("Say so");
    assertThat(manager.refusal()).contains("That is not later than now.");
    assertThat(manager.page().locator("#until-year").inputValue()).isEqualTo("2020");
  }
}
