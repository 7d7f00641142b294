package rowan.support.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Office;
import rowan.foundation.audit.log.Sequencer;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.GivenCases;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** She asks who looked at her record: her worker shows her, and so does the officer who answers. */
@RowanTest
@NeedsBrowser
class HistoryJourneyTests {

  @Autowired private GivenCases given;
  @Autowired private Casework casework;
  @Autowired private Sequencer sequencer;

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
  void namesStaffOnThePageAndOnPaperOnlyWhereThatWasDecided(Browser browser) {
    var officer =
        Visit.signedIn(
            browser, team.council(), team.council().holder(Office.INFORMATION_GOVERNANCE));
    var worker = Visit.signedIn(browser, team.council(), team.idva());
    worker.go("/cases/" + id);
    sequencer.sequence(team.idva().authority());
    assertThat(shown(worker)).contains("IDVA").doesNotContain(team.idva().name());
    assertThat(printed(worker)).contains("IDVA").doesNotContain(team.idva().name());

    officer.go("/naming");
    assertThat(officer.text()).contains("Not yet: nobody is named");
    officer.isAccessible("naming");
    officer.follow(team.council().authority().name());
    officer.press("Decide");
    assertThat(officer.refusal())
        .contains("Choose whether they are named", "Say why, and who decided it");
    officer.choose("named", "yes");
    officer.fill("reason", "Cabinet, 3 March: people may know who works with them.");
    officer.isAccessible("naming-one");
    officer.press("Decide");
    assertThat(officer.text()).contains("are named from now on", "Cabinet, 3 March");
    assertThat(shown(worker)).contains(team.idva().name() + ", IDVA");
    assertThat(printed(worker)).contains(team.idva().name() + ", IDVA");

    officer.follow(team.council().authority().name());
    officer.choose("named", "no");
    officer.fill("reason", "Two colleagues were followed home.");
    officer.press("Decide");
    assertThat(officer.text()).contains("are no longer named");
    assertThat(shown(worker)).doesNotContain(team.idva().name());
    assertThat(printed(worker)).doesNotContain(team.idva().name());
  }

  /** What the page says between its header, where whoever is signed in is named, and its end. */
  private String shown(Visit worker) {
    worker.go("/cases/" + id + "/looks");
    return worker.page().locator("main").innerText();
  }

  /** What is on the paper, from its first line to its last. */
  private String printed(Visit worker) {
    worker.go("/cases/" + id + "/looks");
    try (var document = Loader.loadPDF(worker.page().pdf())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  @Test
  void isReadWithHerAndAnsweredByTheOfficer(Browser browser) {
    var worker = Visit.signedIn(browser, team.council(), team.idva());
    worker.go("/cases/" + id);
    sequencer.sequence(team.idva().authority());
    worker.follow("Who looked");
    assertThat(worker.text())
        .contains("Who looked at your record", "They opened your record.", "They led your support.")
        .doesNotContain(team.idva().name() + ", IDVA");
    worker.isAccessible("who-looked");

    var officer =
        Visit.signedIn(
            browser, team.council(), team.council().holder(Office.INFORMATION_GOVERNANCE));
    officer.go("/looks");
    officer.fill("number", "one");
    officer.press("Show who looked");
    assertThat(officer.refusal()).contains("Enter the case number, such as C-2047");
    officer.isAccessible("who-looked-ask");
    officer.fill("number", number);
    officer.press("Show who looked");
    assertThat(officer.text()).contains("They opened your record.");
    officer.isAccessible("who-looked-officer");

    officer.go("/audit");
    assertThat(officer.text()).contains("Look: Opened a case");
    officer.isAccessible("audit");
    sequencer.sequence(team.idva().authority());
    officer.page().locator("td a[href^='/audit/entries/']").last().click();
    assertThat(officer.text()).contains("The proof holds");
    officer.isAccessible("audit-entry");
  }
}
