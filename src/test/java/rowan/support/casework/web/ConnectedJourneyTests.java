package rowan.support.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** A worker writes down who must not learn of a case; a colleague says whom they know. */
@RowanTest
@NeedsBrowser
class ConnectedJourneyTests {

  @Autowired private GivenCases given;

  private GivenCases.Team team;
  private CaseId id;

  @BeforeEach
  void aCase() {
    team = given.team();
    id = given.aCase(team);
  }

  @Test
  void hidesACaseFromAColleagueAndShowsItAgain(Browser browser) {
    var worker = Visit.signedIn(browser, team.council(), team.idva());
    worker.go("/cases/" + id);
    worker.follow("Who must not learn of it");
    worker.isAccessible("connected-none");
    worker.press("Write them down");
    assertThat(worker.refusal()).contains("Enter their name", "Choose who they are");

    worker.fill("name", team.otherIdva().name());
    worker.choose("relation", "THEIR_PEOPLE");
    worker.press("Write them down");
    assertThat(worker.text())
        .contains(
            "A colleague of that name no longer sees this case.",
            "Family or friends of the person who hurts them",
            "Has the name of somebody named here");
    worker.isAccessible("connected");

    var colleague = Visit.signedIn(browser, team.council(), team.otherIdva());
    colleague.go("/cases/" + id);
    assertThat(colleague.page().title()).contains("There is nothing here");

    worker.page().locator("summary").click();
    worker.press("Let them see it again");
    assertThat(worker.refusal()).contains("Say how you know that they are not connected");
    worker.isAccessible("connected-refused");
    worker.fill("reason-" + team.otherIdva().account(), "Another person of the same name.");
    worker.press("Let them see it again");
    assertThat(worker.text()).contains("sees this case again");
    colleague.go("/cases/" + id);
    assertThat(colleague.page().title()).contains("Case");
  }

  @Test
  void takesADeclarationAndSaysTheSameWhoeverItNames(Browser browser) {
    var colleague = Visit.signedIn(browser, team.council(), team.otherIdva());
    colleague.go("/today");
    colleague.follow("Do you know somebody who may be helped here?");
    colleague.press("Say that I know them");
    assertThat(colleague.refusal()).contains("Enter their name");
    colleague.fill("name", "Nobody Known");
    colleague.press("Say that I know them");
    var unknown = colleague.page().locator(".notice").innerText();
    colleague.fill("name", "Asha Khan");
    colleague.press("Say that I know them");
    assertThat(colleague.page().locator(".notice").innerText()).isEqualTo(unknown);
    colleague.isAccessible("people-i-know");
    colleague.go("/cases/" + id);
    assertThat(colleague.page().title()).contains("There is nothing here");
  }
}
