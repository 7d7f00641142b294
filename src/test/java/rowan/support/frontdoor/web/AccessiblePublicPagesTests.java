package rowan.support.frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.web.Language;
import rowan.support.directory.Audience;
import rowan.support.directory.Availability;
import rowan.support.directory.DescribeService;
import rowan.support.directory.Directory;
import rowan.support.directory.OpeningHours;
import rowan.support.directory.Wording;
import rowan.testing.Browser;
import rowan.testing.Council;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/**
 * No page that somebody in need reads shuts anybody out: WCAG 2.2 AA, as far as a machine can tell.
 */
@RowanTest
@NeedsBrowser
class AccessiblePublicPagesTests {

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Directory directory;

  private Council council;

  @BeforeEach
  void aCouncilWithAService() {
    council = Council.founded(authorities, accounts);
    directory.add(
        council.holder(Office.COMMISSIONER),
        new DescribeService(
            council.organisation(),
            Availability.FULL,
            Set.of(Audience.MEN),
            List.of("en", "ur"),
            true,
            "0808 157 0000",
            Optional.of(OpeningHours.ALWAYS),
            Map.of(Language.ENGLISH, new Wording("Larch line", "Listens.", "Call."))));
  }

  @Test
  void areAccessibleOnAPhoneInEachLanguage(Browser browser) {
    var she = Visit.onPhone(browser, council);
    for (var language : List.of("en", "cy")) {
      for (var path : PublicPlaces.ALL) {
        she.go(path + "?language=" + language);
        she.isAccessible("public" + path.replace('/', '-') + "-" + language);
      }
    }
  }

  @Test
  void areAccessibleThroughoutAnAsking(Browser browser) {
    var she = Visit.onPhone(browser, council);
    she.go("/stay");
    she.choose("when", "TONIGHT");
    she.press("Continue");
    she.isAccessible("asking-2");
    she.choose("way", "CALL");
    she.choose("times", "CHOOSE");
    she.isAccessible("asking-3");
    she.press("Continue");
    assertThat(she.page().title()).startsWith("Error: ");
    she.isAccessible("asking-4");
    she.choose("way", "IN_ROWAN");
    she.press("Continue");
    she.isAccessible("asking-5");
    she.press("Send it");
    assertThat(she.text()).contains("do not wait for us", "0808 157 0000");
    she.isAccessible("asking-6");
    var words = PublicPlaces.fiveWords(she);
    she.go("/messages");
    she.press("Open my messages");
    she.isAccessible("asking-7");
    she.fill("words", words);
    she.press("Open my messages");
    she.fill("text", "Hello?");
    she.press("Send");
    she.isAccessible("asking-8");
  }

  @Test
  void fitTheNarrowestScreen(Browser browser) {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(320, 640);
    var page = browser.open(options);
    var base = Visit.onPhone(browser, council).base();
    for (var path : PublicPlaces.ALL) {
      page.navigate(base + path + "?language=cy");
      assertThat(
              (Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
          .as(path)
          .isLessThanOrEqualTo(0);
    }
  }
}
