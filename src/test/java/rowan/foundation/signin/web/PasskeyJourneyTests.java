package rowan.foundation.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Wing;
import rowan.testing.Browser;
import rowan.testing.Council;
import rowan.testing.HttpVisitor;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;
import rowan.testing.VirtualDevice;
import rowan.testing.Visit;

/** Passkeys in a real browser, on a device that the browser plays. */
@NeedsBrowser
@RowanTest
class PasskeyJourneyTests {

  private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
  private static final Pattern LINK = Pattern.compile("http://\\S+(/welcome/[A-Za-z0-9_-]{43})\\s");

  @DynamicPropertySource
  static void aMailServer(DynamicPropertyRegistry properties) {
    SERVER.start();
    properties.add("spring.mail.host", () -> "127.0.0.1");
    properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    properties.add("rowan.mail.from", () -> "rowan@example.gov.uk");
  }

  @AfterAll
  static void noMailServer() {
    SERVER.stop();
  }

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private Council council;
  private Actor administrator;
  private Actor worker;
  private Actor colleague;

  @BeforeEach
  void aSmallProvider() {
    council = Council.founded(authorities, accounts);
    administrator = council.holder(Office.ADMINISTRATOR);
    var small = council.organisation(OrganisationKind.PROVIDER, "Small and Local");
    worker = council.named("Wren Worker", small, Office.SUPPORT_WORKER, "Support worker");
    colleague = council.named("Cole Colleague", small, Office.PROVIDER_MANAGER, "Manager");
  }

  @AfterEach
  void tidy() throws Exception {
    clock.moveBack();
    SERVER.purgeEmailFromAllMailboxes();
  }

  private String email(Actor actor) {
    return acting.in(
        Wing.FOUNDATION,
        administrator,
        () ->
            jdbc.sql("select email from access.account where id = ?")
                .param(actor.account().value())
                .query(String.class)
                .single());
  }

  private List<String> traced(Actor about) {
    return acting.in(
        Wing.FOUNDATION,
        administrator,
        () ->
            jdbc.sql(
                    """
                    select what from audit.entry where what like 'signin.%' and ? = any (subjects) order by number\
                    """)
                .param(about.account().value())
                .query(String.class)
                .list());
  }

  private static MimeMessage lastLetter() {
    var letters = SERVER.getReceivedMessages();
    return letters[letters.length - 1];
  }

  private String linkInTheLastLetter() throws Exception {
    var letter = lastLetter();
    assertThat(letter.getSubject()).isEqualTo("Your sign-in to Rowan");
    assertThat(letter.getAllRecipients()[0].toString()).isEqualTo(email(worker));
    var words = letter.getContent().toString();
    var found = LINK.matcher(words);
    assertThat(found.find()).isTrue();
    assertThat(words.replace(found.group(), "").toLowerCase(java.util.Locale.UK))
        .doesNotContain("abuse", "refuge", "survivor", "support", "case", "wren", "test borough");
    return found.group(1);
  }

  private void invite() {
    var inviting = HttpVisitor.signedIn(council.authority(), port, administrator);
    assertThat(inviting.get("/invitations").body()).contains("Wren Worker");
    inviting.post("/invitations/" + worker.account(), Map.of());
    assertThat(inviting.get("/invitations").body()).contains("A link is on its way");
  }

  private static void makePasskey(Visit visit, String name) {
    visit.fill("name", name);
    visit.press("Make a passkey");
  }

  private static void usePasskey(Visit visit) {
    visit.go("/sign-in/passkey");
    visit.press("Use a passkey");
  }

  private static void isIn(Visit visit, String name) {
    visit.page().waitForURL(url -> !url.contains("/sign-in") && !url.contains("/welcome"));
    assertThat(visit.page().locator(".who").innerText()).contains(name);
  }

