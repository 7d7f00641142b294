package rowan.foundation.web.serving;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Leaving at once, in each way there is. Nothing is fetched from outside: the weather is ours. */
@OnlyWeb
class ExitThisPageTests {

  private static final String WEATHER = "https://www.bbc.co.uk/weather";

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @LocalServerPort private int port;
  private final List<Page> opened = new ArrayList<>();

  private Page publicPage(boolean withScript) {
    var context =
        CHROMIUM
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setJavaScriptEnabled(withScript)
                    .setLocale("en-GB")
                    .setViewportSize(390, 500));
    context.route(
        WEATHER + "*",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<h1>Weather</h1>")));
    var page = context.newPage();
    opened.add(page);
    page.navigate("http://127.0.0.1:" + port + "/style/form");
    page.navigate("http://127.0.0.1:" + port + "/style/public");
    return page;
  }

  @AfterEach
  void close() {
    opened.forEach(page -> page.context().close());
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
  void leavesByTheButtonAndTakesItsPlaceInTheHistory() {
    var page = publicPage(true);

    page.locator("[data-exit-main]").click();

    hasLeft(page);
    isNotInTheHistory(page);
  }

  @Test
  void staysInReachHoweverFarOneReads() {
    var page = publicPage(true);

    page.mouse().wheel(0, 5000);

    assertThat(page.locator("[data-exit-main]")).isInViewport();
  }

  @Test
  void leavesByTheSecondLinkOfTheKeyboard() {
    var page = publicPage(true);

    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    assertThat(page.locator("*:focus")).hasText("Exit this page");
    page.keyboard().press("Enter");

    hasLeft(page);
    isNotInTheHistory(page);
  }

  @Test
  void leavesByShiftThreeTimes() {
    var page = publicPage(true);

    page.keyboard().press("Shift");
    assertThat(page.locator("[role=status].govuk-visually-hidden"))
        .hasText("Shift, press 2 more times to exit.");
    page.keyboard().press("Shift");
    page.keyboard().press("Shift");

    hasLeft(page);
    isNotInTheHistory(page);
  }

  @Test
  void takesNoCapitalLettersForLeaving() {
    var page = publicPage(true);

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
  void coversThePageBeforeTheNextOneIsThere() {
    var page = publicPage(true);
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
  void isAPlainLinkWithoutScript() {
    var page = publicPage(false);

    page.locator("[data-exit-main]").click();

    page.waitForURL(WEATHER, new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
    assertThat(page.locator("h1")).hasText("Weather");
  }

  @Test
  void saysThatTheHistoryIsNotCleared() {
    assertThat(publicPage(false).locator("footer"))
        .containsText("does not clear it from this device’s history");
  }
}
