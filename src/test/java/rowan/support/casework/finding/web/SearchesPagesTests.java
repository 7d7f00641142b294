package rowan.support.casework.finding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.support.casework.GivenCases;
import rowan.support.casework.finding.People;
import rowan.support.casework.finding.Trawls;
import rowan.support.casework.finding.likeness.Fact;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** The page of who searched unusually often: empty, with one who was refused, and long. */
@RowanTest
@NeedsBrowser
class SearchesPagesTests {

  @Autowired private GivenCases given;
  @Autowired private People people;

  private GivenCases.Team team;

  @BeforeEach
  void aTeam() {
    team = given.team();
  }

  private void searches(Actor colleague, int times) {
    for (int i = 0; i < times; i++) {
      people.find(colleague, List.of(Fact.name("Zephyrine Oakapple")));
    }
  }

  private Visit officer(Browser browser) {
    return Visit.signedIn(
        browser, team.council(), team.council().holder(Office.INFORMATION_GOVERNANCE));
  }

  @Test
  void saysThatNobodyDid(Browser browser) {
    var officer = officer(browser);
    officer.go("/searches");
    assertThat(officer.text()).contains("Nobody searched unusually often");
    officer.isAccessible("searches-empty");
  }

  @Test
  void namesWhoWasRefusedAndNeverWhomTheyLookedFor(Browser browser) {
    searches(team.idva(), Trawls.MANY_IN_AN_HOUR + 2);
    searches(team.outreach(), Trawls.MOST_IN_AN_HOUR + 4);
    var officer = officer(browser);
    officer.go("/searches");
    assertThat(officer.text())
        .contains("Searched until they were refused: " + team.outreach().name())
        .contains("4 refused", "Open Gate", team.idva().name(), "Support worker")
        .doesNotContain("Zephyrine", "Oakapple");
    officer.isAccessible("searches");
  }

  @Test
  void leadsOnFromALongList(Browser browser) {
    for (int i = 0; i < 26; i++) {
      searches(team.council().holder(Office.IDVA), Trawls.MANY_IN_AN_HOUR);
    }
    var officer = officer(browser);
    officer.go("/searches");
    officer.isAccessible("searches-long");
    officer.follow("Earlier");
    assertThat(officer.page().locator("tbody tr").count()).isEqualTo(1);
    officer.go("/searches?after=2000-01-01_x");
    assertThat(officer.page().locator("tbody tr").count()).isEqualTo(25);
  }

  @Test
  void isNotThereForAWorker(Browser browser) {
    var worker = Visit.signedIn(browser, team.council(), team.idva());
    assertThat(worker.page().navigate(worker.base() + "/searches").status()).isEqualTo(404);
  }
}
