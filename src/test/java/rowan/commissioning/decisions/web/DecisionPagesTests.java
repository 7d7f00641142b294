package rowan.commissioning.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.commissioning.decisions.Deed;
import rowan.commissioning.decisions.DeedKind;
import rowan.commissioning.decisions.Mandates;
import rowan.commissioning.decisions.Recorded;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Circulate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.recording.Decisions;
import rowan.demo.DemoDecision;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.testing.Axe;
import rowan.testing.Browser;
import rowan.testing.Council;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;

/**
 * The pages of decisions in a real browser, as the officer and a scrutiny member go through them.
 */
@RowanTest
@NeedsBrowser
class DecisionPagesTests {

  private static final LocalDate DECIDED = LocalDate.of(2030, 1, 21);
  private static final long TWO_HUNDRED_MEGABYTES = 200L * 1024 * 1024;

  @Autowired private Decisions decisions;
  @Autowired private Mandates mandates;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @LocalServerPort private int port;
  @TempDir private Path folder;

  private Council council;
  private Actor officer;

  @BeforeEach
  void aCouncil() {
    council = Council.founded(authorities, accounts);
    officer = council.holder(Office.DEMOCRATIC_SERVICES);
  }

  private Page signedIn(Browser browser, Actor actor) {
    return signedIn(browser.open(), actor);
  }

  private Page signedIn(Page page, Actor actor) {
    page.navigate(origin() + "/sign-in");
    page.locator(
            "button[name=account][value='"
                + actor.account()
                + "'], form:has(input[value='"
                + actor.account()
                + "']) button")
        .first()
        .click();
    return page;
  }

  private String origin() {
    return "http://" + council.authority().slug() + ".localhost:" + port;
  }

