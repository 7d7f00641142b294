package rowan.thread;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** 6. A member reads what became of each resolution, and follows what shows it. */
final class Scrutinising {

  private final Town town;

  Scrutinising(Town town) {
    this.town = town;
  }

  void run() {
    var amara = town.someone("Cllr Amara Nwosu").goes("/assurance").isLookedAt("6-assurance");
    var page = amara.page();
    assertThat(page.locator("table:has(caption:text('Each resolution')) tbody tr").count())
        .isEqualTo(9);
    amara.sees("Next:", "owner:", "What Rowan promises");
    var shown =
        page.locator("main a[href^='/']").all().stream()
            .map(link -> requireNonNull(link.getAttribute("href")))
            .distinct()
            .toList();
    assertThat(shown).hasSizeGreaterThan(7);
    shown.forEach(amara::goes);
  }
}
