package rowan.commissioning.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.commissioning.testing.Buying;
import rowan.commissioning.testing.BuyingRooms;
import rowan.commissioning.testing.WithKnownDecisions;
import rowan.foundation.access.Actor;
import rowan.foundation.access.OrganisationKind;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/**
 * What cannot be is typed into the forms of engagement, specification, tender, bid and contract:
 * each says what is wrong, keeps every word, and stores nothing.
 */
@RowanTest
@NeedsBrowser
@Import(WithKnownDecisions.class)
class BadInputTests {

  private static final String NO_SUCH_DAY = "There is no 31 February 2030";

  @Autowired private BuyingRooms rooms;
  @Autowired private JdbcClient jdbc;

  private Buying given;

  @BeforeEach
  void aCouncil() {
    given = rooms.aCouncil();
  }

  private Visit at(Browser browser, Actor actor, String path) {
    var visit = Visit.signedIn(browser, given.council, actor);
    visit.go(path);
    return visit;
  }

  private static String typed(Visit visit, String field) {
    return visit.page().locator("#" + field).inputValue();
  }

  private static void isNowhereIn(Visit visit, String list, String words) {
    visit.go(list);
    assertThat(visit.text()).doesNotContain(words);
  }

  @Test
  void keepsAPlanThatCannotBe(Browser browser) {
    var lead = at(browser, given.lead, "/tenders/new");
    lead.fill("title", "A tender that cannot be");
    lead.fill("whyOneLot", "One door");
    lead.fillDay("starts", 31, 2, 2030);
    lead.fill("initialMonths", "many");
    lead.fill("options", "two, please");
    lead.fill("ceiling", "enough");
    lead.fill("priceWeight", "150");
    lead.fillDay("closesOn", 31, 2, 2030);
    lead.fill("closesAt", "25:99");
    lead.press("Save the plan");

    assertThat(lead.refusal()).contains(NO_SUCH_DAY);
    assertThat(lead.page().locator(".govuk-error-message").count()).isGreaterThanOrEqualTo(8);
    assertThat(typed(lead, "title")).isEqualTo("A tender that cannot be");
    assertThat(typed(lead, "initialMonths")).isEqualTo("many");
    assertThat(typed(lead, "options")).isEqualTo("two, please");
    assertThat(typed(lead, "ceiling")).isEqualTo("enough");
    assertThat(typed(lead, "starts")).isEqualTo("31");
    assertThat(typed(lead, "closesAt")).isEqualTo("25:99");
    lead.isAccessible("plan-refused");
    isNowhereIn(lead, "/tenders", "A tender that cannot be");
  }

  @Test
  void keepsABidThatIsNotComplete(Browser browser) {
    var tender = given.open();
    var bidder = at(browser, given.bidder, "/bids/" + tender + "/bid");
    var answer = bidder.page().locator("textarea[name^=answer-]").first();
    answer.fill("We walk beside people.\nFor as long as they want.");
    bidder.fill("annual", "about £400k, perhaps");
    bidder.press("Seal and send");

    assertThat(bidder.refusal()).contains("There is a problem");
    assertThat(bidder.page().locator(".govuk-error-summary__list li").count()).isEqualTo(2);
    assertThat(bidder.page().locator("textarea[name^=answer-]").first().inputValue())
        .isEqualTo("We walk beside people.\nFor as long as they want.");
    assertThat(typed(bidder, "annual")).isEqualTo("about £400k, perhaps");
    bidder.isAccessible("bid-refused");
    bidder.go("/bids/" + tender);
    assertThat(bidder.text()).contains("You have not sent a bid");
  }

  @Test
  void givesABidBackToWhoseSessionHasEnded(Browser browser) {
    var tender = given.open();
    var bidder = at(browser, given.bidder, "/bids/" + tender + "/bid");
    var words = "Nobody tells it twice to us.";
    bidder.page().locator("textarea[name^=answer-]").first().fill(words);
    end(bidder);
    bidder.press("Seal and send");
    assertThat(bidder.text()).contains("You were signed out", "Nothing you typed is lost");

    bidder.pick(given.rival);
    assertThat(bidder.page().content()).doesNotContain(words);
    bidder.go("/kept");
    assertThat(bidder.page().content()).doesNotContain(words);
  }

  /** As the server ends it, after too long: the browser still holds its cookie. */
  private void end(Visit visit) {
    var cookie =
        visit.page().context().cookies().stream()
            .filter(one -> one.name.equals("session"))
            .findFirst()
            .orElseThrow();
    var session = new String(Base64.getDecoder().decode(cookie.value), StandardCharsets.UTF_8);
    jdbc.sql("delete from engine.spring_session where session_id = ?").param(session).update();
  }

  @Test
  void keepsAContractThatEndsBeforeItBegins(Browser browser) {
    given.council.organisation(OrganisationKind.PROVIDER, "Larch House");
    var commissioner = at(browser, given.commissioner, "/contracts/new");
    commissioner.fill("title", "Support A");
    commissioner.page().locator("#provider").selectOption("Larch House");
    commissioner.page().locator("input[name=service]").first().check();
    commissioner.fillDay("starts", 31, 2, 2030);
    commissioner.fillDay("ends", 1, 4, 2029);
    commissioner.fill("annual", "-1");
    commissioner.press("Record it");
    assertThat(commissioner.refusal()).contains(NO_SUCH_DAY);
    assertThat(typed(commissioner, "title")).isEqualTo("Support A");
    assertThat(typed(commissioner, "annual")).isEqualTo("-1");

    commissioner.fillDay("starts", 1, 4, 2030);
    commissioner.fill("annual", "200,000");
    commissioner.press("Record it");
    assertThat(commissioner.refusal())
        .contains("A contract ends on or after the day that it starts");
    assertThat(typed(commissioner, "ends-year")).isEqualTo("2029");
    commissioner.isAccessible("contract-refused");
    isNowhereIn(commissioner, "/contracts", "Support A");
  }

  @Test
  void keepsAnEngagementAndADraftWhoseDaysDoNotExist(Browser browser) {
    var commissioner = at(browser, given.commissioner, "/engagement");
    commissioner.fill("title", "What the market says");
    commissioner.fillDay("due", 31, 2, 2030);
    commissioner.press("Open the engagement");
    assertThat(commissioner.refusal()).contains(NO_SUCH_DAY);
    assertThat(typed(commissioner, "title")).isEqualTo("What the market says");
    commissioner.isAccessible("engagement-refused");
    isNowhereIn(commissioner, "/engagement", "What the market says");

    commissioner.go("/specifications");
    commissioner.fill("title", "A draft that cannot be");
    commissioner.fillDay("until", 31, 2, 2030);
    commissioner.press("Begin the draft");
    assertThat(commissioner.refusal()).contains(NO_SUCH_DAY);
    assertThat(typed(commissioner, "title")).isEqualTo("A draft that cannot be");
    commissioner.isAccessible("draft-refused");
    isNowhereIn(commissioner, "/specifications", "A draft that cannot be");
  }
}
