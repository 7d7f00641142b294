package rowan.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The one Chromium of a test run, driven by Playwright; nothing is downloaded for it. */
final class Chromium implements AutoCloseable {

  /** What {@code ./rowan test} says where there is none. */
  static final String ABSENT = "absent";

  /** The one without windows first: the same pages take it two thirds of the time. */
  private static final List<String> NAMES =
      List.of(
          "chromium-headless-shell",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable");

  private static final List<String> PLACES =
      List.of(
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(arguments()));
  }

  Browser browser() {
    return browser;
  }

  /** What was said about the browser: its path, or that there is none, or nothing. */
  static Optional<String> said() {
    return Optional.ofNullable(System.getProperty("rowan.browser", System.getenv("ROWAN_BROWSER")))
        .filter(said -> !said.isBlank());
  }

  private static Path executable() {
    return said()
        .map(Path::of)
        .or(() ->
            Stream.concat(onPath(), PLACES.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst())
        .orElseThrow(() ->
            new AssertionError(
                "There is no Chromium here: install it (apt install chromium), or run"
                    + " ./rowan test, which leaves the browser tests out."));
  }

  private static Stream<Path> onPath() {
    var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return NAMES.stream().flatMap(name -> Stream.of(folders).map(f -> Path.of(f, name)));
  }

  private static List<String> arguments() {
    var arguments =
        new ArrayList<>(
            List.of(
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                // A page that asks any other machine for something does not get it.
                "--host-resolver-rules=MAP *.localhost 127.0.0.1, MAP * ~NOTFOUND,"
                    + " EXCLUDE localhost, EXCLUDE 127.0.0.1"));
    if (new UnixSystem().getUid() == 0) {
      arguments.add("--no-sandbox"); // Chromium's sandbox refuses root
    }
    return arguments;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
