package rowan.support.frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.messages.Channel;
import rowan.promises.WholeDatabase;
import rowan.support.frontdoor.Sheet;
import rowan.support.frontdoor.Triage;
import rowan.testing.Browser;
import rowan.testing.Council;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** Somebody asks for help on her phone, and comes back for the answer. */
@RowanTest
@NeedsBrowser
class AskingJourneyTests {

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Triage triage;

  private Council council;
  private Actor worker;

  @BeforeEach
  void aCouncil() {
    council = Council.founded(authorities, accounts);
    worker = council.holder(Office.TRIAGE);
  }

  private Sheet only() {
    return triage.open(worker, triage.queue(worker, null, 1).getFirst().id()).orElseThrow();
  }

  @Test
  void asksAndReadsTheAnswerOnAPhone(Browser browser) {
    asksAndReadsTheAnswer(Visit.onPhone(browser, council));
  }

  @Test
  void asksAndReadsTheAnswerWithoutScript(Browser browser) {
    asksAndReadsTheAnswer(Visit.onPhoneWithoutScript(browser, council));
  }

  private void asksAndReadsTheAnswer(Visit she) {
    she.go("/");
    she.page().locator("a.choice[href='/talk']").click();
    she.fill("what", "He reads my phone.");
    she.choose("wish", "TALK");
    she.press("Continue");
    she.choose("way", "IN_ROWAN");
    she.fill("name", "Jo");
    she.press("Continue");
    assertThat(she.text()).contains("He reads my phone.", "Someone to talk to", "Jo");
    she.press("Send it");
    var words = PublicPlaces.fiveWords(she);
    assertThat(words.split(" ")).hasSize(5);
    assertThat(she.text()).contains("Someone reads it within 24 hours.");

    assertThat(only().told().whatIsHappening()).isEqualTo("He reads my phone.");
    assertThat(only().told().contact().channel()).isEqualTo(Channel.IN_ROWAN);
    triage.write(worker, only().line().id(), UUID.randomUUID(), "You are not alone in this.");

    she.go("/");
    she.page().locator("a.choice[href='/messages']").click();
    she.fill("words", words.toUpperCase(java.util.Locale.UK).replace(" ", ", "));
    she.press("Open my messages");
    assertThat(she.text()).contains("You are not alone in this.");

    she.fill("text", "Thank you. May I call?");
    she.press("Send");
    assertThat(she.text()).contains("Thank you. May I call?");
    assertThat(only().messages())
        .extracting(message -> message.fromWorker())
        .containsExactly(true, false);
  }

  @Test
  void goesBackAndForthWithoutLosingAWord(Browser browser) {
    var she = Visit.onPhone(browser, council);
    she.go("/stay");
    she.choose("when", "SOON");
    she.fill("children", "Two, 4 and 9");
    she.press("Continue");
    she.choose("way", "CALL");
    she.fill("number", "07700 900 982");
    she.choose("times", "WEEKDAYS");
    she.press("Back");
    assertThat(she.page().locator("#children").inputValue()).isEqualTo("Two, 4 and 9");
    she.fill("pets", "A cat");
    she.press("Continue");
    assertThat(she.page().locator("#number").inputValue()).isEqualTo("07700 900 982");
    she.press("Continue");
    she.press("Change how we answer");
    she.page().locator("#voicemail").check();
    she.press("Continue");
    assertThat(she.text()).contains("Two, 4 and 9", "A cat", "07700 900 982", "You may leave one");
    she.press("Send it");
    assertThat(only().told().stay().orElseThrow().pets()).isEqualTo("A cat");
    assertThat(only().told().contact().voicemail()).isTrue();
  }

  @Test
  void showsOnlyWhatTheChosenWayNeeds(Browser browser) {
    var she = Visit.onPhone(browser, council);
    she.go("/talk");
    she.press("Continue");
    assertThat(she.page().locator("#number").isVisible()).isFalse();
    she.choose("way", "TEXT");
    assertThat(she.page().locator("#number").isVisible()).isTrue();
    assertThat(she.page().locator("#voicemail").isVisible()).isFalse();
    she.choose("way", "EMAIL");
    assertThat(she.page().locator("#number").isVisible()).isFalse();
    assertThat(she.page().locator("#address").isVisible()).isTrue();
  }

