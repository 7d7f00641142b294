package rowan.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import rowan.foundation.access.Actor;

/** Somebody at a browser, who does what people do: reads, follows, fills in, presses. */
final class Someone {

  private static final double PATIENCE_MILLIS = 10_000;

  private final Page page;
  private final String origin;
  private final Album album;

  Someone(Page page, String origin, Album album) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE_MILLIS);
    this.origin = origin;
    this.album = album;
  }

  Someone signsIn(Actor actor) {
    goes("/sign-in");
    page.locator("form", new Page.LocatorOptions().setHasText(actor.name()))
        .getByRole(AriaRole.BUTTON)
        .first()
        .click();
    return this;
  }

  /** To a page of the council's, which must be there. */
  Someone goes(String path) {
    var response = page.navigate(origin + path);
    assertThat(response.status()).as(path).isEqualTo(200);
    return this;
  }

  Someone follows(String link) {
    page.locator("a", new Page.LocatorOptions().setHasText(link)).first().click();
    return this;
  }

  Someone presses(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    return this;
  }

  Someone unfolds(String summary) {
    page.locator("summary", new Page.LocatorOptions().setHasText(summary)).first().click();
    return this;
  }

  Someone fills(String label, String text) {
    field(label).fill(text);
    return this;
  }

  Someone fills(String label, int number) {
    return fills(label, String.valueOf(number));
  }

  /** A field of three: day, month and year. */
  Someone dates(String name, LocalDate day) {
    page.locator("input[name=" + name + "-day]").fill(String.valueOf(day.getDayOfMonth()));
    page.locator("input[name=" + name + "-month]").fill(String.valueOf(day.getMonthValue()));
    page.locator("input[name=" + name + "-year]").fill(String.valueOf(day.getYear()));
    return this;
  }

  Someone ticks(String label) {
    field(label).check();
    return this;
  }

  /** The radio button or tick box of a group, by the group's legend. */
  Someone answers(String legend, String label) {
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend))
        .first()
        .getByLabel(label)
        .first()
        .check();
    return this;
  }

  Someone selects(String label, String option) {
    var offered = field(label).locator("option", new Locator.LocatorOptions().setHasText(option));
    field(label).selectOption(new SelectOption().setValue(offered.first().getAttribute("value")));
    return this;
  }

  private Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
  }

  /** What stands on the page, all of it. */
  Someone sees(String... words) {
    page.waitForLoadState();
    assertThat(page.locator("body").innerText()).contains(words);
    return this;
  }

  Someone seesNothingOf(String... words) {
    page.waitForLoadState();
    assertThat(page.content()).doesNotContain(words);
    return this;
  }

  /** The sentence by which something was refused, above the form. */
  Someone isRefused(String sentence) {
    assertThat(page.locator(".govuk-error-summary").innerText()).contains(sentence);
    return this;
  }

  /** The row of a table that has certain words says something too. */
  Someone seesInRow(String of, String... words) {
    assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(of)).first().innerText())
        .contains(words);
    return this;
  }

  /** The text of the first element that a selector finds. */
  String reads(String selector) {
    return page.locator(selector).first().innerText().strip();
  }

  /** The path of the page that is open, without its query. */
  String path() {
    return java.net.URI.create(page.url()).getPath();
  }

  Page page() {
    return page;
  }

  Someone isLookedAt(String name) {
    album.look(page, name);
    return this;
  }
}
