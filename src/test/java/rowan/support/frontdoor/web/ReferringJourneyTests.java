package rowan.support.frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.testing.Browser;
import rowan.testing.Council;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** A police officer refers somebody, triage opens a case with a lead, and the officer sees so. */
@RowanTest
@NeedsBrowser
class ReferringJourneyTests {

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;

  private Council council;
  private Actor officer;
  private Actor worker;
  private Actor idva;

  @BeforeEach
  void aCouncil() {
    council = Council.founded(authorities, accounts);
    var police = council.organisation(OrganisationKind.REFERRER, "Millshire Police");
    officer = council.holder(police, Office.REFERRER, "Police officer");
    worker = council.holder(Office.TRIAGE);
    idva = council.holder(Office.IDVA);
  }

  private static void fillIn(Visit officer) {
    officer.page().locator("#tonight").check();
    officer.fill("name", "Ada Example");
    officer.fill("born", "30");
    officer.fill("born-month", "2");
    officer.fill("born-year", "1994");
    officer.choose("gender", "WOMAN");
    officer.fill("children", "7, girl, Ayesha");
    officer.choose("way", "CALL");
    officer.fill("number", "01632 960 111");
    officer.choose("times", "ANY");
    officer.fill("happened", "Called out on Sunday night.");
    officer.choose("noticed", "NECK");
    officer.choose("consent", "AGREED");
    officer.page().locator("#agency").selectOption("POLICE");
  }

  @Test
  void goesFromTheReferralToACaseWithALead(Browser browser) {
    var they = Visit.signedIn(browser, council, officer);
    assertThat(they.text()).contains("You have referred nobody yet");
    they.isAccessible("referring-1");
    they.page().getByText("Refer somebody").click();
    they.isAccessible("referring-2");
    they.press("Send the referral");
    assertThat(they.text()).contains("Enter a name", "Choose how we may answer you");
    they.isAccessible("referring-3");

    fillIn(they);
    they.press("Send the referral");
    assertThat(they.text()).contains("There is no 30 February 1994");
    assertThat(they.page().locator("#happened").inputValue())
        .isEqualTo("Called out on Sunday night.");
    they.fill("born", "3");
    they.press("Send the referral");
    assertThat(they.text()).contains("It has arrived", "Received", "Ada Example");
    assertThat(they.page().title()).isEqualTo("Referral – Rowan");
    they.isAccessible("referring-4");

    var triage = Visit.signedIn(browser, council, worker);
    assertThat(triage.text()).contains("1 is waiting", "Tonight", "Millshire Police");
    assertThat(triage.text()).doesNotContain("Ada");
    triage.isAccessible("referring-5");
    triage.page().getByText("Police · Millshire Police").click();
    assertThat(triage.text()).contains("Safe to call", "Called out on Sunday night.", "Ayesha, 7");
    assertThat(triage.page().title()).isEqualTo("Triage – Rowan");
    triage.isAccessible("referring-6");
    triage.press("I am looking at it");
    assertThat(triage.text()).contains("You are looking at it");
    they.again();
    assertThat(they.text()).contains("Being looked at");

    triage.fill("text", "Is the number hers alone?");
    triage.press("Send");
    they.again();
    assertThat(they.text()).contains("Waits for your answer", "Is the number hers alone?");
    they.fill("text", "Yes, it is.");
    they.press("Send");
    triage.again();
    assertThat(triage.text()).contains("Yes, it is.");

    triage.page().getByText("Open a case").click();
    assertThat(triage.page().locator("#name").inputValue()).isEqualTo("Ada Example");
    assertThat(triage.page().locator("#number").inputValue()).isEqualTo("01632 960 111");
    assertThat(triage.text()).contains(idva.name(), "0 open cases");
    triage.isAccessible("referring-7");
    triage.choose("lead", idva.account().toString());
    triage.press("Open the case");
    assertThat(triage.text()).contains("The case is open and has its lead", "Nobody is waiting");

    they.go("/referrals");
    assertThat(they.text()).contains("Accepted", "They have a worker who leads their support.");
    assertThat(they.text()).doesNotContain(idva.name());
  }

  @Test
  void losesNothingWhenTheSessionEndsInMidForm(Browser browser) {
    var they = Visit.signedIn(browser, council, officer);
    they.go("/referrals/new");
    fillIn(they);
    they.fill("born", "3");
    they.forgetSession();
    they.press("Send the referral");
    assertThat(they.page().url()).contains("/sign-in");
    they.pick(officer);
    they.press("Send what I typed");
    assertThat(they.text()).contains("It has arrived", "Ada Example");
  }

  @Test
  void closesWithAnAnswerAndHearsWhenSheWritesAgain(Browser browser) {
    var she = Visit.onPhone(browser, council);
    she.go("/talk");
    she.press("Continue");
    she.choose("way", "IN_ROWAN");
    she.press("Continue");
    she.press("Send it");
    var words = PublicPlaces.fiveWords(she);

    var triage = Visit.signedIn(browser, council, worker);
    triage.page().getByText("For themselves").click();
    triage.page().getByText("Close it with an answer").click();
    triage.choose("reason", "ADVISED");
    triage.press("Close it");
    assertThat(triage.text()).contains("Answer them before you close this");
    triage.isAccessible("referring-8");
    triage.fill("answer", "Call us whenever you like.");
    triage.press("Close it");
    assertThat(triage.text()).contains("Nobody is waiting");

    she.go("/messages");
    she.fill("words", words);
    she.press("Open my messages");
    assertThat(she.text()).contains("Call us whenever you like.", "You can write to us again");
    she.fill("text", "It has started again.");
    she.press("Send");
    triage.go("/triage");
    assertThat(triage.text()).contains("Wrote again after it was decided");
    triage.go("/triage/decided");
    assertThat(triage.text()).contains("Wrote back");
    triage.isAccessible("referring-9");
  }
}
