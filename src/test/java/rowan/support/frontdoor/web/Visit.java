package rowan.support.frontdoor.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import rowan.foundation.access.Actor;
import rowan.testing.Browser;
import rowan.testing.Council;

/** Somebody at one council's pages, in a real browser. */
record Visit(Page page, String base) {

  static final List<String> PUBLIC =
      List.of(
          "/",
          "/talk",
          "/stay",
          "/someone",
          "/someone/ask",
          "/messages",
          "/signs",
          "/tidy",
          "/services");

  static Visit onPhone(Browser browser, Council council) {
    return at(browser, browser.openOnPhone(), council);
  }

  static Visit onPhoneWithoutScript(Browser browser, Council council) {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setViewportSize(390, 844)
            .setIsMobile(true)
            .setJavaScriptEnabled(false);
    return at(browser, browser.open(options), council);
  }

  static Visit signedIn(Browser browser, Council council, Actor actor) {
    var visit = at(browser, browser.open(), council);
    visit.go("/sign-in");
    visit.pick(actor);
    return visit;
  }

  private static Visit at(Browser browser, Page page, Council council) {
    var port = browser.address().substring(browser.address().lastIndexOf(':'));
    return new Visit(page, "http://" + council.authority().slug() + ".localhost" + port);
  }

  void go(String path) {
    page.navigate(base + path);
  }

  /** Picks a name on the demonstration's sign-in page. */
  void pick(Actor actor) {
    page.locator("button.pick[value='" + actor.account() + "']").click();
  }

  void press(String button) {
    page.locator("button[type=submit]", new Page.LocatorOptions().setHasText(button))
        .last()
        .click();
  }

  void fill(String field, String text) {
    page.locator("#" + field).fill(text);
  }

  void choose(String field, String value) {
    page.locator("input[name=" + field + "][value=" + value + "]").check();
  }

  String text() {
    return page.locator("main").innerText();
  }

  /** The five words that the page shows. */
  String fiveWords() {
    return String.join(" ", page.locator(".five-words span").allTextContents());
  }

  /** The browser loses its session, as if it had lain open for too long. */
  void forgetSession() {
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("session"));
  }
}
