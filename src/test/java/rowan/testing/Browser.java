package rowan.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The browsers of one test: each {@link #open()} is a fresh one, of somebody who has never been
 * here. All are closed when the test ends, and what a failed test saw is kept in {@code
 * target/browser}.
 */
public final class Browser {

  private static final Path KEPT = Path.of("target", "browser");

  private final com.microsoft.playwright.Browser chromium;
  private final String address;
  private final List<BrowserContext> opened = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  Browser(com.microsoft.playwright.Browser chromium, String address) {
    this.chromium = chromium;
    this.address = address;
  }

  /** Where the application under test is, or an empty text where the test has none. */
  public String address() {
    return address;
  }

  /** A browser on a desk, 1280 by 900. */
  public Page open() {
    return open(options().setViewportSize(1280, 900));
  }

  /** A browser in a hand, 390 by 844. */
  public Page openOnPhone() {
    return open(options().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true));
  }

  /** A browser on a desk that runs no script. */
  public Page openWithoutScript() {
    return open(options().setViewportSize(1280, 900).setJavaScriptEnabled(false));
  }

  private com.microsoft.playwright.Browser.NewContextOptions options() {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setLocale("en-GB")
            .setTimezoneId("Europe/London")
            .setReducedMotion(ReducedMotion.REDUCE);
    return address.isEmpty() ? options : options.setBaseURL(address);
  }

  /** A browser of any kind. */
  public Page open(com.microsoft.playwright.Browser.NewContextOptions options) {
    var context = chromium.newContext(options);
    opened.add(context);
    context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
    context.onPage(this::watch);
    return context.newPage();
  }

  private void watch(Page page) {
    page.onPageError(error -> faults.add("script failed on " + page.url() + ": " + error));
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        faults.add("refused on " + page.url() + ": " + message.text());
      }
    });
  }

  /** Scripts that failed and things that the content security policy refused, told once. */
  List<String> takeFaults() {
    var taken = List.copyOf(faults);
    faults.clear();
    return taken;
  }

  /** Keeps a picture of each page and the trace of each browser, under a name. */
  void keep(String name) {
    for (int i = 0; i < opened.size(); i++) {
      var context = opened.get(i);
      for (var page : context.pages()) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(KEPT.resolve(name + "-" + i + ".png")));
      }
      context
          .tracing()
          .stop(new Tracing.StopOptions().setPath(KEPT.resolve(name + "-" + i + ".zip")));
    }
  }

  void close() {
    opened.forEach(BrowserContext::close);
  }
}
