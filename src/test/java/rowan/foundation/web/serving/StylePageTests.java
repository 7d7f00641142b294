package rowan.foundation.web.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;

/** Every component in a real browser: no fault that axe knows, nothing wider than the screen. */
@OnlyWeb
@NeedsBrowser
class StylePageTests {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final Path PICTURES = Paths.get("target", "look");

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
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve(name(sample) + "-" + width + ".png")));

    var faults = new AxeBuilder(page).withTags(RULES).analyze().getViolations();

    assertThat(faults)
        .extracting(
            fault -> fault.getId() + fault.getNodes().stream().map(CheckedNode::getHtml).toList())
        .isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
  }

  private static String name(String sample) {
    return sample.isEmpty() ? "style" : sample.replaceAll("\\W+", "-").substring(1);
  }
}
