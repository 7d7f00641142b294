package rowan.support.refuge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.support.casework.CaseId;
import rowan.support.casework.Child;
import rowan.support.casework.Gender;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.places.SpaceFeatures;
import rowan.support.refuge.places.SpaceId;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** From a case to a safe place: the search with its reasons, a hold, moving in and moving on. */
@RowanTest
@NeedsBrowser
class RefugeJourneyTests {

  @Autowired private GivenRefuges given;
  @Autowired private JdbcClient jdbc;

  private GivenRefuges.House house;
  private CaseId id;
  private SpaceId flat;

  @BeforeEach
  void aMotherAndSpacesOfManyKinds() {
    house = given.house("9 Quillwort Passage");
    id =
        given.caseOf(
            house,
            Gender.WOMAN,
            new Child(java.util.Optional.empty(), 4, false),
            new Child(java.util.Optional.empty(), 15, true));
    flat =
        given.space(
            house, "flat", new SpaceFeatures(4, 0, true, 0, true, false, 17, true, List.of("sk")));
    given.space(
        house,
        "family room",
        new SpaceFeatures(4, 0, false, 0, true, true, 14, true, List.of("sk")));
    given.space(
        house, "room 5", new SpaceFeatures(1, 0, false, 2, false, true, 17, false, List.of()));
  }

  private Visit worker(Browser browser) {
    return Visit.signedIn(browser, house.team().council(), house.worker());
  }

  private static String offer(Visit worker, String title) {
    return worker
        .page()
        .locator(".offer", new com.microsoft.playwright.Page.LocatorOptions().setHasText(title))
        .innerText();
  }

  private Visit searching(Browser browser) {
    var worker = worker(browser);
    worker.go("/cases/" + id);
    worker.follow("Find a space");
    worker.isAccessible("refuge-ask");
    assertThat(worker.page().locator(".top-nav a[aria-current]").textContent()).isEqualTo("Refuge");
    worker.page().locator("#steps").check();
    worker.page().locator("#language").selectOption("sk");
    worker.press("Find a space");
    return worker;
  }

  @Test
  void saysOfEachSpaceWhyItFitsOrDoesNot(Browser browser) {
    var worker = searching(browser);
    worker.isAccessible("refuge-search");
    assertThat(worker.page().locator("h1").innerText()).contains("for a mother and two children");
    assertThat(worker.text()).contains("Ages 4 and a boy of 15 · no steps · speaks Slovak");
    assertThat(offer(worker, "Alder, flat"))
        .contains("Fits", "Takes a boy of 15", "Ground floor, no steps")
        .contains("Somebody there speaks Slovak", "Hold for 30 minutes");
    assertThat(offer(worker, "Alder, family room"))
        .contains("Fits if", "Boys to 14: the boy would stay with family", "Hold and note why");
    assertThat(offer(worker, "Alder, room 5"))
        .contains("Does not fit", "1 bed for 3 people", "Has steps")
        .doesNotContain("Hold for");
    assertThat(worker.page().content()).doesNotContain("Quillwort Passage");
  }

  @Test
  void goesFromTheSearchToAHoldAStayAndMovingOn(Browser browser) {
    var worker = searching(browser);
    worker.press("Hold for 30 minutes");
    assertThat(worker.page().locator("h1").innerText())
        .matches("Alder, flat is held until \\d\\d:\\d\\d");
    worker.isAccessible("refuge-held");

    worker.press("Keep it 30 minutes more");
    assertThat(worker.text())
        .contains("Kept for 30 minutes more.", "It was kept for longer once, and cannot be again.");
    assertThat(worker.page().getByText("Keep it 30 minutes more").count()).isZero();
    worker.isAccessible("refuge-kept-for-longer");

    worker.press("Show the address");
    assertThat(worker.refusal())
        .contains("Choose why you need the address", "Say in a few words what for");
    worker.isAccessible("refuge-address-refused");
    worker.choose("reason", "GOING_THERE");
    worker.fill("why", "Taxi at six");
    worker.press("Show the address");
    assertThat(worker.text()).contains("9 Quillwort Passage", "Say it, do not send it");
    assertThat(worker.page().url()).endsWith("/address");
    assertThat(worker.page().title()).isEqualTo("Refuge – Rowan");
    worker.isAccessible("refuge-address");
    worker.page().locator("a.govuk-button").click();
    assertThat(worker.text()).doesNotContain("Quillwort Passage");

    worker.press("They have moved in");
    assertThat(worker.page().locator("h1").innerText())
        .isEqualTo("Alder, flat is their home for now");
    worker.isAccessible("refuge-lived-in");
    worker.press("They have moved out");
    assertThat(worker.refusal()).contains("Choose where they moved on to");
    worker.choose("to", "SETTLED_SOCIAL");
    worker.press("They have moved out");
    assertThat(worker.page().locator("h1").innerText()).isEqualTo("They moved out of Alder, flat");
    worker.isAccessible("refuge-moved-out");

    worker.go("/cases/" + id);
    assertThat(worker.page().locator(".timeline").innerText())
        .contains("Alder")
        .doesNotContain("Quillwort Passage");
    worker.isAccessible("case-after-refuge");
    worker.go("/refuge");
    assertThat(worker.text()).contains("Alder, flat").doesNotContain("Lived in since");
    worker.isAccessible("refuge-spaces");
  }

