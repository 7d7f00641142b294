package rowan.support.casework.finding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;
import rowan.support.casework.Gender;
import rowan.support.casework.GivenCases;
import rowan.support.casework.finding.GivenClosing;
import rowan.support.casework.finding.GivenPeople;
import rowan.support.casework.lead.Closings;
import rowan.support.frontdoor.Asker;
import rowan.support.frontdoor.FrontDoor;
import rowan.support.frontdoor.MakeReferral;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;
import rowan.testing.Visit;

/** A worker finds somebody, triage finds an earlier case, and two records become one and two. */
@RowanTest
@NeedsBrowser
class FindingJourneyTests {

  private static final LocalDate BORN = LocalDate.of(1985, 9, 12);

  @Autowired private GivenCases given;
  @Autowired private GivenPeople people;
  @Autowired private Closings closings;
  @Autowired private FrontDoor frontDoor;
  @Autowired private TestClock clock;

  private GivenCases.Team team;

  @BeforeEach
  void aTeam() {
    team = given.team();
  }

  private String referred(String name) {
    var police = team.council().organisation(OrganisationKind.REFERRER, "Millshire Police");
    var officer = team.council().holder(police, Office.REFERRER, "Police officer");
    var made =
        new MakeReferral(
            UUID.randomUUID(),
            Asker.POLICE,
            name,
            Optional.of(BORN),
            Gender.WOMAN,
            Set.of(),
            List.of(),
            new SafeContact(
                Channel.CALL,
                "07700 900745",
                EnumSet.allOf(DayOfWeek.class),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                false,
                "",
                LocalDate.now(clock)),
            MakeReferral.Consent.agreed(),
            "Neighbours called on Sunday night.",
            Set.of(),
            "",
            false);
    return ((MakeReferral.Result.Done) frontDoor.refer(officer, made)).referral().toString();
  }

  @Test
  void findsSomebodyAndKeepsTheSearchOutOfTheAddress(Browser browser) {
    people.known(team, "Siân O’Connor", BORN, "07700 900744");
    var worker = Visit.signedIn(browser, team.council(), team.idva());
    worker.go("/find");
    worker.isAccessible("find");
    worker.press("Find");
    assertThat(worker.refusal()).contains("Enter a name, a date of birth, a postcode or a number");
    worker.fill("postcode", "LS1");
    worker.press("Find");
    assertThat(worker.refusal()).contains("Enter the whole postcode");
    worker.fill("postcode", "");
    worker.fill("name", "sian oconor");
    worker.press("Find");
    assertThat(worker.text())
        .contains("1 person", "Siân O’Connor", "Likely", "same name", "C-1001");
    assertThat(worker.page().url()).endsWith("/find").doesNotContain("sian");
    assertThat(worker.page().title()).doesNotContain("Siân");
    worker.isAccessible("found");
    worker.follow("C-1001");
    assertThat(worker.page().title()).contains("Case");

    var stranger = Visit.signedIn(browser, team.council(), team.stranger());
    stranger.go("/find");
    stranger.fill("name", "Siân O’Connor");
    stranger.press("Find");
    assertThat(stranger.text()).contains("Nobody found").doesNotContain("C-1001");
    stranger.isAccessible("found-nobody");
  }

  @Test
  void triageFindsAnEarlierCaseAndOpensTheNewOneForTheSamePerson(Browser browser) {
    var known = people.known(team, "Mohammed Chowdhury", BORN, "07700 900745");
    closings.close(GivenClosing.of(team.idva(), known.caseId()));
    var referral = referred("Muhammad Choudhury");
    var triage = Visit.signedIn(browser, team.council(), team.triage());
    triage.go("/triage/" + referral);
    assertThat(triage.text())
        .contains("Somebody we know?", "Very likely", "Mohammed Chowdhury", "name sounds alike");
    triage.isAccessible("somebody-we-know");
    triage.page().locator("a[href*='accept?person=']").click();
    assertThat(triage.text()).contains("somebody known already");
    triage.isAccessible("accept-known");
    triage.choose("lead", team.idva().account().toString());
    triage.press("Open the case");
    assertThat(triage.text()).contains("The case is open and has its lead");

    triage.go("/find");
    triage.fill("number", "07700900745");
    triage.press("Find");
    assertThat(triage.text()).contains("1 person", "C-1001", "C-1002");
  }

  @Test
  void triageAddsWhatIsToldAgainToTheOpenCase(Browser browser) {
    var known = people.known(team, "Mohammed Chowdhury", BORN, "07700 900745");
    var referral = referred("Mohamed Chowdhury");
    var triage = Visit.signedIn(browser, team.council(), team.triage());
    triage.go("/triage/" + referral);
    triage.press("Add this to C-1001");
    assertThat(triage.text()).contains("It stands in their open case");
    triage.go("/cases/" + known.caseId());
    assertThat(triage.text()).contains("Referred again", "Neighbours called on Sunday night.");
  }

  @Test
  void twoRecordsAreReadTogetherAndApartAgain(Browser browser) {
    people.known(team, "Zoë Szczepańska", BORN, "07700 900811");
    var other = people.known(team, "Zoe Szczepanska", BORN, "07700 900822");
    var worker = Visit.signedIn(browser, team.council(), team.idva());
    worker.go("/find");
    worker.follow("Records that look alike");
    assertThat(worker.text()).contains("Very likely one person", "same date of birth");
    worker.isAccessible("alike");
    worker.press("One person");
    assertThat(worker.text()).contains("Both records are read together");
    worker.isAccessible("alike-none");

    worker.go("/cases/" + other.caseId());
    worker.follow("Names and numbers");
    assertThat(worker.text()).contains("In another record of theirs", "Zoë Szczepańska");
    worker.isAccessible("names-together");
    worker.press("Write it down");
    assertThat(worker.refusal()).contains("Enter a name, a date of birth");
    worker.fill("also", "Zosia");
    worker.press("Write it down");
    assertThat(worker.text()).contains("Zosia", "found by that as well");
    worker.fill("case", "C-9999");
    worker.press("The same person");
    assertThat(worker.refusal()).contains("There is no case of that number");
    worker.page().getByText("They are two people").click();
    assertThat(worker.text())
        .contains("Everything is where it was written", "Zosia")
        .doesNotContain("In another record of theirs");
  }
}
