package rowan.support.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Office;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** The officer sets a basis; a worker shares with agreement and without; a senior looks at it. */
@RowanTest
@NeedsBrowser
class SharingJourneyTests {

  @Autowired private GivenCases given;

  private GivenCases.Team team;
  private CaseId id;

  @BeforeEach
  void aCase() {
    team = given.team();
    id = given.aCase(team);
  }

  @Test
  void goesFromTheBasisToTheSignOff(Browser browser) {
    var officer =
        Visit.signedIn(
            browser, team.council(), team.council().holder(Office.INFORMATION_GOVERNANCE));
    officer.go("/lawful-bases");
    officer.press("Set it from now on");
    assertThat(officer.refusal()).contains("Choose who answers for it", "Choose what for");
    officer.page().locator("#controller").selectOption(team.council().organisation().toString());
    officer.page().locator("#purpose").selectOption("CHILDREN");
    officer.choose("article6", "LEGITIMATE_INTERESTS");
    officer.choose("article9", "SUBSTANTIAL_PUBLIC_INTEREST");
    officer.choose("schedule1", "SAFEGUARDING");
    officer.fill("note", "Children Act 1989, section 47");
    officer.press("Set it from now on");
    assertThat(officer.refusal()).contains("A council cannot rely on legitimate interests");
    officer.choose("article6", "PUBLIC_TASK");
    officer.press("Set it from now on");
    assertThat(officer.text()).contains("It holds from now on.", "Children Act 1989, section 47");

    var worker = Visit.signedIn(browser, team.council(), team.idva());
    worker.go("/cases/" + id);
    worker.follow("Sharing");
    assertThat(worker.text()).contains("Nothing was shared yet");
    worker.isAccessible("sharing-none");
    worker.page().getByText("Share something: they agree").click();
    worker.press("Write it down");
    assertThat(worker.refusal()).contains("Choose what it is shared for", "Write why");
    worker.isAccessible("sharing-agreed-refused");
    words(worker, "School nurse");
    worker.choose("how", "SPOKEN");
    worker.fill("informed", "That the nurse writes it into the school’s record.");
    worker.fillDay("until", 1, 9, 2030);
    worker.page().locator("#free").check();
    worker.press("Write it down");
    assertThat(worker.text()).contains("They may take it back at any time", "School nurse");

    worker.page().getByText("Share without their agreement").click();
    words(worker, "Duty social worker");
    worker.choose("ground", "CHILD_AT_RISK");
    worker.press("Write it down");
    assertThat(worker.refusal()).contains("Tell them, or say why telling them was not safe");
    worker.isAccessible("sharing-without-refused");
    worker.page().locator("#told").check();
    worker.page().locator("#senior").selectOption(team.triage().account().toString());
    worker.press("Write it down");
    assertThat(worker.text()).contains("reviews it within 48 hours", "Waits for a senior");
    worker.press("They take it back");
    assertThat(worker.text()).contains("Taken back");
    worker.isAccessible("sharing");

    officer.go("/lawful-bases");
    assertThat(officer.text()).contains("not signed off yet", "A child is at risk");
    officer.isAccessible("lawful-bases");

    var senior = Visit.signedIn(browser, team.council(), team.triage());
    senior.go("/sharing/reviews");
    senior.press("Write it down");
    assertThat(senior.refusal()).contains("Choose what you say of it");
    senior.isAccessible("sharing-reviews");
    senior.page().locator("input[value='AGREED']").check();
    senior.page().locator("textarea").fill("The school rang as well.");
    senior.press("Write it down");
    assertThat(senior.text()).contains("Nothing waits for you");
    senior.isAccessible("sharing-reviews-none");
  }

  private static void words(Visit worker, String whom) {
    worker.page().locator("#purpose").selectOption("CHILDREN");
    worker.fill("whom", whom);
    worker.fill("what", "That the children are not to be collected by anyone else.");
    worker.fill("why", "He waited at the school.");
  }
}
