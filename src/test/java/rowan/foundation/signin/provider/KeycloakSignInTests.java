package rowan.foundation.signin.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.OrganisationId;
import rowan.testing.Browser;
import rowan.testing.Council;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;
import rowan.testing.Visit;

/**
 * A council and a provider, each with an identity provider of its own, played by a real Keycloak:
 * their people sign in in a real browser, and whoever the one or the other must not speak for does
 * not. To see the attack succeed, leave the question for the organisation out of {@code
 * WhoIsMeant}.
 */
@NeedsKeycloak
@NeedsBrowser
@RowanTest
class KeycloakSignInTests {

  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

  private static Keycloak keycloak;

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private IdentityProviders providers;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private Council council;
  private Actor administrator;
  private OrganisationId outreach;

  @BeforeAll
  static void twoIdentityProviders() {
    keycloak =
        Keycloak.started(
            Map.of(
                "council",
                List.of(
                    new Keycloak.User("officer", "Officer@council.example", true),
                    new Keycloak.User("unverified", "unverified@council.example", false),
                    new Keycloak.User("stranger", "stranger@council.example", true),
                    new Keycloak.User("gone", "gone@council.example", true),
                    new Keycloak.User("idle", "idle@council.example", true)),
                "outreach",
                List.of(
                    new Keycloak.User("worker", "worker@outreach.example", true),
                    new Keycloak.User("impostor", "officer@council.example", true))));
  }

  @AfterAll
  static void noIdentityProviders() {
    if (keycloak != null) {
      keycloak.close();
    }
  }

  @BeforeEach
  void aCouncilAndAProvider() {
    council = Council.founded(authorities, accounts);
    administrator = council.holder(Office.ADMINISTRATOR);
    outreach = council.organisation(OrganisationKind.PROVIDER, "Outreach Ltd");
    admit(council.organisation(), "officer@council.example", Office.COMMISSIONER);
    admit(council.organisation(), "unverified@council.example", Office.COMMISSIONER);
    end(admit(council.organisation(), "gone@council.example", Office.COMMISSIONER));
    accounts.admit(
        council.authority().id(), council.organisation(), "Idle", "idle@council.example");
    admit(outreach, "worker@outreach.example", Office.SUPPORT_WORKER);
  }

  private AccountId admit(OrganisationId organisation, String email, Office office) {
    var authority = council.authority().id();
    var account = accounts.admit(authority, organisation, "Name of " + email, email);
    accounts.appoint(authority, account, office, office.title(), LONG_AGO);
    return account;
  }

  private void end(AccountId account) {
    acting.run(
        Wing.FOUNDATION,
        administrator,
        () ->
            jdbc.sql("update access.account set ended_at = now() where id = ?")
                .param(account.value())
                .update());
  }

  /** What Keycloak writes into its tokens is of today: Rowan's clock goes by it for as long. */
  private void atKeycloaksTime(Runnable walk) {
    clock.moveOn(Duration.between(clock.instant(), Instant.now()));
    try {
      walk.run();
    } finally {
      clock.moveBack();
    }
  }

  private void setUp(String realm, OrganisationId organisation, String domain) {
    setUp(realm, organisation, domain, Demands.NONE);
  }

  private void setUp(String realm, OrganisationId organisation, String domain, Demands demands) {
    assertThat(
            providers.setUp(
                new SetUpProvider(
                    administrator,
                    organisation,
                    "Sign-in of " + realm,
                    keycloak.issuer(realm),
                    "rowan",
                    Keycloak.secret(realm),
                    List.of(domain),
                    false,
                    demands)))
        .isInstanceOf(SetUpResult.Done.class);
  }

  private Visit from(Browser browser, String email) {
    var visit = Visit.at(browser, browser.open(), council);
    visit.go("/sign-in");
    visit.page().locator("summary").last().click();
    visit.fill("email", email);
    visit.press("Continue");
    visit.page().waitForURL(url -> url.startsWith(keycloak.issuer("")));
    return visit;
  }

  private static void prove(Page page, String user) {
    page.locator("#username").fill(user);
    page.locator("#password").fill(Keycloak.PASSWORD);
    page.locator("#kc-login").click();
  }

  private Visit signIn(Browser browser, String email, String user) {
    var visit = from(browser, email);
    prove(visit.page(), user);
    visit.page().waitForURL(url -> url.startsWith(visit.base()));
    return visit;
  }

  private List<String> traced() {
    return acting.in(
        Wing.FOUNDATION,
        administrator,
        () ->
            jdbc.sql("select what from audit.entry where what like 'signin.%' order by number")
                .query(String.class)
                .list());
  }