  @Test
  void asksWhyWhereASpaceFitsOnlyOnACondition(Browser browser) {
    var worker = searching(browser);
    worker.goOn("Hold and note why");
    worker.isAccessible("refuge-note");
    worker.press("Hold for 30 minutes");
    assertThat(worker.refusal()).contains("Say why, and that they want it on these terms");
    worker.fill("why", "He stays with his aunt, and they both want that.");
    worker.press("Hold for 30 minutes");
    assertThat(worker.text()).contains("Alder, family room is held until");
  }

  @Test
  void leavesNobodyWithANoAlone(Browser browser) {
    var worker = searching(browser);
    worker.follow("Record why not");
    worker.press("Record it");
    assertThat(worker.refusal()).contains("Choose why nothing was right", "Say what happens next");
    worker.isAccessible("refuge-why-not");
    worker.page().locator("input[name=reason]").first().check();
    worker.fill("next", "We ask the neighbouring boroughs at noon.");
    worker.press("Record it");
    assertThat(worker.page().url()).endsWith("/cases/" + id);
    assertThat(worker.page().locator(".timeline").innerText())
        .contains("We ask the neighbouring boroughs at noon.");
  }

  @Test
  void leavesNobodyAloneWhereASpaceThatWasHeldComesToNothing(Browser browser) {
    var worker = searching(browser);
    worker.press("Hold for 30 minutes");
    worker.goOn("It comes to nothing");
    worker.page().waitForURL("**/nothing");
    worker.isAccessible("refuge-nothing");
    worker.choose("reason", "THEIR_CHOICE");
    worker.press("Record it");
    assertThat(worker.refusal()).contains("Say what happens next");
    assertThat(worker.page().locator("input[value=THEIR_CHOICE]").isChecked()).isTrue();
    worker.fill("next", "She stays with her sister, and we speak at nine.");
    worker.press("Record it");
    assertThat(worker.page().locator("h1").innerText()).isEqualTo("Alder, flat was let go");
    worker.isAccessible("refuge-came-to-nothing");
    worker.go("/cases/" + id);
    assertThat(worker.page().locator(".timeline").innerText())
        .contains("The space came to nothing", "They chose otherwise")
        .contains("She stays with her sister, and we speak at nine.");
  }

  @Test
  void holdsNothingOnASessionThatEndedAndSaysIfSomebodyTookItMeanwhile(Browser browser) {
    var worker = searching(browser);
    jdbc.sql("delete from engine.spring_session where session_id = ?")
        .param(worker.session())
        .update();
    worker.press("Hold for 30 minutes");
    assertThat(worker.page().url()).endsWith("/sign-in?ended");
    given.held(house, given.search(house), flat);
    worker.pick(house.worker());
    worker.press("Send what I typed");
    assertThat(worker.refusal()).contains("Somebody else just took it.");
    worker.isAccessible("refuge-taken-meanwhile");
    assertThat(worker.page().locator(".offer").count()).isEqualTo(2);
  }

  @Test
  void showsWhereItIsToNobodyElse(Browser browser) {
    var worker = searching(browser);
    worker.press("Hold for 30 minutes");
    var placement = worker.page().url().replaceFirst(".*/placements/", "/refuge/placements/");
    var stranger = Visit.signedIn(browser, house.team().council(), house.team().stranger());
    stranger.go(placement);
    assertThat(stranger.text()).contains("There is nothing here");
  }
}