  @Test
  void anInvitationBecomesAPasskeyAndALostOneIsReplacedWithAColleague(Browser browser)
      throws Exception {
    invite();
    var link = linkInTheLastLetter();
    HttpVisitor.at(council.authority(), port).get(link); // as a program that checks mail does

    var visit = Visit.at(browser, browser.open(), council);
    var first = VirtualDevice.of(visit.page());
    visit.go(link);
    assertThat(visit.page().url()).endsWith("/welcome");
    visit.isAccessible("welcome");
    makePasskey(visit, "Work laptop");
    isIn(visit, "Wren Worker");
    visit.go(link);
    assertThat(visit.text()).contains("This link does not work any more");
    visit.isAccessible("link-is-over");

    visit.go("/passkeys");
    visit.press("Sign out");
    usePasskey(visit);
    isIn(visit, "Wren Worker");
    visit.go("/passkeys");
    assertThat(visit.text()).contains("Work laptop", "last used");
    visit.isAccessible("passkeys");
    visit.press("Remove it");
    assertThat(visit.text()).contains("your only way to sign in", "Work laptop");

    first.lose(); // another device of theirs
    var second = VirtualDevice.of(visit.page());
    visit.go("/passkeys");
    makePasskey(visit, "Pocket phone");
    visit.page().getByText("The new passkey signs you in").waitFor();
    assertThat(visit.text()).contains("Pocket phone");
    visit.page().locator("summary").first().click();
    visit.page().locator("[id^=name-]").first().fill("Old laptop");
    visit
        .page()
        .getByText("Change the name", new Page.GetByTextOptions().setExact(true))
        .first()
        .click();
    assertThat(visit.text()).contains("Old laptop");
    visit.page().getByText("Remove it").first().click();
    assertThat(visit.text()).contains("signs nobody in any more").doesNotContain("Old laptop");

    // Both devices are lost.
    var elsewhere = HttpVisitor.signedIn(council.authority(), port, worker);
    visit.press("Sign out");
    second.lose();
    VirtualDevice.of(visit.page());
    usePasskey(visit);
    visit.page().locator("[data-passkey-failed] p").waitFor();
    visit.isAccessible("passkey-failed");
    visit.follow("I lost my passkey");
    visit.fill("email", email(worker));
    visit.press("Continue");
    visit.isAccessible("read-out");
    var digits = visit.page().locator(".code [aria-hidden]").innerText();

    var helping = Visit.signedIn(browser, council, colleague);
    helping.go("/sessions");
    helping.follow("A colleague lost their passkey");
    helping.isAccessible("recoveries");
    helping.fill("code-" + worker.account(), "000 001".equals(digits) ? "000 002" : "000 001");
    helping.press("It is them");
    assertThat(helping.refusal()).contains("That is not their code");
    helping.fill("code-" + worker.account(), digits);
    helping.press("It is them");
    assertThat(helping.text()).contains("A new link is on its way");
    assertThat(elsewhere.get("/sessions").statusCode()).as("until it is used").isEqualTo(200);

    visit.go(linkInTheLastLetter());
    assertThat(visit.text()).contains("It takes the place of those you had");
    makePasskey(visit, "New laptop");
    isIn(visit, "Wren Worker");
    visit.go("/passkeys");
    assertThat(visit.text()).contains("New laptop").doesNotContain("Pocket phone");
    assertThat(elsewhere.get("/sessions").statusCode()).as("every other session").isEqualTo(302);
    assertThat(traced(worker))
        .containsSubsequence(
            "signin.invited",
            "signin.passkey-added",
            "signin.by-passkey",
            "signin.passkey-added",
            "signin.passkey-removed",
            "signin.recovery-asked",
            "signin.recovery-wrong-code",
            "signin.recovery-confirmed",
            "signin.passkeys-replaced");
  }

  @Test
  void aRecoveryIsConfirmedByAColleagueAndNobodyElse() throws Exception {
    invite();
    withAPasskey();
    var asking = HttpVisitor.at(council.authority(), port);
    asking.get("/sign-in/lost");
    var known = asking.post("/sign-in/lost", Map.of("email", email(worker)));
    var unknown = asking.post("/sign-in/lost", Map.of("email", "nobody@example.org"));
    assertThat(withoutDigits(unknown.body())).isEqualTo(withoutDigits(known.body()));
    var digits = digits(known.body());

    for (var other : List.of(worker, administrator, council.holder(Office.SCRUTINY_MEMBER))) {
      var visitor = HttpVisitor.signedIn(council.authority(), port, other);
      assertThat(visitor.get("/recoveries").body()).doesNotContain("Wren Worker</h2>");
      visitor.post("/recoveries/" + worker.account(), Map.of("code-" + worker.account(), digits));
    }
    assertThat(SERVER.getReceivedMessages()).hasSize(1); // the invitation

    var helping = HttpVisitor.signedIn(council.authority(), port, colleague);
    helping.get("/recoveries");
    for (int i = 0; i < 5; i++) {
      helping.post("/recoveries/" + worker.account(), Map.of("code-" + worker.account(), "000000"));
    }
    helping.post("/recoveries/" + worker.account(), Map.of("code-" + worker.account(), digits));
    assertThat(SERVER.getReceivedMessages()).as("after five wrong ones").hasSize(1);

    // Somebody else asks in their place, again and again: that keeps nobody out.
    asking.get("/sign-in/lost");
    var mine = asking.post("/sign-in/lost", Map.of("email", email(worker)));
    for (int i = 0; i < 4; i++) {
      asking.post("/sign-in/lost", Map.of("email", email(worker)));
    }
    digits = digits(mine.body());
    helping.post("/recoveries/" + worker.account(), Map.of("code-" + worker.account(), digits));
    assertThat(SERVER.getReceivedMessages()).hasSize(2);
  }

