package rowan.support.frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static rowan.support.frontdoor.web.PasskeyWalk.asks;
import static rowan.support.frontdoor.web.PasskeyWalk.asksAboutPasskeys;
import static rowan.support.frontdoor.web.PasskeyWalk.comesBack;
import static rowan.support.frontdoor.web.PasskeyWalk.isBack;
import static rowan.support.frontdoor.web.PasskeyWalk.makesAPasskey;
import static rowan.support.frontdoor.web.PasskeyWalk.removesHerPasskey;
import static rowan.support.frontdoor.web.PasskeyWalk.usesHerPasskey;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.testing.Browser;
import rowan.testing.Council;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.VirtualDevice;
import rowan.testing.Visit;

/** Somebody who asked for help comes back by a passkey on her own phone, and nobody else does. */
@RowanTest
@NeedsBrowser
class OwnPasskeyJourneyTests {

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private Council council;
  private Actor worker;

  @BeforeEach
  void aCouncil() {
    council = Council.founded(authorities, accounts);
    worker = council.holder(Office.TRIAGE);
  }

  private List<String> traced() {
    return acting.in(
        Wing.FOUNDATION,
        worker,
        () ->
            jdbc.sql(
                    "select what from audit.entry where what like 'frontdoor.%passkey%' order by number")
                .query(String.class)
                .list());
  }

  @Test
  void makesOneBesideHerWordsAndComesBackByItAndRemovesIt(Browser browser) {
    var she = Visit.onPhone(browser, council);
    var device = VirtualDevice.of(she.page());
    var addresses = new ArrayList<String>();
    she.page().onResponse((Response answer) -> addresses.add(answer.url()));
    var words = asks(she);
    comesBack(she, words);
    asksAboutPasskeys(she);
    assertThat(she.text()).contains("by the name of this site", "a tablet at home");
    she.isAccessible("passkey-about");
    she.press("Continue");
    assertThat(she.refusal()).contains("anybody else can get into this device", "your five words");
    she.isAccessible("passkey-about-refused");
    she.choose("shared", "NO");
    she.choose("then", "KEEP");
    she.press("Continue");
    she.isAccessible("passkey-make");
    assertThat(device.listed()).isEqualTo("[]");
    she.press("Make a passkey");
    she.page().getByText("Your passkey is made").waitFor();
    she.isAccessible("passkey-made");
    assertThat(device.listed())
        .contains("\"userName\":\"Rowan\"")
        .doesNotContainIgnoringCase("support", "abuse", "messages");

    usesHerPasskey(she);
    isBack(she);
    she.fill("text", "I am back.");
    she.press("Send");
    assertThat(she.text()).contains("I am back.");
    comesBack(she, words);
    isBack(she);
    assertThat(she.page().context().cookies())
        .as("no session, and nothing that outlives the browser")
        .extracting(cookie -> cookie.name)
        .containsOnly("form");

    removesHerPasskey(she);
    assertThat(she.text()).contains("opens nothing here any more", "delete it there");
    she.isAccessible("passkey-removed");
    assertThat(device.listed()).as("what newer browsers take out").isEqualTo("[]");
    comesBack(she, words);
    isBack(she);
    assertThat(traced()).containsExactly("frontdoor.passkey-made", "frontdoor.passkey-removed");
    assertThat(addresses).noneMatch(address -> address.contains("?"));
  }

  @Test
  void isOfferedNoneWhereSomebodyElseGetsIntoTheDevice(Browser browser) {
    var she = Visit.onPhone(browser, council);
    comesBack(she, asks(she));
    for (var shared : List.of("YES", "UNSURE")) {
      asksAboutPasskeys(she);
      she.choose("shared", shared);
      she.press("Continue");
      assertThat(she.text()).contains("Keep to your five words here");
      assertThat(she.page().locator("[data-passkey]").count()).isZero();
      she.isAccessible("passkey-not-here");
      she.press("Back to my messages");
      isBack(she);
    }
    asksAboutPasskeys(she);
    she.press("Back to my messages");
    isBack(she);
  }

  @Test
  void endsHerWordsIfSheChoosesAndGetsNewOnesWithTheLastPasskey(Browser browser) {
    var she = Visit.onPhone(browser, council);
    VirtualDevice.of(she.page());
    var words = asks(she);
    comesBack(she, words);
    makesAPasskey(she, "END");
    assertThat(she.text()).contains("Your five words open nothing any more");
    comesBack(she, words);
    assertThat(she.refusal()).contains("These five words open nothing here");
    usesHerPasskey(she);
    isBack(she);
    asksAboutPasskeys(she);
    assertThat(she.page().locator("input[name=then]").count()).isZero();
    she.press("Back to my messages");
    removesHerPasskey(she);
    var anew = PublicPlaces.fiveWords(she);
    assertThat(anew.split(" ")).hasSize(5);
    assertThat(anew).isNotEqualTo(words);
    she.isAccessible("passkey-removed-words");
    comesBack(she, words);
    assertThat(she.refusal()).contains("These five words open nothing here");
    comesBack(she, anew);
    isBack(she);
  }

  @Test
  void comesBackByHerWordsWithoutScriptAndIsToldSo(Browser browser) {
    var she = Visit.onPhoneWithoutScript(browser, council);
    var words = asks(she);
    she.go("/messages");
    she.follow("Come back with a passkey");
    assertThat(she.text()).contains("needs JavaScript", "Your five words work without it");
    assertThat(she.page().locator("#passkey-go").isVisible()).isFalse();
    she.follow("Use my five words instead");
    she.fill("words", words);
    she.press("Open my messages");
    isBack(she);
    asksAboutPasskeys(she);
    she.choose("shared", "NO");
    she.choose("then", "END");
    she.press("Continue");
    assertThat(she.text()).contains("needs JavaScript", "Your five words work without it");
    assertThat(she.page().locator("#passkey-go").isVisible()).isFalse();
    she.press("Back to my messages");
    isBack(she);
    comesBack(she, words);
    isBack(she);
  }

  @Test
  void hasAWayOutOnEachPage(Browser browser) {
    var she = Visit.onPhone(browser, council);
    VirtualDevice.of(she.page());
    she.go("/messages/passkey");
    canLeave(she);
    comesBack(she, asks(she));
    asksAboutPasskeys(she);
    canLeave(she);
    she.choose("shared", "YES");
    she.press("Continue");
    canLeave(she);
    she.press("Back to my messages");
    asksAboutPasskeys(she);
    she.choose("shared", "NO");
    she.choose("then", "KEEP");
    she.press("Continue");
    canLeave(she);
    she.press("Make a passkey");
    she.page().getByText("Your passkey is made").waitFor();
    canLeave(she);
    removesHerPasskey(she);
    canLeave(she);
  }

  private static void canLeave(Visit she) {
    assertThat(she.page().locator(".exit-button").isVisible()).as(she.page().url()).isTrue();
    assertThat(she.page().title()).isEqualTo("Support");
  }
}
