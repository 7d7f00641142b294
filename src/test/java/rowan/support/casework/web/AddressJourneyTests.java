package rowan.support.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Office;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** She has moved to where nobody finds her; a van is to come there, and somebody needs to know. */
@RowanTest
@NeedsBrowser
class AddressJourneyTests {

  private static final String HOME = "11 Quillwort Fold";

  @Autowired private GivenCases given;

  @Test
  void isWrittenDownAndAskedForWithAReason(Browser browser) {
    var team = given.team();
    CaseId id = given.aCase(team);
    var worker = Visit.signedIn(browser, team.council(), team.idva());
    worker.go("/cases/" + id);
    worker.follow("Where they live");
    assertThat(worker.text()).contains("No address is kept");
    worker.isAccessible("case-address-none");
    worker.press("Keep it");
    assertThat(worker.refusal()).contains("Enter where they live now");
    worker.fill("safe-address", HOME + "x".repeat(300));
    worker.press("Keep it");
    assertThat(worker.page().content()).doesNotContain("Quillwort");
    worker.fill("safe-address", HOME);
    worker.forgetSession();
    worker.press("Keep it");
    worker.pick(team.idva());
    assertThat(worker.page().content()).doesNotContain("Quillwort");
    worker.go("/cases/" + id + "/address");
    worker.fill("safe-address", HOME);
    worker.press("Keep it");
    assertThat(worker.text()).contains("It is kept.");
    assertThat(worker.page().content()).doesNotContain("Quillwort");
    worker.isAccessible("case-address");
    worker.press("Show the address");
    assertThat(worker.refusal()).contains("Choose why you need the address");
    worker.isAccessible("case-address-refused");
    worker.choose("reason", "MOVING");
    worker.fill("why", "The van comes at nine");
    worker.press("Show the address");
    assertThat(worker.text()).contains(HOME);
    assertThat(worker.page().title()).isEqualTo("Case – Rowan");
    worker.isAccessible("case-address-shown");
    worker.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(worker.page().getByText(HOME).isVisible()).isFalse();
    worker.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

    var officer =
        Visit.signedIn(
            browser, team.council(), team.council().holder(Office.INFORMATION_GOVERNANCE));
    officer.go("/addresses");
    assertThat(officer.text()).contains(team.idva().name(), "The van comes at nine", "A person");
    officer.isAccessible("addresses-shown");
  }
}
