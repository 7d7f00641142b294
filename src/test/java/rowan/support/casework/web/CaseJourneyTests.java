package rowan.support.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.foundation.access.Actor;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.testing.Axe;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;

/** A case through its pages, from the first call to its close, by two workers of two employers. */
@RowanTest
@NeedsBrowser
class CaseJourneyTests {

  @Autowired private GivenCases given;
  @LocalServerPort private int port;

  private GivenCases.Team team;
  private CaseId id;

  @BeforeEach
  void aCase() {
    team = given.team();
    id = given.aCase(team);
  }

  private String at(String path) {
    return "http://" + team.council().authority().slug() + ".localhost:" + port + path;
  }

  private Page signedIn(Browser browser, Actor actor) {
    var page = browser.open();
    page.navigate(at("/sign-in"));
    page.locator("form", new Page.LocatorOptions().setHasText(actor.name()))
        .getByRole(AriaRole.BUTTON)
        .first()
        .click();
    return page;
  }

  private static void follow(Page page, String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .click();
  }

  private void isAccessible(Page page, String name) {
    Axe.picture(page, name);
    assertThat(Axe.faults(page, Axe.WCAG)).as(name).isEmpty();
  }

  @Test
  void goesFromTheFirstCallToItsCloseWithoutAnyoneTellingItTwice(Browser browser) {
    var idva = signedIn(browser, team.idva());
    idva.navigate(at("/today"));
    isAccessible(idva, "today");
    follow(idva, "Caseload");
    isAccessible(idva, "caseload");
    follow(idva, "A. K.");
    assertThat(idva.url()).endsWith("/cases/" + id);
    assertThat(idva.title()).isEqualTo("Case – Rowan");
    assertThat(idva.locator(".top-nav a[aria-current]").textContent()).isEqualTo("Caseload");
    assertThat(idva.content()).doesNotContain("900318").doesNotContain("Asha");
    isAccessible(idva, "case-new");

    press(idva, "Show number and log a call");
    assertThat(idva.content()).contains("07700 900318");
    isAccessible(idva, "contact");
    press(idva, "Write it down");
    assertThat(idva.locator(".govuk-error-summary").textContent())
        .contains("Say whether it was them");
    isAccessible(idva, "contact-refused");
    idva.getByLabel("Yes, I spoke with them").check();
    idva.getByLabel("What was said and agreed")
        .fill("Feels watched at the school gate. Agreed a new way to pick the children up.");
    press(idva, "Write it down");
    assertThat(idva.locator(".timeline").textContent()).contains("Call, reached.");

    follow(idva, "Risk");
    isAccessible(idva, "risk-first");
    press(idva, "Assess the risk");
    for (int topic = 1; topic <= 24; topic++) {
      idva.locator("input[name=topic-" + topic + "]").nth(topic <= 17 ? 0 : 2).check();
    }
    isAccessible(idva, "assess");
    press(idva, "Write it down");
    assertThat(idva.locator(".lede").textContent()).contains("High risk: 17 of 24");

    follow(idva, "Support plan");
    idva.getByLabel("What they want to reach").fill("The children safe on their way to school");
    press(idva, "Add the goal");
    idva.getByLabel("What is to be done").fill("Change the lock");
    fillDay(idva, "due", 6);
    idva.getByLabel("Towards")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    press(idva, "Add the step");
    idva.getByLabel("Their own score, from 1 to 10").fill("3");
    press(idva, "Write it down");
    isAccessible(idva, "plan");
    idva.navigate(at("/cases/" + id));
    isAccessible(idva, "case");

    follow(idva, "Hand over");
    isAccessible(idva, "handover");
    idva.getByLabel("Who is to lead")
        .selectOption(
            new com.microsoft.playwright.options.SelectOption()
                .setLabel(team.outreach().name() + " · Outreach worker"));
    idva.getByLabel("What they must know first").fill("Wants to stay near the school.");
    idva.getByLabel("The person has read the summary").check();
    press(idva, "Propose the handover");
    assertThat(idva.locator("main").textContent()).contains("proposed, not answered yet");
    isAccessible(idva, "case-proposed");

    var outreach = signedIn(browser, team.outreach());
    outreach.navigate(at("/cases/" + id));
    assertThat(outreach.content()).doesNotContain("A. K.");
    outreach.navigate(at("/today"));
    follow(outreach, "From " + team.idva().name() + ", Test Borough Council");
    isAccessible(outreach, "asked");
    press(outreach, "Accept");
    assertThat(outreach.locator(".timeline").textContent())
        .contains("Feels watched at the school gate.")
        .contains("He waited outside the school again");
    isAccessible(outreach, "case-accepted");

    follow(outreach, "Change or check");
    isAccessible(outreach, "safe-contact");
    press(outreach, "They say that this is safe");
    follow(outreach, "Ask them to get in touch");
    isAccessible(outreach, "messages");
    press(outreach, "Send it now");
    assertThat(outreach.locator(".govuk-error-summary").textContent())
        .contains("the safe contact plan allows calls");

    outreach.navigate(at("/cases/" + id + "/close"));
    isAccessible(outreach, "close");
    outreach.getByLabel("Support finished as they and their worker planned").check();
    outreach.getByLabel("The abuse has stopped").check();
    outreach.getByLabel("In words, and how they can come back").fill("Knows how to come back.");
    press(outreach, "Close the case");
    assertThat(outreach.locator(".govuk-error-summary").textContent())
        .contains("Risk was high at the last assessment");
    assertThat(outreach.getByLabel("In words, and how they can come back").inputValue())
        .isEqualTo("Knows how to come back.");
    outreach.getByLabel("If the risk was high: what has changed").fill("He lives abroad now.");
    press(outreach, "Close the case");
    assertThat(outreach.locator("main").textContent()).contains("This case is closed.");
    isAccessible(outreach, "case-closed");
  }

  private static void fillDay(Page page, String field, int day) {
    page.locator("input[name=" + field + "-day]").fill(String.valueOf(day));
    page.locator("input[name=" + field + "-month]").fill("3");
    page.locator("input[name=" + field + "-year]").fill("2030");
  }

  @Test
  void standsInAHandAndWithoutScript(Browser browser) {
    var desk = signedIn(browser, team.idva());
    var phone = browser.openOnPhone();
    phone.context().addCookies(desk.context().cookies());
    phone.navigate(at("/cases/" + id));
    assertThat(
            (Boolean)
                phone.evaluate(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .isTrue();
    isAccessible(phone, "case-phone");
    phone.navigate(at("/caseload"));
    isAccessible(phone, "caseload-phone");
    var plain = browser.openWithoutScript();
    plain.context().addCookies(desk.context().cookies());
    plain.navigate(at("/cases/" + id + "/contact"));
    plain.getByLabel("No answer, or not them").check();
    press(plain, "Write it down");
    assertThat(plain.locator(".timeline").textContent()).contains("Call, no answer.");
  }

  @Test
  void greetsWhoLeadsNothingYet(Browser browser) {
    var page = signedIn(browser, team.otherIdva());
    page.navigate(at("/caseload"));
    assertThat(page.locator(".empty-title").textContent()).isEqualTo("You lead no case yet");
    isAccessible(page, "caseload-empty");
    page.navigate(at("/today"));
    assertThat(page.locator(".empty-title").textContent())
        .isEqualTo("Nothing is due in the next three days");
  }
}