  private void hasNoFaults(Page page, String name) {
    Axe.picture(page, name);
    assertThat(Axe.faults(page, Axe.WCAG_AND_GOOD_PRACTICE)).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .isEqualTo(page.evaluate("window.innerWidth"));
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  private Page recording(Browser browser) {
    var page = signedIn(browser, officer);
    page.navigate(origin() + "/decisions/new");
    return page;
  }

  private void refused(Page page, String sentence) {
    assertThat(page.locator(".govuk-error-summary").innerText()).contains(sentence);
    assertThat(decisions.page(officer, null, 5)).isEmpty();
  }

  @Test
  void takesAPastedDecisionFromItsTextToAssurance(Browser browser) {
    var page = signedIn(browser, officer);
    page.navigate(origin() + "/decisions");
    assertThat(page.locator("main").innerText()).contains("No decision has been recorded yet");
    hasNoFaults(page, "decisions-none");
    page.navigate(origin() + "/assurance");
    assertThat(page.locator("main").innerText()).contains("No decision has been recorded yet");

    page.navigate(origin() + "/decisions/new");
    hasNoFaults(page, "decision-record");
    page.locator("#text").fill(new DemoDecision(DECIDED).text());
    press(page, "Read it");
    assertThat(page.locator("main").innerText())
        .contains("Nothing binds until you confirm it")
        .contains("Domestic Abuse Support and Refuge Services")
        .contains("Added by the decision");
    assertThat(page.locator("mark").first().innerText()).isNotBlank();
    hasNoFaults(page, "decision-review");

    press(page, "Confirm all that is ticked");
    assertThat(page.locator("main").innerText()).doesNotContain("to confirm.").contains("Binds");

    page.getByText("Is it being done?").click();
    assertThat(page.locator("h1").innerText()).isEqualTo("Is what Cabinet resolved being done?");
    assertThat(page.locator("main").innerText()).contains("9 resolutions: 9 not started");
    hasNoFaults(page, "assurance-first");
  }

  @Test
  void confirmsNothingThatLostItsTick(Browser browser) {
    var recorded = Recorded.on(DECIDED, decisions, officer);
    var page = signedIn(browser, officer);
    page.navigate(origin() + "/decisions/" + recorded.id());
    var commission = recorded.first(Commission.class);
    page.locator("#right-" + commission).uncheck();
    press(page, "Confirm all that is ticked");
    assertThat(mandates.find(officer, commission)).isEmpty();
    assertThat(recorded.review().toConfirm()).isEqualTo(1);
  }

  @Test
  void correctsWhatWasReadInAFormOfItsKind(Browser browser) {
    var recorded = Recorded.on(DECIDED, decisions, officer);
    var commission = recorded.first(Commission.class);
    var page = signedIn(browser, officer);
    page.navigate(origin() + "/mandates/" + commission + "/correct");
    assertThat(page.locator("#initial").inputValue()).isEqualTo("36");
    hasNoFaults(page, "mandate-correct");
    page.locator("#initial").fill("0");
    press(page, "Confirm it so");
    assertThat(page.locator(".govuk-error-summary").innerText())
        .contains("Enter how many months at first, as a whole number from 1 to 240");
    assertThat(page.locator("#initial").inputValue()).isEqualTo("0");
    page.locator("#initial").fill("24");
    press(page, "Confirm it so");
    assertThat(page.locator("main").innerText())
        .contains("Binds, as corrected")
        .contains("2 + 2 years");
    assertThat(((Commission) recorded.all(Commission.class).getFirst().asks()).initialMonths())
        .isEqualTo(24);
  }

  @Test
  void rejectsAndConfirmsOneByOne(Browser browser) {
    var recorded = Recorded.on(DECIDED, decisions, officer);
    var commission = recorded.first(Commission.class);
    var page = signedIn(browser, officer);
    page.navigate(origin() + "/decisions/" + recorded.id());
    page.locator("button[name=reject][value^='" + commission + "']").click();
    assertThat(page.locator("main").innerText()).contains("Rejected. It permits nothing.");
    page.locator("button[name=confirm][value^='" + commission + "']").click();
    assertThat(mandates.find(officer, commission)).isPresent();
  }

  @Test
  void addsWhatTheReaderDidNotFind(Browser browser) {
    var recorded = Recorded.on(DECIDED, decisions, officer);
    var first = recorded.review().decision().resolutions().getFirst().id();
    var page = signedIn(browser, officer);
    page.navigate(origin() + "/decisions/" + recorded.id() + "/add/" + first + "?kind=allocate");
    press(page, "Confirm it so");
    assertThat(page.locator(".govuk-error-summary").innerText())
        .contains("Enter the sum for each year, or in all");
    page.locator("#annual").fill("£660k");
    press(page, "Confirm it so");
    assertThat(page.locator("main").innerText()).contains("£660,000 a year");
  }

  @Test
  void recordsTheStepsOfALaw(Browser browser) {
    var recorded = Recorded.on(DECIDED, decisions, officer).confirmed();
    var page = signedIn(browser, officer);
    page.navigate(origin() + "/decisions/" + recorded.id() + "/law");
    page.getByLabel("Royal Assent: now an Act").check();
    page.locator("#on").fill("30");
    page.locator("#on-month").fill("2");
    page.locator("#on-year").fill("2030");
    page.locator("#link").fill("javascript:alert(1)");
    press(page, "Record the step");
    assertThat(page.locator(".govuk-error-summary").innerText())
        .contains("There is no 30 February 2030")
        .contains("Enter an address that begins with https://");
    page.locator("#on").fill("28");
    page.locator("#link").fill("https://example.org/act");
    press(page, "Record the step");
    assertThat(page.locator(".timeline").innerText()).contains("Royal Assent: now an Act");
    hasNoFaults(page, "law");
  }

  @ParameterizedTest
  @ValueSource(ints = {1180, 390})
  void showsAMemberHowEachResolutionStands(int width, Browser browser) {
    var recorded = Recorded.on(DECIDED, decisions, officer).confirmed();
    council.holder(Office.COMMISSIONER, "Head of Community Safety");
    council.holder(Office.IDVA);
    done(
        recorded,
        recorded.first(Commission.class),
        DeedKind.TENDER_PUBLISHED,
        "Tender published",
        0);
    done(recorded, recorded.first(Circulate.class), DeedKind.RESULTS_CIRCULATED, "Circulated", 2);
    done(recorded, recorded.first(Circulate.class), DeedKind.CIRCULATION_OPENED, "Opened", 0);
    var member = council.holder(Office.SCRUTINY_MEMBER);
    var page =
        signedIn(
            browser.open(new NewContextOptions().setViewportSize(width, 900).setLocale("en-GB")),
            member);
    page.navigate(origin() + "/assurance");
    assertThat(page.locator("main").innerText())
        .contains("opened by 1 of 2")
        .contains("owner: Head of Community Safety")
        .contains("Also decided on")
        .contains("No act without authority");
    hasNoFaults(page, "assurance-" + width);
    page.navigate(origin() + "/decisions/" + recorded.id());
    assertThat(page.locator("button[name=confirm]").count()).isZero();
    hasNoFaults(page, "decision-" + width);
  }

  private void done(
      Recorded recorded,
      rowan.commissioning.decisions.MandateId mandate,
      DeedKind kind,
      String says,
      int expected) {
    var link = "/decisions/" + recorded.id();
    mandates.report(officer, new Deed(mandate, kind, DECIDED, says, link, expected));
  }

  @Test
  void saysWhatGoesBackForDecision(Browser browser) {
    var recorded = Recorded.on(DECIDED, decisions, officer).confirmed();
    mandates.authorise(
        officer,
        recorded.first(Commission.class),
        new rowan.commissioning.decisions.Act.CreateTender(
            new rowan.foundation.kernel.Term(DECIDED, 48, List.of()), "open"));
    var page = signedIn(browser, officer);
    page.navigate(origin() + "/decisions/" + recorded.id() + "/back");
    assertThat(page.locator("main").innerText())
        .contains("Resolution 1 permits 3 years and an option of 2; this tender asks for 4 years.");
    hasNoFaults(page, "sent-back");
  }

  @Test
  void listsManyDecisionsAPageAtATime(Browser browser) {
    for (int i = 0; i < 27; i++) {
      Recorded.on(DECIDED.minusDays(i), decisions, officer);
    }
    var page = signedIn(browser, officer);
    page.navigate(origin() + "/decisions");
    assertThat(page.locator("tbody tr").count()).isEqualTo(25);
    page.getByText("Earlier").click();
    assertThat(page.locator("tbody tr").count()).isEqualTo(2);
    hasNoFaults(page, "decisions-many");
  }

  // Bad input: one plain sentence, what was typed is kept, nothing is stored

  @Test
  void asksForATextWhereThereIsNone(Browser browser) {
    var page = recording(browser);
    press(page, "Read it");
    refused(page, "Paste the text of the decision, or choose a file with it");
  }

  @Test
  void keepsAPastedTextWithNoResolutions(Browser browser) {
    var page = recording(browser);
    page.locator("#text").fill("Minutes of a meeting at which tea was had.");
    press(page, "Read it");
    refused(page, "No resolutions were found");
    assertThat(page.locator("#text").inputValue())
        .isEqualTo("Minutes of a meeting at which tea was had.");
    hasNoFaults(page, "decision-refused");
  }

  @Test
  void keepsWhatWasTypedBesideADayThatDoesNotExist(Browser browser) {
    var page = recording(browser);
    var text = new DemoDecision(DECIDED).text().strip();
    page.locator("#text").fill(text);
    page.locator("summary").first().click();
    page.locator("#date").fill("31");
    page.locator("#date-month").fill("2");
    page.locator("#date-year").fill("2030");
    press(page, "Read it");
    refused(page, "There is no 31 February 2030");
    assertThat(page.locator("#text").inputValue().strip()).isEqualTo(text);
  }

  @Test
  void readsAFileAndKeepsItsWordsWhenTheDayIsMissing(Browser browser) throws IOException {
    var page = recording(browser);
    var file = folder.resolve("decision.txt");
    Files.writeString(
        file, "Refuge\n\nResolved:\n\n1. That the refuge be commissioned for two years.\n");
    page.locator("#file").setInputFiles(file);
    press(page, "Read it");
    refused(page, "Enter the day of the decision: the text does not say it");
    assertThat(page.locator("#text").inputValue()).contains("commissioned for two years");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u0089PNG\r\n\u001a\n\u0000\u0000",
        "PK\u0003\u0004\u0000\u0000\u0000",
        "%PDF-1.7\u0000\u0000"
      })
  void refusesAFileThatIsNoDecision(String content, Browser browser) throws IOException {
    var page = recording(browser);
    var file = folder.resolve("decision.txt");
    Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
    page.locator("#title").evaluate("field => field.value = 'Kept'");
    page.locator("#file").setInputFiles(file);
    press(page, "Read it");
    refused(page, "There is a problem");
    assertThat(page.locator(".govuk-error-summary__list li").count()).isEqualTo(1);
    assertThat(page.locator("#title").inputValue()).isEqualTo("Kept");
  }

  @Test
  void refusesAFileOfTwoHundredMegabytesAndNeverBreaksOff(Browser browser) throws IOException {
    var page = recording(browser);
    var file = folder.resolve("decision.pdf");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(TWO_HUNDRED_MEGABYTES);
    }
    page.locator("#file").setInputFiles(file);
    press(page, "Read it");
    refused(page, "This file is larger than 10 MB");
  }
}