  @Test
  void signsInEachOrganisationsOwnPeopleByItsOwnProvider(Browser browser) {
    atKeycloaksTime(() -> {
      var setting = Visit.signedIn(browser, council, administrator);
      setting.go("/identity-providers/new");
      setting.isAccessible("identity-provider-new");
      setting.fill("name", "Council’s sign-in");
      setting.page().locator("#organisation").selectOption(council.organisation().toString());
      setting.fill("domains", "council.example");
      setting.fill("issuer", keycloak.issuer("council"));
      setting.fill("client", "rowan");
      setting.fill("secret", Keycloak.secret("council"));
      setting.press("Read its description");
      assertThat(setting.text()).contains("It is set up", "/sign-in/back/", "council.example");
      setting.isAccessible("identity-providers");
      setUp("outreach", outreach, "outreach.example");

      var officer = signIn(browser, "officer@council.example", "officer");
      assertThat(officer.page().locator(".who").innerText())
          .contains("Name of officer@council.example");
      var worker = signIn(browser, "someone@outreach.example", "worker");
      assertThat(worker.page().locator(".who").innerText())
          .contains("Name of worker@outreach.example");
      assertThat(traced())
          .containsExactly(
              "signin.provider-set-up",
              "signin.provider-set-up",
              "signin.by-provider",
              "signin.by-provider");

      // The word of the provider counts from now on, not the address.
      var again = signIn(browser, "officer@council.example", "officer");
      assertThat(again.page().locator(".who").innerText()).contains("officer@council.example");
    });
  }

  @Test
  void signsInNobodyElse(Browser browser) {
    atKeycloaksTime(() -> {
      setUp("council", council.organisation(), "council.example");
      setUp("outreach", outreach, "outreach.example");
      var told = new ArrayList<String>();
      told.add(signIn(browser, "any@outreach.example", "impostor").text());
      told.add(signIn(browser, "any@council.example", "unverified").text());
      told.add(signIn(browser, "any@council.example", "stranger").text());
      told.add(signIn(browser, "any@council.example", "gone").text());
      told.add(signIn(browser, "any@council.example", "idle").text());
      assertThat(told).allMatch(page -> page.contains("You are not known here yet"));
      assertThat(told.stream().distinct()).as("what it tells them apart by").hasSize(1);
      assertThat(traced().subList(2, 7))
          .containsExactly(
              "signin.refused-other-organisation",
              "signin.refused-unverified",
              "signin.refused-unknown",
              "signin.refused-ended",
              "signin.refused-no-office");
    });
  }

  /** Keycloak says 1 of who typed a password, and knows no other level unless it is told of one. */
  @Test
  void letsInWhomItSaysToHaveMadeSureOfAndNobodyElse(Browser browser) {
    atKeycloaksTime(() -> {
      var lately = java.util.Optional.of(Duration.ofMinutes(10));
      setUp(
          "council",
          council.organisation(),
          "council.example",
          new Demands(List.of("1"), List.of(), lately));
      var officer = signIn(browser, "officer@council.example", "officer");
      assertThat(officer.page().locator(".who").innerText()).contains("officer@council.example");
      setUp(
          "outreach",
          outreach,
          "outreach.example",
          new Demands(List.of("gold"), List.of(), lately));
      var worker = signIn(browser, "worker@outreach.example", "worker");
      assertThat(worker.text()).contains("sign-in must ask for more");
      worker.isAccessible("sign-in-too-weak");
      assertThat(traced())
          .endsWith("signin.by-provider", "signin.provider-set-up", "signin.refused-too-weak");
    });
  }

  @Test
  void asksForTheProofOnceMoreThoughSomebodyIsSignedInThere(Browser browser) {
    atKeycloaksTime(() -> {
      setUp("council", council.organisation(), "council.example");
      var officer = signIn(browser, "officer@council.example", "officer");
      officer.go("/passkeys");
      assertThat(officer.text()).as("just now").contains("Make another");
      officer.go("/sign-in/once-more");
      officer.isAccessible("once-more-at-a-provider");
      officer.page().locator("main a.govuk-button").click();
      officer.page().waitForURL(url -> url.startsWith(keycloak.issuer("")));
      officer.page().locator("#password").fill(Keycloak.PASSWORD);
      officer.page().locator("#kc-login").click();
      officer.page().waitForURL(url -> url.startsWith(officer.base()));
      assertThat(officer.page().url()).endsWith("/passkeys");
      assertThat(traced()).endsWith("signin.by-provider", "signin.by-provider");
    });
  }

  @Test
  void takesAnAnswerOnceAndOnlyFromTheBrowserThatWasSent(Browser browser) {
    atKeycloaksTime(() -> {
      setUp("council", council.organisation(), "council.example");
      var visit = from(browser, "officer@council.example");
      var back = new ArrayList<String>();
      visit
          .page()
          .onRequest(request -> {
            if (request.url().contains("/sign-in/back/")) {
              back.add(request.url());
            }
          });
      prove(visit.page(), "officer");
      visit.page().waitForURL(url -> url.startsWith(visit.base()));
      assertThat(back).hasSize(1);

      visit.page().navigate(back.getFirst());
      assertThat(visit.text()).contains("Signing in did not work");
      visit.isAccessible("sign-in-refused");
      var other = browser.open();
      other.navigate(back.getFirst());
      assertThat(other.locator("main").innerText()).contains("Signing in did not work");
      assertThat(traced()).endsWith("signin.refused-not-begun", "signin.refused-not-begun");

      // A code that was used is not good for another browser that was sent, either.
      var third = from(browser, "officer@council.example");
      var state = third.page().url().replaceAll(".*[?&]state=([^&]*).*", "$1");
      third.page().navigate(back.getFirst().replaceAll("state=[^&]*", "state=" + state));
      assertThat(third.text()).contains("Signing in did not work");
      assertThat(traced()).endsWith("signin.refused-not-proved");
    });
  }
}
