package rowan.foundation.web.serving;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;

/** Leaving at once, in each way there is. Nothing is fetched from outside: the weather is ours. */
@OnlyWeb
@NeedsBrowser
class ExitThisPageTests {

  private static final String WEATHER = "https://www.bbc.co.uk/weather";

  @LocalServerPort private int port;

  private Page publicPage(Browser browser) {
    return publicPage(browser.openOnPhone());
  }

  private Page publicPage(Page page) {
    page.context()
        .route(
            WEATHER + "*",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<h1>Weather</h1>")));
    page.navigate("http://127.0.0.1:" + port + "/style/form");
    page.navigate("http://127.0.0.1:" + port + "/style/public");
    return page;
  }

  private static void hasLeft(Page page) {
    page.waitForURL(WEATHER);
    assertThat(page.locator("h1")).hasText("Weather");
  }

  private void isNotInTheHistory(Page page) {
    page.goBack();
    assertThat(page.url()).endsWith("/style/form");
  }

  @Test
  void leavesByTheButtonAndTakesItsPlaceInTheHistory(Browser browser) {
    var page = publicPage(browser);

    page.locator("[data-exit-main]").click();

    hasLeft(page);
    isNotInTheHistory(page);
  }

  @Test
  void staysInReachHoweverFarOneReads(Browser browser) {
    var page = publicPage(browser);

    page.mouse().wheel(0, 5000);

    assertThat(page.locator("[data-exit-main]")).isInViewport();
  }

  @Test
  void leavesByTheSecondLinkOfTheKeyboard(Browser browser) {
    var page = publicPage(browser);

    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    assertThat(page.locator("*:focus")).hasText("Exit this page");
    page.keyboard().press("Enter");

    hasLeft(page);
    isNotInTheHistory(page);
  }

  @Test
  void leavesByShiftThreeTimes(Browser browser) {
    var page = publicPage(browser);

    page.keyboard().press("Shift");
    assertThat(page.locator("[role=status].govuk-visually-hidden"))
        .hasText("Shift, press 2 more times to exit.");
    page.keyboard().press("Shift");
    page.keyboard().press("Shift");

    hasLeft(page);
    isNotInTheHistory(page);
  }

  @Test
  void takesNoCapitalLettersForLeaving(Browser browser) {
    var page = publicPage(browser);

    for (int i = 0; i < 4; i++) {
      page.keyboard().press("Shift+KeyA");
    }
    page.keyboard().press("Shift");
    page.keyboard().press("Shift");
    page.keyboard().press("KeyB");
    page.keyboard().press("Shift");

    assertThat(page.url()).endsWith("/style/public");
    assertThat(page.locator("[role=status].govuk-visually-hidden"))
        .hasText("Shift, press 2 more times to exit.");
  }

  @Test
  void coversThePageBeforeTheNextOneIsThere(Browser browser) {
    var page = publicPage(browser);
    page.evaluate(
        """
        () => new MutationObserver(() => {
          const overlay = document.querySelector('.exit-overlay');
          if (overlay) {
            const whole = overlay.getBoundingClientRect();
            sessionStorage.setItem('seen', [document.title,
              getComputedStyle(document.querySelector('h1')).visibility,
              whole.width >= innerWidth && whole.height >= innerHeight].join());
          }
        }).observe(document.body, {childList: true, subtree: true, attributes: true})\
        """);

    page.locator("[data-exit-main]").click();

    hasLeft(page);
    page.goBack();
    assertThat(page.evaluate("sessionStorage.getItem('seen')")).isEqualTo("Loading.,hidden,true");
  }

  @Test
  void isAPlainLinkWithoutScript(Browser browser) {
    var page = publicPage(browser.openWithoutScript());

    page.locator("[data-exit-main]").click();

    page.waitForURL(WEATHER, new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
    assertThat(page.locator("h1")).hasText("Weather");
  }

  @Test
  void saysThatTheHistoryIsNotCleared(Browser browser) {
    assertThat(publicPage(browser.openWithoutScript()).locator("footer"))
        .containsText("does not clear it from this device’s history");
  }
}
