package rowan.support.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.retention.carryingout.Erasing;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.GivenCases;
import rowan.support.casework.lead.CloseCase;
import rowan.support.casework.lead.ClosingReason;
import rowan.support.casework.lead.Closings;
import rowan.support.casework.lead.Outcome;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;
import rowan.testing.Visit;

/** The officer's day: a period is changed, a case held, a batch approved, somebody asks. */
@RowanTest
@NeedsBrowser
class RetentionJourneyTests {

  @Autowired private GivenCases given;
  @Autowired private Casework casework;
  @Autowired private Closings closings;
  @Autowired private Erasing erasing;
  @Autowired private TestClock clock;

  private GivenCases.Team team;
  private Actor officer;

  @BeforeEach
  void aCouncil() {
    team = given.team();
    officer = team.council().holder(Office.INFORMATION_GOVERNANCE);
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private CaseId closed() {
    var id = given.aCase(team);
    closings.close(
        new CloseCase(
            team.idva(),
            id,
            ClosingReason.SUPPORT_FINISHED,
            Outcome.ABUSE_STOPPED,
            "She is well.",
            ""));
    return id;
  }

  private String number(CaseId id) {
    return casework.summary(team.idva(), id).orElseThrow().number();
  }

  @Test
  void changesAPeriodHoldsApprovesAndErases(Browser browser) {
    var over = closed();
    var held = closed();
    var asked = closed();
    var numbers = new String[] {number(over), number(held), number(asked)};
    var visit = Visit.signedIn(browser, team.council(), officer);
    visit.go("/retention");
    assertThat(visit.text()).contains("Case of an adult", "7 years", "Audit log", "Server log");
    visit.isAccessible("retention");

    visit.go("/retention/periods/CLOSED_CASE");
    visit.fill("months", "0");
    visit.press("Change the period");
    assertThat(visit.refusal()).contains("Say why, and who decided it");
    visit.isAccessible("retention-period-refused");
    visit.fill("months", "72");
    visit.fill("reason", "Cabinet, 1 March 2030, minute 7.");
    visit.press("Change the period");
    assertThat(visit.text()).contains("The period is changed", "6 years");

    visit.go("/retention/holds/new");
    visit.fill("number", "C-99999");
    visit.choose("askedBy", "HOMICIDE_REVIEW");
    visit.fill("reference", "dhr-2030-04");
    visit.fill("reason", "The chair needs the whole chronology.");
    visit.press("Hold it");
    assertThat(visit.refusal()).contains("There is no record of that number");
    visit.isAccessible("retention-hold-refused");
    visit.fill("number", numbers[1]);
    visit.press("Hold it");
    assertThat(visit.text()).contains("It is held", "DHR-2030-04", numbers[1]);
    visit.follow("DHR-2030-04");
    assertThat(visit.text()).contains("The chair needs the whole chronology.");
    visit.isAccessible("retention-held");

    visit.go("/erasures/ask");
    visit.fill("number", numbers[2]);
    visit.choose("ground", "OBJECTED");
    visit.choose("children", "yes");
    visit.fill("reason", "She wrote on 3 March and objects.");
    visit.isAccessible("erasure-ask");
    visit.press("Propose it");
    assertThat(visit.text()).contains("waits for somebody else to confirm", "She wrote on 3 March");
    assertThat(visit.text()).contains("You proposed it");
    var waiting = visit.page().url().replaceFirst("^.*/erasures/", "/erasures/");

    var director =
        Visit.signedIn(browser, team.council(), team.council().holder(Office.STRATEGIC_DIRECTOR));
    director.go("/erasures");
    assertThat(director.text()).contains("Case of an adult");
    director.isAccessible("erasures");
    director.go(waiting);
    assertThat(director.text()).contains(numbers[2]).doesNotContain("She wrote on 3 March");
    director.press("Decide");
    assertThat(director.refusal()).contains("Choose what you decide");
    director.choose("decision", "approve");
    director.press("Decide");
    assertThat(director.text()).contains("There is no way back", "Under way");

    clock.moveOn(Duration.ofDays(7 * 366));
    erasing.all(Actor.clock(officer.authority()));
    var later = Visit.signedIn(browser, team.council(), officer);
    later.go("/retention");
    assertThat(later.text()).contains("A backup from before", "could still open 3 people");
    later.page().locator("button:has-text('Look at them')").first().click();
    assertThat(later.text())
        .contains("Nothing is erased yet", numbers[0])
        .doesNotContain(numbers[1]);
    later.isAccessible("erasure-batch");
    later.choose("decision", "approve");
    later.press("Decide");
    erasing.all(Actor.clock(officer.authority()));
    later.again();
    assertThat(later.text()).contains("Done", "1 of 1 erased");
    later.isAccessible("erasure-done");
    later.go("/retention");
    later.isAccessible("retention-later");

    var worker = Visit.signedIn(browser, team.council(), team.idva());
    worker.go("/cases/" + over);
    assertThat(worker.text()).contains("This has been erased");
    worker.isAccessible("erased");
    worker.go("/cases/" + held);
    assertThat(worker.text()).doesNotContain("This has been erased");
  }
}
