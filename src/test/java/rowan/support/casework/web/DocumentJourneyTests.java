package rowan.support.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** A worker adds a court's order to a case, and a colleague reads it. */
@RowanTest
@NeedsBrowser
class DocumentJourneyTests {

  private static final int LONGER_THAN_A_FORM_MAY_BE = 13 * 1024 * 1024;

  @Autowired private GivenCases given;

  private GivenCases.Team team;
  private CaseId id;

  @BeforeEach
  void aCase() {
    team = given.team();
    id = given.aCase(team);
  }

  private static byte[] pdf(int bytes) {
    var content = new byte[bytes];
    new Random(7).nextBytes(content);
    System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 8);
    return content;
  }

  private static void choose(Visit visit, String name, byte[] content) {
    visit.page().locator("#file").setInputFiles(new FilePayload(name, "application/pdf", content));
  }

  private Visit atTheDocuments(Browser browser) {
    var worker = Visit.signedIn(browser, team.council(), team.idva());
    worker.go("/cases/" + id);
    worker.follow("Documents");
    return worker;
  }

  @Test
  void keepsALongFileAndGivesItBack(Browser browser) throws Exception {
    var worker = atTheDocuments(browser);
    assertThat(worker.text()).contains("There are no documents yet");
    worker.isAccessible("documents-none");
    worker.fill("title", "Order of 3 March");
    worker.page().locator("#sort").selectOption("COURT_ORDER");
    var content = pdf(LONGER_THAN_A_FORM_MAY_BE);
    choose(worker, "order.pdf", content);
    worker.press("Add the document");

    assertThat(worker.page().url()).endsWith("/documents");
    assertThat(worker.text())
        .contains("The document is in the case.", "Order of 3 March", "PDF, 14 MB");
    worker.isAccessible("documents");
    worker.go("/cases/" + id);
    assertThat(worker.page().locator(".timeline").innerText())
        .contains("Court order or paper added", "Order of 3 March");

    var colleague = Visit.signedIn(browser, team.council(), team.otherIdva());
    colleague.go("/cases/" + id + "/documents");
    var link = colleague.page().locator("main table a");
    var saved = colleague.page().waitForDownload(() -> link.click(new Locator.ClickOptions()));
    assertThat(saved.suggestedFilename()).isEqualTo("document.pdf");
    assertThat(Files.readAllBytes(saved.path())).isEqualTo(content);
  }

  @Test
  void keepsWhatWasTypedBesideAFileThatIsNotTaken(Browser browser) {
    var worker = atTheDocuments(browser);
    worker.fill("title", "Order of 3 March");
    worker.page().locator("#sort").selectOption("LETTER");
    choose(
        worker, "letter.pdf", "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8));
    worker.press("Add the document");
    assertThat(worker.refusal()).contains("not of a kind that Rowan takes");
    assertThat(worker.page().locator("#title").inputValue()).isEqualTo("Order of 3 March");
    assertThat(worker.page().locator("#sort").inputValue()).isEqualTo("LETTER");
    worker.isAccessible("documents-refused");
  }

  @Test
  void asksForWhatIsMissing(Browser browser) {
    var worker = atTheDocuments(browser);
    worker.press("Add the document");
    assertThat(worker.refusal())
        .contains("Enter what it says, in a line", "Choose what it is", "Choose a file");
  }

  @Test
  void isNotThereForAnotherOrganisation(Browser browser) {
    var stranger = Visit.signedIn(browser, team.council(), team.stranger());
    stranger.go("/cases/" + id + "/documents");
    assertThat(stranger.text()).contains("not").doesNotContain("Documents");
  }
}