  @Test
  void theDigitsAreGoodForTenMinutes() throws Exception {
    invite();
    withAPasskey();
    var asking = HttpVisitor.at(council.authority(), port);
    asking.get("/sign-in/lost");
    var page = asking.post("/sign-in/lost", Map.of("email", email(worker)));
    var digits = digits(page.body());
    clock.moveOn(Duration.ofMinutes(10));
    var late = HttpVisitor.signedIn(council.authority(), port, colleague);
    assertThat(late.get("/recoveries").body()).doesNotContain("Wren Worker</h2>");
    late.post("/recoveries/" + worker.account(), Map.of("code-" + worker.account(), digits));
    assertThat(late.get("/recoveries").body()).contains("That request is not open any more");
    assertThat(SERVER.getReceivedMessages()).as("the invitation").hasSize(1);

    asking.get("/sign-in/lost");
    var again = digits(asking.post("/sign-in/lost", Map.of("email", email(worker))).body());
    clock.moveOn(Duration.ofMinutes(10).minusSeconds(1));
    var intime = HttpVisitor.signedIn(council.authority(), port, colleague);
    intime.get("/recoveries");
    intime.post("/recoveries/" + worker.account(), Map.of("code-" + worker.account(), again));
    assertThat(SERVER.getReceivedMessages()).hasSize(2);
  }

  @Test
  void aLinkForALostPasskeyWorksForAnHour() throws Exception {
    invite();
    withAPasskey();
    var asking = HttpVisitor.at(council.authority(), port);
    asking.get("/sign-in/lost");
    var digits = digits(asking.post("/sign-in/lost", Map.of("email", email(worker))).body());
    var helping = HttpVisitor.signedIn(council.authority(), port, colleague);
    helping.get("/recoveries");
    helping.post("/recoveries/" + worker.account(), Map.of("code-" + worker.account(), digits));
    assertThat(lastLetter().getContent().toString()).contains("It works once, for an hour:");
    var link = linkInTheLastLetter();
    clock.moveOn(Duration.ofMinutes(59));
    asking.get(link);
    assertThat(asking.get("/welcome").body()).contains("It takes the place of those you had");
    clock.moveOn(Duration.ofMinutes(1));
    var late = HttpVisitor.at(council.authority(), port);
    late.get(link);
    assertThat(late.get("/welcome").body()).contains("does not work any more");
  }

  private static String digits(String page) {
    return page.replaceAll("(?s).*class=\"code\"><span[^>]*>([0-9 ]+)<.*", "$1");
  }

  private static String withoutDigits(String page) {
    return page.replaceAll("[0-9](?: ?[0-9]){2,}", "#").replaceAll("value=\"[^\"]+\"", "");
  }

  /** As if a passkey had been made: what a device would say is not looked at here. */
  private void withAPasskey() {
    acting.run(
        Wing.FOUNDATION,
        worker,
        () -> {
          jdbc.sql("insert into signin.handle (authority_id, account_id, handle) values (?, ?, ?)")
              .params(worker.authority().value(), worker.account().value(), new byte[32])
              .update();
          jdbc.sql(
                  """
                  insert into signin.passkey (authority_id, id, account_id, credential, public_key, attestation, uses,
                    transports, may_be_copied, is_copied, host, name, made_at)
                  values (?, gen_random_uuid(), ?, '\\x01', '\\x01', '\\x01', 0, '', false, false, 'h', 'n', now())\
                  """)
              .params(worker.authority().value(), worker.account().value())
              .update();
        });
  }

  @Test
  void aLinkWorksForSevenDaysAndUntilTheNext() throws Exception {
    invite();
    var old = linkInTheLastLetter();
    invite();
    var visitor = HttpVisitor.at(council.authority(), port);
    visitor.get(old);
    assertThat(visitor.get("/welcome").body()).contains("does not work any more");
    var link = linkInTheLastLetter();
    visitor.get(link);
    assertThat(visitor.get("/welcome").body()).contains("Make a passkey");
    clock.moveOn(Duration.ofDays(7));
    var late = HttpVisitor.at(council.authority(), port);
    late.get(link);
    assertThat(late.get("/welcome").body()).contains("does not work any more");
    assertThat(acting.in(Wing.FOUNDATION, worker, () -> holds(link.substring(9)))).isFalse();
  }

  private boolean holds(String token) {
    return jdbc.sql("select exists (select from signin.link l where l::text like ?)")
        .param("%" + token + "%")
        .query(Boolean.class)
        .single();
  }

  @Test
  void aProvidersManagerInvitesTheirOwnPeopleOnly() {
    var theirs = council.holder(Office.COMMISSIONER);
    var inviting = HttpVisitor.signedIn(council.authority(), port, colleague);
    assertThat(inviting.get("/invitations").body())
        .contains("Wren Worker")
        .doesNotContain(theirs.name());
    inviting.post("/invitations/" + theirs.account(), Map.of());
    assertThat(inviting.get("/invitations").body()).contains("nobody like that to invite");
    inviting.post("/invitations/" + worker.account(), Map.of());
    assertThat(inviting.get("/invitations").body()).contains("A link is on its way");
    assertThat(SERVER.getReceivedMessages()).hasSize(1);
  }
}
