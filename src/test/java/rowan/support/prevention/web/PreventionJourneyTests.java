package rowan.support.prevention.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.testing.Browser;
import rowan.testing.Council;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** A programme, a session with the number it reached, and what others see of it. */
@RowanTest
@NeedsBrowser
class PreventionJourneyTests {

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;

  private Council council;

  @BeforeEach
  void aCouncil() {
    council = Council.founded(authorities, accounts);
  }

  private Visit withAProgramme(Browser browser) {
    var lead = Visit.signedIn(browser, council, council.holder(Office.PREVENTION_LEAD));
    lead.go("/prevention");
    assertThat(lead.text()).contains("No programme yet");
    lead.isAccessible("prevention-empty");
    lead.follow("Start the first programme");
    lead.press("Start it");
    assertThat(lead.refusal()).contains("Choose whom it is for", "Enter a name for the programme");
    lead.isAccessible("prevention-start");
    lead.choose("kind", "SCHOOL");
    lead.fill("name", "Safe friendships, year 9");
    lead.press("Start it");
    assertThat(lead.text()).contains("Started. Record its first session.");
    return lead;
  }

  private static void fillIn(Visit lead, int day, String reached) {
    lead.page()
        .locator("#programme")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    lead.fillDay("on", day, 3, 2030);
    lead.fill("where", "a secondary school");
    lead.fill("reached", reached);
  }

  @Test
  void recordsASessionWithTheNumberReached(Browser browser) {
    var lead = withAProgramme(browser);
    fillIn(lead, 6, "31");
    lead.press("Record it");
    assertThat(lead.page().title()).startsWith("Error: ");
    assertThat(lead.page().locator("#where").inputValue()).isEqualTo("a secondary school");
    lead.isAccessible("prevention-record");
    lead.fillDay("on", 31, 2, 2030);
    lead.fill("reached", "many");
    lead.press("Record it");
    assertThat(lead.refusal())
        .contains("There is no 31 February 2030", "Enter how many people were there");
    fillIn(lead, 4, "31");
    lead.press("Record it");
    assertThat(lead.text()).contains("31 people reached. Recorded.", "a secondary school");
    lead.isAccessible("prevention");
  }

  @Test
  void keepsAFewPeopleFromThoseWhoWereNotThere(Browser browser) {
    var lead = withAProgramme(browser);
    fillIn(lead, 4, "3");
    lead.press("Record it");
    assertThat(lead.page().locator("td.amount").innerText()).isEqualTo("3");
    var commissioner = Visit.signedIn(browser, council, council.holder(Office.COMMISSIONER));
    commissioner.go("/prevention");
    assertThat(commissioner.page().locator("td.amount").innerText()).isEqualTo("fewer than 5");
    assertThat(commissioner.text()).doesNotContain("Record a session");
  }
}
