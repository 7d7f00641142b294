package rowan.support.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Office;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.GivenCases;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** At night somebody calls whose case is another organisation's; two days later it is reviewed. */
@RowanTest
@NeedsBrowser
class EmergencyJourneyTests {

  @Autowired private GivenCases given;
  @Autowired private Casework casework;

  private GivenCases.Team team;
  private CaseId id;
  private String number;

  @BeforeEach
  void aCase() {
    team = given.team();
    id = given.aCase(team);
    number = casework.summary(team.idva(), id).orElseThrow().number();
  }

  @Test
  void opensTheCaseAndIsReviewed(Browser browser) {
    var worker = Visit.signedIn(browser, team.council(), team.stranger());
    worker.go("/cases/" + id);
    assertThat(worker.page().title()).contains("There is nothing here");
    worker.go("/caseload");
    worker.follow("Open a case that your organisation takes no part in, in an emergency");
    worker.isAccessible("emergency");
    worker.fill("number", "2047x");
    worker.fill("reason", "Danger");
    worker.press("Open the case");
    assertThat(worker.refusal())
        .contains("Enter the case number, such as C-2047", "Say in a sentence why it can't wait");
    worker.fill("number", "C-99999");
    worker.fill("reason", "She is on the line and he is at the door.");
    worker.press("Open the case");
    assertThat(worker.refusal()).contains("There is no case of that number");
    worker.isAccessible("emergency-refused");
    worker.fill("number", number);
    worker.press("Open the case");
    assertThat(worker.page().url()).endsWith("/cases/" + id);
    assertThat(worker.text()).contains("open to you until", "Opened in an emergency");
    worker.isAccessible("emergency-case");

    var officer =
        Visit.signedIn(
            browser, team.council(), team.council().holder(Office.INFORMATION_GOVERNANCE));
    officer.go("/emergencies/reviews");
    assertThat(officer.text())
        .contains(number, team.stranger().name(), "She is on the line and he is at the door.");
    officer.press("Write down the review");
    assertThat(officer.refusal()).contains("Choose what you found");
    officer.isAccessible("emergency-reviews");
    officer.page().locator("input[value='NEEDED']").check();
    officer.page().locator("textarea").fill("The call is in the log of the night line.");
    officer.press("Write down the review");
    assertThat(officer.text()).contains("The review is written down.", "It was needed");
    officer.isAccessible("emergency-reviewed");
  }
}
