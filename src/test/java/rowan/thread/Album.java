package rowan.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import rowan.testing.Axe;

/**
 * What the thread looks like: each page that it stops at is held against WCAG 2.2 AA, and must not
 * be wider than the screen on a desk or in a hand. Where {@code rowan.tour} names a folder,
 * pictures of it are put there: {@code ./rowan tour} renews those of the tour.
 */
final class Album {

  private static final int DESK = 1180;
  private static final int HAND = 390;

  private final @Nullable String folder = System.getProperty("rowan.tour");

  /** Looks at a page as it stands. */
  void look(Page page, String name) {
    at(page, HAND, name + "-phone");
    at(page, DESK, name);
    assertThat(Axe.faults(page, Axe.WCAG)).as(name + " is accessible").isEmpty();
  }

  private void at(Page page, int width, String name) {
    page.setViewportSize(width, 900);
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as(name + " is no wider than the screen")
        .isLessThanOrEqualTo(width);
  }
}
