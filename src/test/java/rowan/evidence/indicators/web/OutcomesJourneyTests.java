package rowan.evidence.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.support.prevention.Kind;
import rowan.support.prevention.Prevention;
import rowan.support.prevention.ProgrammeId;
import rowan.support.prevention.RecordResult;
import rowan.support.prevention.RecordSession;
import rowan.support.prevention.StartProgramme;
import rowan.testing.Browser;
import rowan.testing.Council;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** A councillor reads what came of it; the commissioner computes it again. */
@RowanTest
@NeedsBrowser
class OutcomesJourneyTests {

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Prevention prevention;

  private Council council;

  @BeforeEach
  void aCouncil() {
    council = Council.founded(authorities, accounts);
  }

  private void reached(LocalDate on, int people) {
    var lead = council.holder(Office.PREVENTION_LEAD);
    var started = prevention.start(new StartProgramme(lead, Kind.SCHOOL, "Year 9 on " + on));
    var programme = ((RecordResult.Done<ProgrammeId>) started).id();
    prevention.record(
        new RecordSession(lead, programme, on, "a school", people, List.of("en"), Set.of()));
  }

  @Test
  void showsACouncillorWhatCameOfItQuarterByQuarter(Browser browser) {
    reached(LocalDate.of(2029, 8, 7), 40);
    reached(LocalDate.of(2029, 11, 6), 62);
    var member = Visit.signedIn(browser, council, council.holder(Office.SCRUTINY_MEMBER));
    member.go("/outcomes");
    assertThat(member.text())
        .contains("About 60 people reached by prevention sessions", "up from 40")
        .contains("Too few people to show")
        .contains("No number here points at a person")
        .doesNotContain("62");
    assertThat(member.page().locator("svg[role=img]").first().getAttribute("aria-label"))
        .isNotBlank();
    member.isAccessible("outcomes");
    member.page().locator("summary").nth(4).click();
    assertThat(member.page().locator("details[open] table").innerText()).contains("60", "40");
    assertThat(member.text()).doesNotContain("Compute again");
  }

  @Test
  void computesAgainForWhoeverMay(Browser browser) {
    reached(LocalDate.of(2029, 11, 6), 40);
    var commissioner = Visit.signedIn(browser, council, council.holder(Office.COMMISSIONER));
    commissioner.go("/outcomes");
    assertThat(commissioner.text()).contains("About 40 people reached");
    reached(LocalDate.of(2029, 11, 13), 30);
    commissioner.go("/outcomes");
    assertThat(commissioner.text()).contains("About 40 people reached");
    commissioner.press("Compute again");
    assertThat(commissioner.text()).contains("Computed again", "About 70 people reached");
    assertThat(commissioner.page().locator("details table").nth(4).textContent())
        .contains("was 40");
  }
}
