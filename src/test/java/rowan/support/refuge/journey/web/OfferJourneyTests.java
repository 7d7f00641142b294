package rowan.support.refuge.journey.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;
import rowan.support.casework.Child;
import rowan.support.casework.Gender;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.offers.GivenOffers;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;
import rowan.testing.Visit;

/** A household declines and is placed elsewhere; another is on its way and does not arrive. */
@RowanTest
@NeedsBrowser
class OfferJourneyTests {

  @Autowired private GivenRefuges given;
  @Autowired private GivenOffers offers;
  @Autowired private TestClock clock;

  private GivenRefuges.House house;
  private Actor nights;
  private CaseId id;

  @BeforeEach
  void aMotherAndTwoRooms() {
    house = given.house("9 Quillwort Passage");
    nights = offers.refugeWorker(house);
    id = given.caseOf(house, Gender.WOMAN, new Child(java.util.Optional.empty(), 4, false));
    given.familyRoom(house);
    given.space(house, "flat", GivenRefuges.FLAT);
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private Visit at(Browser browser, Actor actor) {
    return Visit.signedIn(browser, house.team().council(), actor);
  }

  private static void hold(Visit worker, String title) {
    worker
        .page()
        .locator(".offer", new com.microsoft.playwright.Page.LocatorOptions().setHasText(title))
        .locator("button")
        .click();
  }

  /** What stands before all else on the first page. */
  private static void followFirst(Visit visit) {
    visit.page().locator(".strip a").first().click();
    visit.page().waitForURL("**/refuge/**");
  }

  private static String heading(Visit visit) {
    return visit.page().locator("h1").innerText();
  }

  private static String path(Visit visit) {
    return visit.page().url().replaceFirst("^https?://[^/]+", "");
  }

  private Visit holding(Browser browser, String title) {
    var worker = at(browser, house.worker());
    worker.go("/refuge/for/" + id);
    worker.press("Find a space");
    hold(worker, title);
    return worker;
  }

  private String asked(Visit worker) {
    worker.goOn("Ask the refuge");
    worker.press("Ask");
    return path(worker);
  }

  @Test
  void declinesByChoiceAndIsPlacedElsewhere(Browser browser) {
    var worker = holding(browser, "Alder, family room");
    worker.isAccessible("offer-held");
    worker.goOn("Ask the refuge");
    assertThat(worker.text()).contains("A mother and a child · age 4", "No name, no address");
    worker.fill("words", "The little one does not sleep.");
    worker.isAccessible("offer-ask");
    worker.press("Ask");
    assertThat(heading(worker)).isEqualTo("The refuge is asked: Alder, family room");
    worker.isAccessible("offer-asked");
    var offer = path(worker);

    var refuge = at(browser, nights);
    refuge.go("/today");
    assertThat(refuge.text()).contains("Your refuge is asked to take a household. Answer by");
    refuge.isAccessible("offer-today");
    followFirst(refuge);
    refuge.isAccessible("offer-list");
    refuge.follow("A mother and a child · age 4");
    assertThat(refuge.text()).contains("The little one does not sleep.").doesNotContain("/cases/");
    refuge.isAccessible("offer-to-answer");
    refuge.press("Yes, we can");
    assertThat(heading(refuge)).isEqualTo("You said yes: Alder, family room");

    worker.go(offer);
    assertThat(heading(worker)).isEqualTo("The refuge said yes: Alder, family room");
    worker.isAccessible("offer-offered");
    worker.follow("They decline");
    worker.press("Record it");
    assertThat(worker.refusal()).contains("Choose why, as they put it", "Say what happens next");
    worker.choose("reason", "NEAR_SCHOOL");
    worker.fill("next", "The flat is nearer: we ask for it now.");
    worker.isAccessible("offer-decline");
    worker.press("Record it");
    assertThat(heading(worker)).isEqualTo("They declined Alder, family room");
    worker.isAccessible("offer-declined");

    worker.goOn("Look again");
    hold(worker, "Alder, flat");
    worker.press("They have moved in");
    assertThat(heading(worker)).isEqualTo("Alder, flat is their home for now");
    worker.go("/cases/" + id);
    assertThat(worker.page().locator(".timeline").innerText())
        .contains("They declined the space", "near school", "we ask for it now", "Moved in");
  }

  @Test
  void isRefusedWithAReasonAndIsNotLeftAlone(Browser browser) {
    var offer = asked(holding(browser, "Alder, family room"));
    var refuge = at(browser, nights);
    refuge.go(offer);
    refuge.goOn("No");
    refuge.choose("reason", "CANNOT_MEET");
    refuge.press("Say no");
    assertThat(refuge.refusal()).contains("Choose which need");
    refuge.isAccessible("offer-no");
    refuge.page().locator("#need").selectOption("MENTAL_HEALTH");
    refuge.fill("words", "The house in the west has a nurse.");
    refuge.press("Say no");
    assertThat(refuge.text()).contains("You said no", "They keep their own worker");
    refuge.isAccessible("offer-refused-by-us");

    var worker = at(browser, house.worker());
    worker.go("/today");
    followFirst(worker);
    assertThat(worker.text()).contains("The house in the west has a nurse.", "Look again");
    worker.press("Write it down");
    assertThat(worker.refusal()).contains("Say what happens next");
    worker.fill("next", "We ask the west at noon.");
    worker.isAccessible("offer-refused");
    worker.press("Write it down");
    worker.go("/today");
    assertThat(worker.text()).doesNotContain("said no to a household");
  }

  @Test
  void isOnTheirWayAndDoesNotArrive(Browser browser) {
    var worker = holding(browser, "Alder, family room");
    var offer = asked(worker);
    var refuge = at(browser, nights);
    refuge.go(offer);
    refuge.press("Yes, we can");

    worker.go(offer);
    worker.choose("day", "TODAY");
    worker.fill("hour", "08:00");
    worker.press("They accept");
    assertThat(worker.refusal()).contains("That hour is over.");
    assertThat(worker.page().locator("#hour").inputValue()).isEqualTo("08:00");
    worker.fill("hour", hour(Duration.ofHours(2)));
    worker.press("They accept");
    worker.isAccessible("journey-not-planned");
    worker.goOn("Plan the journey");
    worker.choose("travel", "TAXI_WE_PAY");
    worker.fill("meeting", "At the end of Quillwort Passage");
    worker.fill("met-by", "Nights, with a green scarf");
    worker.fill("code", "marigold");
    worker.press("Write it down");
    assertThat(worker.refusal()).contains("That says where the refuge is");
    worker.isAccessible("journey-gives-away");
    worker.fill("meeting", "Inside the station, by the ticket office");
    worker.press("Write it down");
    worker.isAccessible("journey-planned");
    assertThat(worker.text()).doesNotContain("marigold", "Show the code word");

    var journey = path(worker);
    refuge.go("/refuge/offers");
    refuge.isAccessible("journey-coming");
    refuge.go(journey);
    refuge.press("Show the code word");
    assertThat(refuge.text()).contains("marigold");
    refuge.isAccessible("journey-code-word");

    clock.moveOn(Duration.ofHours(2));
    refuge.go("/today");
    assertThat(refuge.text()).contains("has not arrived. Follow it up now.");
    refuge.isAccessible("journey-today");
    followFirst(refuge);
    refuge.isAccessible("journey-overdue");
    refuge.choose("what", "POLICE_TOLD");
    refuge.fill("words", "They send a car to the station.");
    refuge.fill("reference", "CR-77");
    refuge.press("Write it down");
    assertThat(heading(refuge)).isEqualTo("They are missing, and the police know");
    refuge.isAccessible("journey-missing");

    worker.go("/today");
    assertThat(worker.text()).contains("The police are told. Say when they are found.");
    followFirst(worker);
    worker.goOn("They come at another hour");
    worker.choose("day", "TODAY");
    worker.fill("hour", hour(Duration.ofHours(1)));
    worker.isAccessible("journey-later");
    worker.press("Write it down");
    assertThat(worker.text()).contains("the space is kept until then");
    worker.press("They have arrived");
    assertThat(heading(worker)).isEqualTo("Alder, family room is their home for now");
    worker.go(journey);
    assertThat(heading(worker)).isEqualTo("They are there");
    worker.isAccessible("journey-arrived");
    worker.go("/today");
    assertThat(worker.text()).doesNotContain("has not arrived");
  }

  private String hour(Duration on) {
    return "%tR".formatted(LocalTime.now(clock).plus(on));
  }
}
