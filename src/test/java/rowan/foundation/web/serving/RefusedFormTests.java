package rowan.foundation.web.serving;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;

/** A form that is sent back: what is wrong comes first, what was typed is still there. */
@OnlyWeb
@NeedsBrowser
class RefusedFormTests {

  @LocalServerPort private int port;

  private Page form(Page page) {
    page.navigate("http://127.0.0.1:" + port + "/style/form");
    return page;
  }

  @Test
  void keepsEverythingTypedWithoutScript(Browser browser) {
    var page = form(browser.openWithoutScript());
    page.fill("#title", "Outreach");
    page.fill("#account", "\nIt began <b>there</b>");
    page.check("#kind-2");
    page.check("#needs");
    page.check("#needs-3");
    page.fill("#starts", "30");
    page.fill("#starts-month", "February");
    page.fill("#starts-year", "2026");
    page.fill("#children", "many");
    page.click("button:text-is(\"Send\")");

    assertThat(page.title()).isEqualTo("Error: A form – Rowan");
    assertThat(page.locator(".govuk-error-summary li"))
        .hasText(
            new String[] {
              "There is no 30 February 2026. Enter the day it starts",
              "Enter how many children, as a whole number from 0 to 20",
              "Enter the yearly value",
              "Say that you have read it"
            });
    assertThat(page.locator("#title")).hasValue("Outreach");
    assertThat(page.locator("#account")).hasValue("\nIt began <b>there</b>");
    assertThat(page.locator("#kind-2")).isChecked();
    assertThat(page.locator("#needs")).isChecked();
    assertThat(page.locator("#needs-2")).not().isChecked();
    assertThat(page.locator("#needs-3")).isChecked();
    assertThat(page.locator("#starts")).hasValue("30");
    assertThat(page.locator("#starts-month")).hasValue("February");
    assertThat(page.locator("#children")).hasValue("many");
  }

  @Test
  void startsAtWhatIsWrongAndLeadsToEachField(Browser browser) {
    var page = form(browser.open());
    page.click("button:text-is(\"Send\")");

    assertThat(page.locator(".govuk-error-summary")).isFocused();
    page.click(".govuk-error-summary >> text=Choose how to reach you");
    assertThat(page.locator("#kind")).isFocused();
    page.click(".govuk-error-summary >> text=Enter the day it starts");
    assertThat(page.locator("#starts")).isFocused();
  }

  @Test
  void tellsHowManyCharactersAreLeft(Browser browser) {
    var page = form(browser.open());
    assertThat(page.locator("#account-room")).hasText("Up to 200 characters");

    page.fill("#account", "x".repeat(150));
    assertThat(page.locator("#account-room")).hasText("50 characters left");
    page.fill("#account", "x".repeat(203));
    assertThat(page.locator("#account-room")).hasText("3 characters too many");
  }
}
