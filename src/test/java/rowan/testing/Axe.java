package rowan.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a page by axe-core, in the page itself: its builder opens a second page to put together
 * what it found in frames, of which there are none here, and that takes longer than the looking.
 */
public final class Axe {

  /** WCAG 2.2, level AA. */
  public static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** The same, and what is good practice beyond it. */
  public static final List<String> WCAG_AND_GOOD_PRACTICE =
      Stream.concat(WCAG.stream(), Stream.of("best-practice")).toList();

  private static final String SCRIPT = AxeBuilder.getAxeScript();

  private static final String LOOK =
      """
      tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']}).then(found =>
        found.violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.html).join(' ')))\
      """;

  /** Where pictures of the pages go that are looked at, if anybody wants to see them. */
  private static final @Nullable String PICTURES = System.getProperty("rowan.pictures");

  private Axe() {}

  /** Each rule that the page breaks, with the elements that break it. */
  public static List<?> faults(Page page, List<String> rules) {
    page.evaluate(SCRIPT);
    return (List<?>) page.evaluate(LOOK, rules);
  }

  /** Keeps a picture of the whole page, if anybody wants to see it. */
  public static void picture(Page page, String name) {
    if (PICTURES != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(PICTURES, name + ".png")));
    }
  }
}
