package rowan.foundation.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.people.KeepingStanding;
import rowan.support.casework.GivenCases;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** An administrator lets somebody join, act up and leave; a second person confirms an auditor. */
@RowanTest
@NeedsBrowser
class PeopleJourneyTests {

  @Autowired private GivenCases given;
  @Autowired private KeepingStanding standing;

  private GivenCases.Team team;
  private Actor administrator;
  private Actor worker;

  @BeforeEach
  void aCouncil() {
    team = given.team();
    given.aCase(team);
    administrator = team.council().holder(Office.ADMINISTRATOR);
    worker = team.council().named("Priya N", team.council().organisation(), Office.IDVA, "IDVA");
  }

  /** Follows a link that looks like a button. */
  private static void go(Visit visit, String button) {
    visit
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  @Test
  void letsSomebodyJoinActUpAndLeave(Browser browser) {
    standing.trained(administrator, team.idva().account(), LocalDate.of(2030, 3, 20));
    standing.trained(administrator, team.outreach().account(), LocalDate.of(2030, 3, 1));
    var visit = Visit.signedIn(browser, team.council(), administrator);
    assertThat(visit.text()).contains("2 people need attention");
    visit.isAccessible("people");
    visit.follow("Needs attention");
    visit.isAccessible("people-attention");
    assertThat(visit.text()).contains("Missing or over", "Runs out soon").doesNotContain("Priya N");
    visit.follow("Left");
    visit.isAccessible("people-left");
    go(visit, "Open an account");
    visit.press("Open the account");
    assertThat(visit.refusal()).contains("Enter their name", "Choose their office", "first day");
    visit.isAccessible("people-join-refused");
    visit.fill("name", "Nell V");
    visit.fill("email", "nell.v@example.org");
    visit.page().selectOption("#organisation", team.council().organisation().value().toString());
    visit.page().selectOption("#office", Office.IDVA.name());
    visit.fillDay("starts", 11, 3, 2030);
    visit.press("Open the account");
    assertThat(visit.text()).contains("The account is open", "To come", "Not agreed to");
    go(visit, "Write down vetting or training");
    visit.isAccessible("people-standing");
    visit.choose("vetting", "ENHANCED_DBS");
    visit.fillDay("vetted-until", 10, 3, 2033);
    visit.page().getByText("Write down the vetting").click();
    assertThat(visit.text()).contains("It is written down", "Enhanced DBS check", "in date");

    visit.go("/people/" + worker.account());
    go(visit, "Give an office");
    visit.page().selectOption("#office", Office.TRIAGE.name());
    visit.choose("tenure", "ACTS_UP");
    visit.fillDay("starts", 5, 3, 2030);
    visit.press("Give the office");
    assertThat(visit.refusal()).contains("Acting up and cover are for a time");
    visit.isAccessible("people-office");
    visit.fillDay("ends", 29, 3, 2030);
    visit.press("Give the office");
    assertThat(visit.text()).contains("Acts up", "Office given");
    visit.isAccessible("people-person");
    visit.page().getByText("End Triage worker").click();
    visit.isAccessible("people-end-office");
    visit.go("/people/" + team.idva().account());
    go(visit, "They are leaving");
    assertThat(visit.text()).contains("1 open case");
    visit.isAccessible("people-leave");
    visit.page().locator("#at-once").check();
    visit.press("Write it down");
    assertThat(visit.text()).contains("This account ended", "Open this account again");
    visit.isAccessible("people-ended");
  }

  @Test
  void letsASecondPersonConfirmAnAuditor(Browser browser) {
    var visit = Visit.signedIn(browser, team.council(), administrator);
    visit.go("/people/" + worker.account() + "/office");
    visit.page().selectOption("#office", Office.AUDITOR.name());
    visit.fillDay("starts", 5, 3, 2030);
    visit.press("Give the office");
    assertThat(visit.text()).contains("It counts once a second person has confirmed it");
    visit.go("/offices-to-confirm");
    assertThat(visit.text()).contains("Priya N, as Auditor", "Somebody else has to confirm this");
    var officer =
        Visit.signedIn(
            browser, team.council(), team.council().holder(Office.INFORMATION_GOVERNANCE));
    officer.go("/offices-to-confirm");
    officer.isAccessible("offices-to-confirm");
    officer.press("Confirm");
    assertThat(officer.text()).contains("The office is given", "Nothing waits to be confirmed");
  }

  @Test
  void takesAnOrganisationOnWithItsTeamsAndEndsIt(Browser browser) {
    var visit = Visit.signedIn(browser, team.council(), administrator);
    visit.go("/organisations");
    visit.isAccessible("organisations");
    visit.press("Take it on");
    assertThat(visit.refusal()).contains("Enter the name of the organisation");
    visit.fill("name", "Larch House");
    visit.choose("kind", "PROVIDER");
    visit.press("Take it on");
    visit.fill("team", "Nights");
    visit.press("Make the team");
    assertThat(visit.text()).contains("Nights", "0 people", "Its people lead no open case");
    visit.isAccessible("organisation");
    visit.page().locator("#at-once").check();
    visit.press("Write it down");
    assertThat(visit.text()).contains("This organisation ended");
  }

  @Test
  void tellsWhoMayOpenNothingWhatToDoAndLetsThemGoOnAtOnce(Browser browser) {
    standing.trained(administrator, worker.account(), LocalDate.of(2030, 3, 4));
    var visit = Visit.signedIn(browser, team.council(), worker);
    assertThat(visit.text()).contains("Your office does not count today", administrator.name());
    visit.isAccessible("home-lapsed");
    visit.go("/conduct");
    visit.isAccessible("conduct");
    standing.trained(administrator, worker.account(), LocalDate.of(2031, 3, 4));
    visit.go("/home");
    assertThat(visit.page().url()).endsWith("/today");
  }
}
