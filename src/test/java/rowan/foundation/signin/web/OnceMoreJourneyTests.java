package rowan.foundation.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.access.session.FreshProof;
import rowan.testing.Browser;
import rowan.testing.Council;
import rowan.testing.HttpVisitor;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;
import rowan.testing.VirtualDevice;
import rowan.testing.Visit;

/** How somebody gets in is changed by who proved a moment ago who they are, and by nobody else. */
@NeedsBrowser
@RowanTest
class OnceMoreJourneyTests {

  private static final Duration TOO_LONG = FreshProof.FRESH_FOR.plusSeconds(1);

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private Council council;
  private Actor officer;

  @BeforeEach
  void aCouncil() {
    council = Council.founded(authorities, accounts);
    officer = council.holder(Office.COMMISSIONER);
  }

  @AfterEach
  void today() {
    clock.moveBack();
  }

  private List<String> traced() {
    return acting.in(
        Wing.FOUNDATION,
        officer,
        () ->
            jdbc.sql("select what from audit.entry where what like 'signin.%' order by number")
                .query(String.class)
                .list());
  }

  @Test
  void takesAPasskeyOnceMoreFromWhoSignedInAWhileAgo(Browser browser) {
    var visit = Visit.signedIn(browser, council, officer);
    VirtualDevice.of(visit.page());
    visit.go("/passkeys");
    visit.fill("name", "Desk");
    visit.press("Make a passkey");
    visit.page().getByText("The new passkey signs you in").waitFor();
    clock.moveOn(TOO_LONG);
    visit.go("/passkeys");
    assertThat(visit.text())
        .contains("Desk", "You signed in a while ago")
        .doesNotContain("Remove it", "Make a passkey");
    visit.isAccessible("passkeys-a-while-ago");
    visit.page().locator("main a.govuk-button").click();
    visit.isAccessible("once-more");
    visit.page().locator("main a.govuk-button").first().click();
    visit.press("Use a passkey");
    visit.page().waitForURL(url -> url.endsWith("/passkeys"));
    assertThat(visit.text()).contains("Remove it", "Make a passkey");
    assertThat(traced()).containsExactly("signin.passkey-added", "signin.by-passkey");
  }

  @Test
  void refusesWhatASessionThatWasLeftOpenSends() {
    var session = HttpVisitor.signedIn(council.authority(), port, officer);
    session.get("/passkeys");
    clock.moveOn(TOO_LONG);
    for (var path : List.of("/passkeys", "/passkeys/" + UUID.randomUUID() + "/remove")) {
      var answer = session.post(path, Map.of("name", "x", "passkey", "{}"));
      assertThat(answer.headers().firstValue("Location").orElse(""))
          .as(path)
          .endsWith("/sign-in/once-more?to=passkeys");
    }
    var colleague = council.holder(Office.COMMISSIONER).account();
    var answer = session.post("/recoveries/" + colleague, Map.of("code-" + colleague, "123456"));
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .endsWith("/sign-in/once-more?to=recoveries");
    assertThat(traced()).isEmpty();
  }

  @Test
  void leadsOnToWhereTheyWereGoing() {
    var session = HttpVisitor.signedIn(council.authority(), port, officer);
    session.get("/sign-in/once-more?to=recoveries");
    session.get("/sign-in");
    var pick = Map.of("account", officer.account().toString());
    assertThat(session.post("/sign-in/as", pick).headers().firstValue("Location").orElse(""))
        .endsWith("/recoveries");
    session.get("/sign-in");
    assertThat(session.post("/sign-in/as", pick).headers().firstValue("Location").orElse(""))
        .as("once")
        .endsWith("/home");
    session.get("/sign-in/once-more?to=https://example.org");
    session.get("/sign-in");
    assertThat(session.post("/sign-in/as", pick).headers().firstValue("Location").orElse(""))
        .endsWith("/passkeys");
  }

  @Test
  void isAnothersOnlyIfTheyProveItThemselves() {
    var request = new org.springframework.mock.web.MockHttpServletRequest();
    FreshProof.note(request, java.util.Optional.of(clock.instant()));
    var proof = FreshProof.of(officer, request, clock).orElseThrow();
    var other = council.holder(Office.AUDITOR);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> proof.mustBeOf(other))
        .isInstanceOf(IllegalArgumentException.class);
    FreshProof.note(request, java.util.Optional.empty());
    assertThat(FreshProof.of(officer, request, clock)).as("nobody said when").isEmpty();
  }
}
