package rowan.support.refuge.sanctuary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.casework.address.WhereTheyLive;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.sanctuary.GivenSanctuaries;
import rowan.support.refuge.sanctuary.MeasureKind;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;
import rowan.testing.Visit;

/** Sanctuary at home: asked for, agreed to, ordered, done, tried, reviewed and ended. */
@RowanTest
@NeedsBrowser
class SanctuaryJourneyTests {

  @Autowired private GivenRefuges refuges;
  @Autowired private GivenCases cases;
  @Autowired private GivenSanctuaries given;
  @Autowired private WhereTheyLive addresses;
  @Autowired private TestClock clock;

  private GivenRefuges.House house;
  private CaseId id;

  @BeforeEach
  void aCase() {
    house = refuges.house();
    id = cases.aCase(house.team());
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private Visit worker(Browser browser) {
    return Visit.signedIn(browser, house.team().council(), house.worker());
  }

  private LocalDate today() {
    return LocalDate.now((Clock) clock);
  }

  private static void today(Visit worker, LocalDate day) {
    worker.fillDay("on", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  private Visit asking(Browser browser) {
    var worker = worker(browser);
    worker.go("/cases/" + id);
    worker.isAccessible("sanctuary-case");
    worker.follow("Make the home safe");
    worker.isAccessible("sanctuary-ask");
    worker.fill("wish", "I want to sleep in my own bed, and the boys keep their school.");
    worker.choose("way-in", "RIGHT_TO_ENTER");
    worker.choose("occupation", "NOT_YET");
    worker.choose("non-molestation", "YES");
    worker.choose("safe", "YES");
    worker.fill("judgement", "He lives an hour away now. Her brother is next door.");
    worker.press("Write it down");
    assertThat(worker.refusal()).contains("Choose who owns the home");
    assertThat(worker.page().locator("#wish").inputValue()).startsWith("I want to sleep");
    worker.isAccessible("sanctuary-ask-refused");
    worker.choose("owner", "SOCIAL_LANDLORD");
    worker.press("Write it down");
    return worker;
  }

  private static void order(Visit worker, String kind, String due) {
    worker.goOn("Order something");
    worker.choose("kind", kind);
    worker.fill("consent", "Yes. As soon as you can.");
    worker.fill("contractor", "Keystone Locks");
    worker.fill("cost", "149.50");
    worker.choose("due", due);
    worker.press("Order it");
  }

  @Test
  void goesFromAskingToOrderedDoneReviewedAndEnded(Browser browser) {
    addresses.keep(house.worker(), id, "3 Quillwort Mews");
    var worker = asking(browser);
    assertThat(worker.text())
        .contains("Waiting for the owner", "The owner has to agree first", "Not the locks yet");
    worker.isAccessible("sanctuary-waiting");

    worker.follow("Write down what the owner says");
    worker.isAccessible("sanctuary-permission");
    worker.choose("step", "GIVEN");
    worker.press("Write it down");
    assertThat(worker.text()).contains("The owner agrees", "Asked for");

    order(worker, "LOCKS", "URGENT");
    assertThat(worker.refusal()).contains("Somebody has a right to be there until a court says");
    worker.isAccessible("sanctuary-order-refused");
    worker.page().locator(".govuk-back-link").click();
    worker.follow("Change");
    worker.isAccessible("sanctuary-law");
    worker.choose("occupation", "YES");
    worker.press("Write it down");
    order(worker, "LOCKS", "URGENT");
    assertThat(worker.text()).contains("Ordered: locks changed.", "by tomorrow", "Urgent");
    order(worker, "FIRE_ALARMS", "STANDARD");
    worker.isAccessible("sanctuary-ordered");

    worker.choose("reason", "SAFETY_WORK");
    worker.fill("why", "Locks at two");
    worker.press("Show the address");
    assertThat(worker.text()).contains("3 Quillwort Mews");
    worker.go("/cases/" + id);
    worker.follow("Make the home safe");

    worker.follow("Locks changed");
    worker.isAccessible("sanctuary-measure");
    today(worker, today().plusDays(1));
    worker.fill("done-by", "Keystone Locks");
    worker.fill("found", "The back door was rotten; a new one.");
    worker.press("It is done");
    assertThat(worker.refusal()).contains("That day has not come yet");
    today(worker, today());
    worker.press("It is done");
    assertThat(worker.text()).contains("Try it with them", "The back door was rotten");
    worker.isAccessible("sanctuary-done");
    worker.choose("works", "YES");
    worker.choose("safer", "4");
    worker.fill("words", "I heard it shut.");
    worker.press("Write it down");
    assertThat(worker.text()).contains("Partly done", "Works · safer by 4 of 5");

    clock.moveOn(Duration.ofDays(35));
    worker.again();
    assertThat(worker.text()).contains("Overdue", "Late");
    worker.isAccessible("sanctuary-late");
    worker.goOn("Review it with them");
    worker.isAccessible("sanctuary-review");
    worker.choose("finding", "STILL_SAFE");
    worker.fill("words", "The nights are quiet.");
    worker.choose("again", "IN_THREE_MONTHS");
    worker.press("Write it down");
    assertThat(worker.text()).contains("The next one is in the plan.", "The nights are quiet.");
    worker.follow("Smoke alarms and a visit by the fire service");
    worker.page().locator("details summary").first().click();
    worker.choose("why", "NOT_NEEDED");
    worker.press("Call it off");
    assertThat(worker.text()).contains("Under review", "It is not needed any more");
    worker.isAccessible("sanctuary-under-review");

    worker.follow("It ends");
    worker.isAccessible("sanctuary-end");
    worker.choose("reason", "NO_LONGER_NEEDED");
    worker.press("End it");
    assertThat(worker.text()).contains("Ended today", "It is no longer needed");
    worker.isAccessible("sanctuary-ended");
    worker.go("/cases/" + id);
    assertThat(worker.text())
        .contains("Home made safe: ended", "Home reviewed", "Done in the home")
        .doesNotContain("Quillwort");
  }

  @Test
  void leavesNobodyWithANoAlone(Browser browser) {
    var worker = asking(browser);
    worker.follow("Write down what the owner says");
    worker.choose("step", "REFUSED");
    worker.press("Write it down");
    assertThat(worker.refusal()).contains("Say why they refuse");
    worker.fill("why", "No works on any flat this year.");
    worker.press("Write it down");
    assertThat(worker.text()).contains("The owner refuses", "personal alarm or phone");
    worker.isAccessible("sanctuary-refused");
    worker.follow("It cannot be done");
    worker.isAccessible("sanctuary-unable");
    worker.choose("reason", "OWNER_REFUSED");
    worker.press("Record it");
    assertThat(worker.refusal()).contains("Say what happens next");
    worker.fill("words", "Find a space tomorrow, with her sister.");
    worker.press("Record it");
    assertThat(worker.text())
        .contains("Could not be done", "The owner refused", "Find a space tomorrow");
    worker.isAccessible("sanctuary-came-to-nothing");
    worker.go("/refuge/searches/" + refuges.search(house, id));
    assertThat(worker.text()).contains("Could they stay at home, made safer?");
  }

  @Test
  void showsWhoRunsTheSchemeWhatIsLateAndNobodysName(Browser browser) {
    var manager = Visit.signedIn(browser, house.team().council(), house.manager());
    manager.go("/refuge");
    manager.follow("Homes made safe");
    assertThat(manager.text()).contains("Nothing is ordered at the moment");
    manager.isAccessible("sanctuary-scheme-empty");
    var sanctuary = given.asked(house.worker(), id, GivenSanctuaries.THEIRS);
    for (var kind : MeasureKind.values()) {
      given.ordered(house.worker(), sanctuary, kind);
    }
    clock.moveOn(Duration.ofDays(20));
    manager.again();
    assertThat(manager.text())
        .contains("Keystone Locks", "11 of 11", "£1,644.50 for what is ordered")
        .doesNotContain("A. K.", "C-");
    manager.isAccessible("sanctuary-scheme-late");
    var worker = worker(browser);
    worker.go("/refuge/sanctuary/" + sanctuary);
    worker.isAccessible("sanctuary-long");
  }
}
