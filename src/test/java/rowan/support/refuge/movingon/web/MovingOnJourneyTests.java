package rowan.support.refuge.movingon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.support.refuge.stay.GivenStays;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;
import rowan.testing.Visit;

/** From the case to a stay, and from the stay to a settled home, with somebody there afterwards. */
@RowanTest
@NeedsBrowser
class MovingOnJourneyTests {

  @Autowired private GivenStays given;
  @Autowired private TestClock clock;

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private static void day(Visit visit, String field, LocalDate day) {
    visit.fillDay(field, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  /** Signed in again: sessions do not last for months. */
  private Visit worker(Browser browser, GivenStays.Living living, String below) {
    var worker = Visit.signedIn(browser, living.house().team().council(), living.worker());
    worker.go(living.path() + below);
    return worker;
  }

  @Test
  void endsInASettledHomeWithSomebodyThereAfterwards(Browser browser) {
    var living = given.living();
    var lead = Visit.signedIn(browser, living.house().team().council(), living.lead());
    lead.go("/refuge/placements/" + living.room());
    lead.follow("Their stay");
    lead.page().locator("a[href$='/money']").first().click();
    lead.choose("kind", "HOUSING_BENEFIT");
    lead.press("They applied");
    assertThat(lead.text()).contains("Not decided yet");
    lead.fill("weekly", "-3");
    lead.choose("covers", "HEATING");
    lead.press("Set it");
    assertThat(lead.refusal()).contains("Enter what they pay for one week");
    lead.fill("weekly", "900");
    lead.press("Set it");
    assertThat(lead.refusal()).contains("more than £500 a week");
    assertThat(lead.page().locator("#weekly").inputValue()).isEqualTo("900");
    lead.fill("weekly", "14.70");
    lead.press("Set it");
    assertThat(lead.text()).contains("£14.70 a week", "Still to pay");
    lead.isAccessible("stay-money");

    clock.moveOn(Duration.ofDays(200));
    var worker = worker(browser, living, "");
    assertThat(worker.text()).contains("Say why they stay longer than six months");
    worker.follow("Say why they stay longer than six months");
    worker.choose("reason", "NO_HOME_YET");
    worker.fill("words", "She is next for two homes.");
    day(worker, "until", today().plusDays(30));
    worker.press("Write it down");
    assertThat(worker.text()).contains("A manager is still to read it");
    worker.isAccessible("stay-length");

    worker.go(living.path() + "/moving-on");
    worker.page().getByText("Write down what they say").click();
    worker.choose("topic", "TENANCY");
    worker.choose("stage", "READY");
    worker.fill("words", "I can read a meter now.");
    worker.press("Write it down");
    assertThat(worker.text()).contains("‘I can read a meter now.’");
    worker.page().getByText("They apply for a home").click();
    worker.choose("kind", "SETTLED_SOCIAL");
    worker.press("They applied");
    worker.page().getByText("it was offered").first().click();
    worker.press("It was offered");
    worker.page().getByText("what came of it").first().click();
    worker.page().locator("input[name^=answer-][value=ACCEPTED]").check();
    worker.press("Write down what came of it");
    assertThat(worker.text()).contains("They took it");
    worker.page().getByText("Plan a contact").click();
    day(worker, "due", today().plusDays(7));
    worker.press("Plan it");
    worker.isAccessible("moving-on");
    worker.choose("to", "SETTLED_SOCIAL");
    worker.press("They have moved out");
    assertThat(worker.text()).contains("A settled home rented from a council");
    worker.follow("Their stay");
    assertThat(worker.text()).contains("moved on:");

    clock.moveOn(Duration.ofDays(7));
    var later = worker(browser, living, "");
    later.follow("See how they are in their new home");
    later
        .page()
        .locator("textarea[name^=how-]")
        .fill("The children sleep. She asked for curtains.");
    later.press("It is done");
    assertThat(later.text()).contains("The children sleep.");
    later.isAccessible("moved-on");
    later.go(living.path());
    later.isAccessible("stay-moved-on");
    assertThat(later.text()).contains("Nothing is due in this stay");
  }
}
