package rowan.foundation.web.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every component in a real browser: no fault that axe knows, nothing wider than the screen. */
@OnlyWeb
class StylePageTests {

  private static final Path PICTURES = Paths.get("target", "look");

  private static Playwright playwright;
  private static Browser browser;

  @LocalServerPort private int port;

  @BeforeAll
  static void startBrowser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Paths.get("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));
  }

  @AfterAll
  static void stopBrowser() {
    browser.close();
    playwright.close();
  }

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
    "/form, 1180",
    "/form, 390"
  })
  void isFreeOfFaultsAndFitsTheScreen(String sample, int width) {
    try (var context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("en-GB"))) {
      var page = context.newPage();
      page.navigate("http://127.0.0.1:" + port + "/style" + sample);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(PICTURES.resolve(name(sample) + "-" + width + ".png")));

      var faults =
          new AxeBuilder(page)
              .withTags(
                  List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
              .analyze()
              .getViolations();

      assertThat(faults)
          .as(
              faults.stream()
                  .map(f -> f.getId() + " " + f.getNodes().stream().map(n -> n.getHtml()).toList())
                  .toList()
                  .toString())
          .isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }
  }

  private static String name(String sample) {
    return sample.isEmpty() ? "style" : sample.replaceAll("\\W+", "-").substring(1);
  }
}
