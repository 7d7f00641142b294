package rowan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rowan.foundation.access.Actor;

/** Somebody at one council's pages, in a real browser. */
public record Visit(Page page, String base) {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"[^\"]*\"");
  private static final Pattern NUMBERED =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\d+");

  /** The pages that were looked at: that takes two seconds, and most are come by more than once. */
  private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

  /** Where pictures of the pages go that are looked at, if anybody wants to see them. */
  private static final @Nullable String PICTURES = System.getProperty("rowan.pictures");

  public static Visit onPhone(Browser browser, Council council) {
    return at(browser, browser.openOnPhone(), council);
  }

  public static Visit onPhoneWithoutScript(Browser browser, Council council) {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setViewportSize(390, 844)
            .setIsMobile(true)
            .setJavaScriptEnabled(false);
    return at(browser, browser.open(options), council);
  }

  public static Visit signedIn(Browser browser, Council council, Actor actor) {
    var visit = at(browser, browser.open(), council);
    visit.go("/sign-in");
    visit.pick(actor);
    return visit;
  }

  /** Somebody in a browser of any kind, who has been nowhere yet. */
  public static Visit at(Browser browser, Page page, Council council) {
    var port = browser.address().substring(browser.address().lastIndexOf(':'));
    return new Visit(page, "http://" + council.authority().slug() + ".localhost" + port);
  }

  public void go(String path) {
    page.navigate(base + path);
  }

  /** Picks a name on the demonstration's sign-in page. */
  public void pick(Actor actor) {
    page.locator("button.pick[value='" + actor.account() + "']").click();
    page.waitForLoadState();
  }

  /** Follows a link by its words. */
  public void follow(String link) {
    page.locator("main")
        .getByRole(
            AriaRole.LINK,
            new com.microsoft.playwright.Locator.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
    page.waitForLoadState();
  }

  /** Goes on by a link that looks like a button. */
  public void goOn(String button) {
    page.locator("main a[role=button]", new Page.LocatorOptions().setHasText(button))
        .first()
        .click();
    page.waitForLoadState();
  }

  /** Looks at the same page once more. */
  public void again() {
    go(page.url().substring(base.length()).replaceFirst("#.*", ""));
  }

  public void press(String button) {
    page.locator("button[type=submit]", new Page.LocatorOptions().setHasText(button))
        .last()
        .click();
    page.waitForLoadState();
  }

  public void fill(String field, String text) {
    page.locator("#" + field).fill(text);
  }

  /** Fills the three fields of a day. */
  public void fillDay(String field, int day, int month, int year) {
    fill(field, String.valueOf(day));
    fill(field + "-month", String.valueOf(month));
    fill(field + "-year", String.valueOf(year));
  }

  public void choose(String field, String value) {
    page.locator("input[name='" + field + "'][value='" + value + "']").check();
  }

  /** What the page says, once it is there as a whole. */
  public String text() {
    page.waitForLoadState();
    return page.locator("main").innerText();
  }

  /** What the error summary says. */
  public String refusal() {
    page.waitForLoadState();
    return page.locator(".govuk-error-summary").innerText();
  }

  /** The id of its session, as the server knows it. */
  public String session() {
    var cookie =
        page.context().cookies().stream()
            .filter(one -> one.name.equals("session"))
            .findFirst()
            .orElseThrow();
    return new String(Base64.getDecoder().decode(cookie.value), StandardCharsets.UTF_8);
  }

  /** The browser loses its session. */
  public void forgetSession() {
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("session"));
  }

  /**
   * Holds that the page shuts nobody out, as far as a machine can tell: WCAG 2.2 AA, and nothing
   * that reaches beyond the screen. Takes a browser that runs scripts. A page that differs from one
   * that was looked at in its ids, tokens and numbers alone has the same faults, or none.
   *
   * @param name of its picture
   */
  public void isAccessible(String name) {
    if (LOOKED_AT.add(shape())) {
      assertThat(Axe.faults(page, Axe.WCAG))
          .as(name + " " + page.url() + " " + page.title())
          .isEmpty();
    }
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
        .as("how far %s reaches beyond the screen", name)
        .isLessThanOrEqualTo(0);
    if (PICTURES != null) {
      picture(name, 1180);
      picture(name, 390);
    }
  }

  private String shape() {
    return page.viewportSize().width
        + " "
        + NUMBERED.matcher(TOKEN.matcher(page.content()).replaceAll("")).replaceAll("0");
  }

  private void picture(String name, int width) {
    var before = page.viewportSize();
    page.setViewportSize(width, 900);
    Axe.picture(page, name + "-" + width);
    page.setViewportSize(before.width, before.height);
  }
}
