package rowan.support.frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Authorities;
import rowan.testing.Browser;
import rowan.testing.Council;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** Leaving a public page at once, in each of the ways there are. */
@RowanTest
@NeedsBrowser
class ExitTests {

  private static final String ELSEWHERE = "https://www.bbc.co.uk/weather";

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;

  private Council council;

  @BeforeEach
  void aCouncil() {
    council = Council.founded(authorities, accounts);
  }

  private static void answered(Page page) {
    page.route(
        ELSEWHERE + "**",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<title>Weather</title><p>Rain later.</p>")));
  }

  private Visit atTheSigns(Browser browser) {
    var she = Visit.onPhone(browser, council);
    answered(she.page());
    she.go("/signs");
    return she;
  }

  private static void left(Visit she) {
    she.page().waitForURL(ELSEWHERE);
    assertThat(she.page().title()).isEqualTo("Weather");
  }

  @Test
  void leavesByTheButton(Browser browser) {
    var she = atTheSigns(browser);
    she.page().locator(".exit-button").click();
    left(she);
  }

  @Test
  void keepsTheButtonInReachHoweverFarSheReads(Browser browser) {
    var she = atTheSigns(browser);
    she.page().evaluate("window.scrollTo(0, document.body.scrollHeight)");
    var box = she.page().locator(".exit-button").boundingBox();
    assertThat(box.y).isBetween(0.0, 60.0);
  }

  @Test
  void leavesByShiftPressedThreeTimes(Browser browser) {
    var she = atTheSigns(browser);
    she.page().keyboard().press("Shift");
    she.page().keyboard().press("Shift");
    assertThat(she.page().url()).endsWith("/signs");
    she.page().keyboard().press("Shift");
    left(she);
  }

  @Test
  void staysWhenShiftIsPressedToTypeCapitals(Browser browser) {
    var she = Visit.onPhone(browser, council);
    answered(she.page());
    she.go("/talk");
    she.page().locator("#what").click();
    for (var letter : new String[] {"Shift+A", "Shift+B", "Shift+C", "Shift+D"}) {
      she.page().keyboard().press(letter);
    }
    assertThat(she.page().url()).endsWith("/talk");
    assertThat(she.page().locator("#what").inputValue()).isEqualTo("ABCD");
  }

  @Test
  void leavesByTheLinkForWhoUsesTheKeyboard(Browser browser) {
    var she = atTheSigns(browser);
    she.page().keyboard().press("Tab");
    she.page().keyboard().press("Tab");
    she.page().keyboard().press("Enter");
    left(she);
  }

  @Test
  void leavesNoPageToGoBackTo(Browser browser) {
    var she = Visit.onPhone(browser, council);
    answered(she.page());
    she.page().navigate("about:blank");
    she.go("/signs");
    she.page().locator(".exit-button").click();
    left(she);
    she.page().goBack();
    assertThat(she.page().url()).isEqualTo("about:blank");
  }

  @Test
  void leavesByAPlainLinkWithoutScript(Browser browser) {
    var she = Visit.onPhoneWithoutScript(browser, council);
    answered(she.page());
    she.go("/signs");
    assertThat(she.page().locator(".exit-button").getAttribute("rel"))
        .isEqualTo("nofollow noreferrer");
    she.page().locator(".exit-button").click();
    left(she);
  }

  @Test
  void tellsTheNextPageNothingOfWhereSheWas(Browser browser) {
    var she = Visit.onPhone(browser, council);
    var told = new String[] {"nothing yet"};
    she.page()
        .route(
            ELSEWHERE + "**",
            route -> {
              told[0] = route.request().headers().getOrDefault("referer", "");
              route.fulfill(new Route.FulfillOptions().setBody("<title>Weather</title>"));
            });
    she.go("/signs");
    she.page().locator(".exit-button").click();
    she.page().waitForURL(ELSEWHERE);
    assertThat(told[0]).isEmpty();
  }

  @Test
  void saysThatLeavingDoesNotClearTheHistory(Browser browser) {
    var she = atTheSigns(browser);
    var foot = she.page().locator(".public-foot");
    assertThat(foot.innerText()).contains("does not clear it from this device’s history");
    foot.locator("a").click();
    assertThat(she.text()).contains("How to hide that you were here");
  }
}
