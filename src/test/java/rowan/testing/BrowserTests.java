package rowan.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.Test;

@NeedsBrowser
class BrowserTests {

  @Test
  void showsAPage(Page page) {
    page.setContent("<h1>A page</h1>");
    assertThat(page.locator("h1").textContent()).isEqualTo("A page");
  }

  @Test
  void isAFreshOneEachTime(Browser browser) {
    var first = browser.open();
    var second = browser.openOnPhone();
    assertThat(first.context()).isNotSameAs(second.context());
    assertThat(second.viewportSize().width).isEqualTo(390);
  }

  @Test
  void runsNoScriptWhereNoneIsWanted(Browser browser) {
    var page = browser.openWithoutScript();
    page.setContent("<p>as sent</p><script>document.body.textContent = 'changed'</script>");
    assertThat(page.locator("p").textContent()).isEqualTo("as sent");
  }

  @Test
  void reachesNoOtherMachine(Page page) {
    assertThatThrownBy(() -> page.navigate("http://example.com/"))
        .isInstanceOf(PlaywrightException.class)
        .hasMessageContaining("ERR_NAME_NOT_RESOLVED");
  }

  @Test
  void noticesWhatTheContentSecurityPolicyRefuses(Browser browser) {
    var page = browser.open();
    page.setContent(
        "<meta http-equiv='Content-Security-Policy' content=\"script-src 'none'\">"
            + "<script>1</script>");
    assertThat(browser.takeFaults()).singleElement().asString().contains("script-src 'none'");
  }
}
