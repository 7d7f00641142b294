package rowan.foundation.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.StandingChanged;
import rowan.foundation.access.Wing;
import rowan.foundation.signin.EmailAddress;
import rowan.foundation.signin.Founding;
import rowan.testing.Browser;
import rowan.testing.Council;
import rowan.testing.HttpVisitor;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** What the pages of sign-in tell, to whom, and how often. */
@NeedsBrowser
@RowanTest
class SignInPagesTests {

  private static final Pattern END = Pattern.compile("/sessions/[0-9a-f-]{36}/end");

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Founding founding;
  @Autowired private Acting acting;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private Council council;
  private Actor officer;

  @BeforeEach
  void aCouncil() {
    council = Council.founded(authorities, accounts);
    officer = council.holder(Office.COMMISSIONER);
  }

  private HttpVisitor signedIn() {
    return HttpVisitor.signedIn(council.authority(), port, officer);
  }

  private List<String> traced(Actor who) {
    return acting.in(
        Wing.FOUNDATION,
        who,
        () ->
            jdbc.sql("select what from audit.entry where ? = any (subjects) order by number")
                .param(who.account().value())
                .query(String.class)
                .list());
  }

  @Test
  void anAddressThatIsTypedIsAnsweredAlikeWhetherItIsKnownOrNot() {
    accounts.admit(council.authority().id(), council.organisation(), "K", "known@example.org");
    var visitor = HttpVisitor.at(council.authority(), port);
    visitor.get("/sign-in");
    for (var address : List.of("known@example.org", "unknown@example.org")) {
      var answer = visitor.post("/sign-in", Map.of("email", address));
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in/passkey");
    }
    var wrong = visitor.post("/sign-in", Map.of("email", "not an address"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("such as name@example.gov.uk", "value=\"not an address\"");
  }

  @Test
  void aPasskeyThatIsMadeUpSignsNobodyInAndAFloodIsStopped() {
    var visitor = HttpVisitor.at(council.authority(), port);
    int looked = 0;
    while (madeUp(visitor) == 422) {
      looked++;
      assertThat(looked).isLessThan(200);
    }
    assertThat(looked).isGreaterThanOrEqualTo(60);
    assertThat(signedIn().get("/sessions").statusCode()).as("nobody is locked out").isEqualTo(200);
  }

  private static int madeUp(HttpVisitor visitor) {
    visitor.get("/sign-in/passkey");
    return visitor.post("/sign-in/passkey", Map.of("passkey", "{}")).statusCode();
  }

  @Test
  void showsEverybodyTheirOwnSessionsAndEndsThem() {
    var here = signedIn();
    var there = signedIn();
    var other = HttpVisitor.signedIn(council.authority(), port, council.holder(Office.AUDITOR));
    var page = here.get("/sessions").body();
    assertThat(END.matcher(page).results()).as("all but this one").hasSize(1);
    var end = END.matcher(page).results().findFirst().orElseThrow().group();
    other.get("/sessions");
    other.post(end, Map.of());
    assertThat(there.get("/sessions").statusCode()).as("ended by another").isEqualTo(200);
    here.post(end, Map.of());
    assertThat(there.get("/sessions").statusCode()).isEqualTo(302);
    assertThat(here.get("/sessions").body()).contains("That device is signed out", "nowhere else");

    var third = signedIn();
    here.get("/sessions");
    here.post("/sessions/end-others", Map.of());
    assertThat(third.get("/sessions").statusCode()).isEqualTo(302);
    assertThat(other.get("/sessions").statusCode()).isEqualTo(200);
    assertThat(traced(officer)).contains("signin.session-ended", "signin.other-sessions-ended");
  }

  @Test
  void endsEverySessionOfWhoseStandingChangedWithinFiveSeconds() {
    var sessions = List.of(signedIn(), signedIn(), signedIn());
    var other = HttpVisitor.signedIn(council.authority(), port, council.holder(Office.AUDITOR));
    long before = System.nanoTime();
    acting.run(
        Wing.FOUNDATION,
        officer,
        () -> events.publishEvent(new StandingChanged(officer.authority(), officer.account())));
    while (sessions.stream().anyMatch(one -> one.get("/sessions").statusCode() == 200)) {
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }
    assertThat(other.get("/sessions").statusCode()).isEqualTo(200);
    assertThat(traced(officer)).contains("signin.sessions-ended");
  }

  @Test
  void takesNoSessionThatBeganWhileItsAccountEnded() {
    var session = signedIn();
    acting.run(
        Wing.FOUNDATION,
        officer,
        () ->
            jdbc.sql("update access.account set ended_at = now() where id = ?")
                .param(officer.account().value())
                .update());
    assertThat(session.get("/sessions").statusCode()).isEqualTo(302);
  }

  @Test
  void foundsACouncilWhoseFirstAdministratorGetsInByALink() {
    var slug = "f" + council.authority().slug().substring(1);
    var address = EmailAddress.read("first@example.gov.uk").orElseThrow();
    var founded = (Founding.Founded.Done) founding.found(slug, "Founded Council", address, "First");
    assertThat(founded.council().demonstration()).isFalse();
    assertThat(accounts.holders(founded.council().id(), Office.ADMINISTRATOR))
        .extracting(Actor::name)
        .containsExactly("First");
    var visitor = HttpVisitor.at(founded.council(), port);
    visitor.get("/welcome/" + founded.token().written());
    assertThat(visitor.get("/welcome").body()).contains("Make a passkey");
    assertThat(visitor.get("/sign-in").body())
        .contains("Work e-mail address")
        .doesNotContain("First");

    var again = (Founding.Founded.Done) founding.found(slug, "Founded Council", address, "First");
    assertThat(again.council()).isEqualTo(founded.council());
    assertThat(visitor.get("/welcome").statusCode()).isEqualTo(200);
    visitor.get("/welcome/" + founded.token().written());
    assertThat(visitor.get("/welcome").body()).contains("does not work any more");
    var other = EmailAddress.read("second@example.gov.uk").orElseThrow();
    assertThat(founding.found(slug, "Founded Council", other, "Second"))
        .isInstanceOf(Founding.Founded.Refused.class);
    assertThat(founding.found(slug, "Another name", address, "First"))
        .isInstanceOf(Founding.Founded.Refused.class);
    assertThat(founding.found(council.authority().slug(), "Test", address, "First"))
        .isInstanceOf(Founding.Founded.Refused.class);
  }

  @Test
  void shutsNobodyOutAndSaysWhyWithoutScript(Browser browser) {
    var visit = Visit.at(browser, browser.open(), council);
    visit.go("/sign-in");
    visit.page().locator("summary").last().click();
    visit.isAccessible("sign-in");
    visit.press("Continue");
    assertThat(visit.refusal()).contains("Enter your work e-mail address");
    visit.isAccessible("sign-in-refused-address");
    visit.follow("Use a passkey instead");
    visit.isAccessible("sign-in-passkey");
    visit.follow("I lost my passkey");
    visit.isAccessible("lost");
    var plain = Visit.at(browser, browser.openWithoutScript(), council);
    plain.go("/sign-in/passkey");
    assertThat(plain.text()).contains("A passkey needs JavaScript");
    assertThat(plain.page().locator("#passkey-go").isVisible()).isFalse();
    var own = Visit.signedIn(browser, council, officer);
    own.page().locator(".who-link").click();
    own.isAccessible("sessions");
    assertThat(own.text()).contains("Chrome on ", "This one");
    own.go("/passkeys");
    assertThat(own.text()).contains("You have no passkey");
    own.go("/recoveries");
    assertThat(own.text()).contains("Nobody of your organisation is waiting");
    var invites = Visit.signedIn(browser, council, council.holder(Office.ADMINISTRATOR));
    invites.go("/identity-providers");
    invites.isAccessible("identity-providers-none");
    invites.go("/identity-providers/new");
    invites.press("Read its description");
    assertThat(invites.refusal()).contains("Enter the issuer", "Choose whose people");
    invites.go("/invitations");
    invites.isAccessible("invitations");
  }
}
