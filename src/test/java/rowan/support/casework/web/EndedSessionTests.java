package rowan.support.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.promises.WholeDatabase;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/**
 * A worker's session ends while she writes down a call: nothing is lost, and nothing is half done.
 */
@RowanTest
@NeedsBrowser
class EndedSessionTests {

  private static final String NOTES =
      "He has found the blue bicycle.\nShe keeps it at her sister's now.";

  @Autowired private GivenCases given;
  @Autowired private JdbcClient jdbc;

  private GivenCases.Team team;
  private CaseId id;

  @BeforeEach
  void aCase() {
    team = given.team();
    id = given.aCase(team);
  }

  private Visit writing(Browser browser) {
    var worker = Visit.signedIn(browser, team.council(), team.idva());
    worker.go("/cases/" + id + "/contact");
    worker.choose("reached", "yes");
    worker.fill("said", NOTES);
    return worker;
  }

  /** As the server ends it, after too long: the browser still holds its cookie. */
  private void end(Visit worker) {
    assertThat(
            jdbc.sql("delete from engine.spring_session where session_id = ?")
                .param(worker.session())
                .update())
        .isEqualTo(1);
  }

  private long kept() {
    return jdbc.sql("select count(*) from access.kept_form").query(Long.class).single();
  }

  @Test
  void givesBackWhatWasTypedAfterSigningInAgain(Browser browser) throws Exception {
    long before = kept();
    var worker = writing(browser);
    end(worker);
    worker.press("Write it down");
    assertThat(worker.page().url()).endsWith("/sign-in?ended");
    assertThat(worker.text()).contains("You were signed out", "Nothing you typed is lost");
    worker.isAccessible("session-ended");

    assertThat(kept()).isEqualTo(before + 1);
    assertThat(WholeDatabase.tablesHolding("blue bicycle")).isEmpty();

    worker.pick(team.idva());
    assertThat(worker.page().url()).endsWith("/kept");
    assertThat(worker.text()).contains("He has found the blue bicycle.", "nothing was stored");
    worker.isAccessible("kept");
    assertThat(kept()).isEqualTo(before);

    worker.press("Send what I typed");
    assertThat(worker.page().url()).endsWith("/cases/" + id);
    assertThat(worker.page().locator(".timeline").innerText())
        .containsOnlyOnce("He has found the blue bicycle.");
  }

  @Test
  void storesNothingUntilItIsSentAgain(Browser browser) {
    var worker = writing(browser);
    end(worker);
    worker.press("Write it down");
    worker.pick(team.idva());
    worker.follow("Throw it away");
    worker.go("/cases/" + id);
    assertThat(worker.page().locator(".timeline").innerText()).doesNotContain("bicycle");
    worker.go("/kept");
    assertThat(worker.text()).doesNotContain("bicycle");
  }

  @Test
  void showsNobodyElseAtThisDeviceWhatWasTyped(Browser browser) {
    var worker = writing(browser);
    end(worker);
    worker.press("Write it down");
    worker.pick(team.otherIdva());
    assertThat(worker.text())
        .contains("What was typed here was somebody else’s")
        .doesNotContain("bicycle");
    assertThat(worker.page().content()).doesNotContain("bicycle");
    worker.go("/kept");
    assertThat(worker.page().content()).doesNotContain("bicycle");
  }

  @Test
  void comesBackToTheFormWithEverythingWhereSomethingIsWrongToo(Browser browser) {
    var worker = writing(browser);
    worker.fillDay("day", 30, 2, 2030);
    end(worker);
    worker.press("Write it down");
    worker.pick(team.idva());
    worker.press("Send what I typed");
    assertThat(worker.refusal()).contains("There is no 30 February 2030");
    assertThat(worker.page().locator("#said").inputValue()).isEqualTo(NOTES);
    worker.fillDay("day", 5, 3, 2030);
    worker.press("Write it down");
    assertThat(worker.page().locator(".timeline").innerText()).contains("blue bicycle");
  }
}