  @Test
  void writesFromAPageThatClosedItselfWithoutLosingAWord(Browser browser) {
    var she = Visit.onPhone(browser, council);
    she.go("/talk");
    she.press("Continue");
    she.choose("way", "IN_ROWAN");
    she.press("Continue");
    she.press("Send it");
    var words = PublicPlaces.fiveWords(she);
    she.go("/messages");
    she.fill("words", words);
    she.press("Open my messages");
    she.page()
        .locator("input[name=pass]")
        .first()
        .evaluate("it => { it.value = it.value.slice(2); }");
    she.fill("text", "Are you there?");
    she.press("Send");
    assertThat(she.text()).contains("it has closed itself");
    she.fill("words", words);
    she.press("Open my messages");
    assertThat(she.page().locator("#text").inputValue()).isEqualTo("Are you there?");
    she.press("Send");
    assertThat(only().messages()).hasSize(1);
  }

  @Test
  void losesNothingWhenHerPageIsOlderThanItsMark(Browser browser) throws Exception {
    var she = Visit.onPhone(browser, council);
    becomesTooOld(she);
    she.isAccessible("kept-public");
    losesNothing(she);
  }

  @Test
  void losesNothingWithoutScriptWhenHerPageIsOlderThanItsMark(Browser browser) throws Exception {
    var she = Visit.onPhoneWithoutScript(browser, council);
    becomesTooOld(she);
    losesNothing(she);
  }

  private static void becomesTooOld(Visit she) {
    she.go("/talk?language=cy");
    she.fill("what", "Mae’n cadw’r beic glas.");
    she.press("Parhau");
    she.choose("way", "IN_ROWAN");
    she.fill("name", "Jo");
    she.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("form"));
    she.press("Parhau");
    assertThat(she.page().url()).endsWith("/kept");
  }

  private void losesNothing(Visit she) throws Exception {
    assertThat(she.page().title()).isEqualTo("Cymorth");
    assertThat(she.text()).contains("Cadwyd yr hyn a deipioch");
    assertThat(she.page().locator(".exit-button").isVisible()).isTrue();
    assertThat(WholeDatabase.tablesHolding("beic glas")).isEmpty();
    assertThat(triage.waiting(worker).undecided()).isZero();

    she.press("Anfon yr hyn a deipiais");
    assertThat(she.text()).contains("Mae’n cadw’r beic glas.", "Jo");
    she.press("Ei anfon");
    assertThat(only().told().whatIsHappening()).isEqualTo("Mae’n cadw’r beic glas.");
    assertThat(WholeDatabase.tablesHolding("beic glas")).isEmpty();
  }

  @Test
  void asksForSomebodySheWorriesAbout(Browser browser) {
    var friend = Visit.onPhone(browser, council);
    friend.go("/someone");
    friend.page().getByText("Ask us what to do").click();
    friend.fill("what", "My sister has gone quiet.");
    friend.press("Continue");
    friend.choose("way", "IN_ROWAN");
    friend.press("Continue");
    friend.press("Send it");
    assertThat(only().line().asker()).isEqualTo(rowan.support.frontdoor.Asker.SOMEONE_CLOSE);
  }

  @Test
  void asksInWelshFromTheFirstPageToTheAnswer(Browser browser) {
    var she = Visit.onPhone(browser, council);
    she.go("/");
    she.page().locator(".languages a[lang=cy]").click();
    assertThat(she.page().title()).isEqualTo("Cymorth");
    she.page().locator("a.choice[href='/talk']").click();
    she.fill("what", "Mae’n darllen fy ffôn.");
    she.press("Parhau");
    she.press("Parhau");
    assertThat(she.page().title()).isEqualTo("Gwall: Cymorth");
    assertThat(she.text()).contains("Mae problem wedi codi", "Dewiswch sut y cawn eich ateb");
    she.choose("way", "IN_ROWAN");
    she.press("Parhau");
    she.press("Ei anfon");
    assertThat(she.text()).contains("Eich pum gair");
    assertThat(only().language()).isEqualTo(rowan.foundation.web.Language.WELSH);
  }
}
