package rowan.foundation.web.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.testing.Axe;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;

/** Every component in a real browser: no fault that axe knows, nothing wider than the screen. */
@OnlyWeb
@NeedsBrowser
class StylePageTests {

  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({
    "'', 1180",
    "'', 390",
    "'', 320",
    "/assurance, 1180",
    "/assurance, 390",
    "/case, 1180",
    "/case, 390",
    "/refuge, 1180",
    "/refuge, 390",
    "/public, 1180",
    "/public, 390",
    "/public, 320",
    "/public?language=cy, 390",
    "/rtl, 390",
    "/plain, 390",
    "/form, 1180",
    "/form, 390"
  })
  void isFreeOfFaultsAndFitsTheScreen(String sample, int width, Browser browser) {
    var page = browser.open(new NewContextOptions().setViewportSize(width, 900).setLocale("en-GB"));
    page.navigate("http://127.0.0.1:" + port + "/style" + sample);
    Axe.picture(page, name(sample) + "-" + width);
    assertThat(Axe.faults(page, Axe.WCAG_AND_GOOD_PRACTICE)).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
  }

  private static String name(String sample) {
    return sample.isEmpty() ? "style" : sample.replaceAll("\\W+", "-").substring(1);
  }
}
