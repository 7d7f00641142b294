package rowan.support.refuge.stay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.support.casework.connected.AddConnected;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.casework.connected.Relation;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.stay.GivenStays;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** The first days of a stay, by those who work in the house. */
@RowanTest
@NeedsBrowser
class StayJourneyTests {

  @Autowired private GivenStays given;
  @Autowired private GivenRefuges refuges;
  @Autowired private ConnectedPeople connected;

  private GivenStays.Living living;

  @BeforeEach
  void aHouseholdMovedIn() {
    living = given.living();
    connected.add(
        new AddConnected(
            living.lead(), living.caseId(), Relation.WHO_HURTS, "Barnaby Thistlewick"));
  }

  private Visit worker(Browser browser) {
    var worker = Visit.signedIn(browser, living.house().team().council(), living.worker());
    worker.go("/refuge");
    worker.follow("Who lives with us");
    return worker;
  }

  @Test
  void isSettledIntoOnTheFirstDay(Browser browser) {
    var worker = worker(browser);
    worker.isAccessible("stays");
    worker.follow("A. K.");
    worker.isAccessible("stay");
    assertThat(worker.text())
        .contains("Licence: go through it with them", "Idris", "Licence not agreed yet");
    worker.page().locator("a[href$='/settling-in']").first().click();
    worker.isAccessible("stay-settling-in");
    worker.press("They agreed");
    assertThat(worker.refusal())
        .contains("Choose how it was given to them", "Choose the language it was given in");
    worker.choose("how", "INTERPRETER");
    worker.page().locator("#language").selectOption("ur");
    worker.fillDay("day", 4, 3, 2030);
    worker.press("They agreed");
    assertThat(worker.refusal()).contains("That is before they moved in.");
    assertThat(worker.page().locator("#language").inputValue()).isEqualTo("ur");
    worker.fillDay("day", 5, 3, 2030);
    worker.press("They agreed");
    assertThat(worker.text())
        .contains("Agreed. What they agreed to is kept as it was.", "by an interpreter in Urdu");
    worker.choose("items", "KEYS");
    worker.choose("items", "FIRE_EXITS");
    worker.press("Write it down");
    assertThat(worker.text()).contains("Written down.", "Today, " + living.worker().name());
    worker.isAccessible("stay-settled-in");

    worker.go(living.path());
    worker.page().locator("a[href$='/children']").first().click();
    worker.page().getByLabel("Idris, a boy, aged 9").check();
    worker.choose("topic", "WORRIES");
    worker.fill("words", "Whether his rabbit is fed.");
    worker.press("Write it down");
    assertThat(worker.text())
        .contains("Written in the child’s plan.", "Whether his rabbit is fed.");
    worker.isAccessible("stay-children");
  }

  @Test
  void refusesAtTheDoorWhoMustNotKnowAndPutsTheAddressFirst(Browser browser) {
    var worker = worker(browser);
    worker.follow("A. K.");
    worker.page().locator("a[href$='/visitors']").first().click();
    worker.fill("name", "Barnaby Thistlewick");
    worker.fill("time", "23:58");
    worker.press("Write it down");
    assertThat(worker.refusal()).contains("Do not let this person in.", "999");
    assertThat(worker.page().locator("#name").inputValue()).isEqualTo("Barnaby Thistlewick");
    worker.isAccessible("stay-visitor-refused");
    worker.fill("name", "Anna Miller");
    worker.press("Write it down");
    worker.press("They are here");
    assertThat(worker.text()).contains("They are in the house.");
    worker.isAccessible("stay-visitors");
    worker.page().locator("input[name^=left-]").fill("00:01");
    worker.press("They have left");
    assertThat(worker.refusal()).contains("That is before they came");

    worker.go(living.path());
    worker.page().locator("a[href$='/incidents']").first().click();
    worker.isAccessible("stay-incidents-none");
    worker.choose("known", "YES");
    worker.choose("kind", "FROM_WHO_HURTS");
    worker.fill("time", "00:05");
    worker.fill("words", "He asked for her at the door.");
    worker.choose("told", "TO_TELL");
    worker.press("Write it down");
    assertThat(worker.text()).contains("The address may be known.", "The police know");
    worker.isAccessible("stay-incident");
    worker.page().locator("input[name^=step-][value=POLICE]").check();
    worker.press("It is done");
    worker.go(living.path());
    assertThat(worker.text()).contains("At once:", "The address may be known: 5 steps to do");
    worker.isAccessible("stay-at-once");

    var manager = Visit.signedIn(browser, living.house().team().council(), living.manager());
    manager.go("/refuge/stays");
    assertThat(manager.text()).contains("At once", "The address may be known");
    manager.isAccessible("stays-at-once");
  }

  @Test
  void goesOnInAnotherRoom(Browser browser) {
    refuges.space(living.house(), "garden room", GivenRefuges.FAMILY_ROOM);
    var worker = worker(browser);
    worker.follow("A. K.");
    worker.follow("Move to another room");
    worker.isAccessible("stay-room");
    worker.press("They have moved");
    assertThat(worker.refusal()).contains("Choose the room they move to");
    worker.page().getByLabel("Alder, garden room").check();
    worker.press("They have moved");
    assertThat(worker.text())
        .contains("The stay goes on", "A. K., Alder, garden room", "Alder, family room");
    assertThat(worker.page().content()).doesNotContain("Quillwort Passage");
  }

  @Test
  void asksWhatTheHouseAsks(Browser browser) {
    var manager = Visit.signedIn(browser, living.house().team().council(), living.manager());
    manager.go("/refuge/places");
    manager.follow("What the house asks of those who live there");
    manager.fill("licence", "You have your own room. We give you a week’s notice.");
    manager
        .page()
        .getByText("Save the licence", new Page.GetByTextOptions().setExact(true))
        .click();
    assertThat(manager.text()).contains("The licence: version 2 holds from now on.");
    manager.isAccessible("stay-house-texts");
  }
}
