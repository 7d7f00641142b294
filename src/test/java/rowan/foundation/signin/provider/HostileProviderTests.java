package rowan.foundation.signin.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Wing;
import rowan.promises.WholeDatabase;
import rowan.testing.Council;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/** Answers and tokens that no honest provider gives: each fails on its own, beside a good one. */
@RowanTest
class HostileProviderTests {

  private static final String EMAIL = "officer@council.example";

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private IdentityProviders providers;
  @Autowired private Providers rows;
  @Autowired private ProviderSecretsRewrapped rewrapped;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private FakeProvider fake;
  private Council council;
  private Actor administrator;

  @BeforeEach
  void aCouncilWithAProvider() {
    fake = new FakeProvider(clock);
    council = Council.founded(authorities, accounts);
    administrator = council.holder(Office.ADMINISTRATOR);
    var account =
        accounts.admit(council.authority().id(), council.organisation(), "Officer", EMAIL);
    accounts.appoint(
        council.authority().id(),
        account,
        Office.COMMISSIONER,
        "Commissioner",
        LocalDate.of(2000, 1, 1));
  }

  @AfterEach
  void stop() {
    fake.close();
    clock.moveBack();
  }

  private SetUpProvider asked(String issuer, String... domains) {
    return new SetUpProvider(
        administrator,
        council.organisation(),
        "Fake",
        issuer,
        FakeProvider.CLIENT,
        FakeProvider.SECRET,
        List.of(domains),
        false);
  }

  private ProviderId setUp() {
    return ((SetUpResult.Done) providers.setUp(asked(fake.issuer(), "council.example"))).id();
  }

  private ProviderId setUpWith(Demands demands) {
    var asked = asked(fake.issuer(), "council.example");
    return ((SetUpResult.Done)
            providers.setUp(
                new SetUpProvider(
                    administrator,
                    council.organisation(),
                    asked.name(),
                    asked.issuer(),
                    asked.clientId(),
                    asked.clientSecret(),
                    asked.domains(),
                    false,
                    demands)))
        .id();
  }

  private record Sent(HttpVisitor visitor, ProviderId provider, Map<String, String> asked) {

    String state() {
      return String.valueOf(asked.get("state"));
    }

    int back(String query) {
      return visitor.get("/sign-in/back/" + provider + "?" + query).statusCode();
    }

    String location(String query) {
      return visitor
          .get("/sign-in/back/" + provider + "?" + query)
          .headers()
          .firstValue("Location")
          .orElse("");
    }
  }

  private Sent sent(ProviderId provider) {
    return sent(provider, HttpVisitor.at(council.authority(), port));
  }

  private Sent sent(ProviderId provider, HttpVisitor visitor) {
    var to = visitor.get("/sign-in/to/" + provider).headers().firstValue("Location").orElseThrow();
    assertThat(to).startsWith(fake.issuer() + "/authorize?");
    var asked =
        Stream.of(URI.create(to).getRawQuery().split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(
                java.util.stream.Collectors.toMap(
                    pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    assertThat(asked)
        .containsEntry("code_challenge_method", "S256")
        .containsKeys("nonce", "state", "code_challenge")
        .containsEntry(
            "redirect_uri",
            "http://" + council.authority().slug() + ".localhost/sign-in/back/" + provider);
    return new Sent(visitor, provider, asked);
  }

  private String good(Sent sent) {
    return "code=c&state=" + encoded(sent.state()) + "&iss=" + encoded(fake.issuer());
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void gives(Sent sent, UnaryOperator<JWTClaimsSet.Builder> changed) {
    fake.gives(FakeProvider.Signed.BY_ITS_KEY, sent.asked.get("nonce"), EMAIL, changed);
  }

  private String lastTrace() {
    return acting.in(
        Wing.FOUNDATION,
        administrator,
        () ->
            jdbc.sql(
                    "select what from audit.entry where what like 'signin.%' order by number desc limit 1")
                .query(String.class)
                .single());
  }

  @Test
  void aGoodAnswerSignsIn() {
    var sent = sent(setUp());
    gives(sent, claims -> claims);
    assertThat(sent.location(good(sent))).endsWith("/home");
    assertThat(sent.visitor.get("/sessions").body()).contains("Officer");
    assertThat(lastTrace()).isEqualTo("signin.by-provider");
  }

  static Stream<Arguments> forged() {
    return Stream.of(
        forged("another audience", claims -> claims.audience("somebody-else")),
        forged("another issuer", claims -> claims.issuer("https://login.example.org")),
        forged("no issuer", claims -> claims.issuer(null)),
        forged("another nonce", claims -> claims.claim("nonce", "another")),
        forged("no nonce", claims -> claims.claim("nonce", null)),
        forged("no subject", claims -> claims.subject(null)),
        forged(
            "for two, and not said for whom",
            claims -> claims.audience(List.of(FakeProvider.CLIENT, "somebody-else"))),
        forged(
            "two minutes too old",
            claims ->
                claims
                    .issueTime(Date.from(TestClock.MORNING.minus(Duration.ofMinutes(9))))
                    .expirationTime(Date.from(TestClock.MORNING.minus(Duration.ofMinutes(2))))),
        forged(
            "from tomorrow",
            claims ->
                claims
                    .issueTime(Date.from(TestClock.MORNING.plus(Duration.ofDays(1))))
                    .expirationTime(Date.from(TestClock.MORNING.plus(Duration.ofDays(2))))));
  }

  private static Arguments forged(String what, UnaryOperator<JWTClaimsSet.Builder> changed) {
    return Arguments.of(what, changed);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forged")
  void aTokenWithAWrongClaimSignsNobodyIn(
      String what, UnaryOperator<JWTClaimsSet.Builder> changed) {
    var sent = sent(setUp());
    gives(sent, changed);
    assertThat(sent.back(good(sent))).isEqualTo(422);
    assertThat(lastTrace()).isEqualTo("signin.refused-not-proved");
  }

  @Test
  void aTokenThatTheProvidersKeyDidNotSignSignsNobodyIn() {
    var provider = setUp();
    for (var how : FakeProvider.Signed.values()) {
      if (how != FakeProvider.Signed.BY_ITS_KEY) {
        var sent = sent(provider);
        fake.gives(how, sent.asked.get("nonce"), EMAIL, claims -> claims);
        assertThat(sent.back(good(sent))).as(how.name()).isEqualTo(422);
      }
    }
  }

  @Test
  void anAnswerOfAnotherProviderIsNotTakenForThisOnes() {
    var provider = setUp();
    var mixed = sent(provider);
    gives(mixed, claims -> claims);
    assertThat(
            mixed.back("code=c&state=" + encoded(mixed.state()) + "&iss=https://login.example.org"))
        .isEqualTo(422);
    var unnamed = sent(provider);
    gives(unnamed, claims -> claims);
    assertThat(unnamed.back("code=c&state=" + encoded(unnamed.state()))).isEqualTo(422);

    var second = ((SetUpResult.Done) providers.setUp(asked(fake.issuer(), "other.example"))).id();
    var elsewhere = sent(provider);
    gives(elsewhere, claims -> claims);
    assertThat(new Sent(elsewhere.visitor, second, elsewhere.asked).back(good(elsewhere)))
        .isEqualTo(422);
    assertThat(lastTrace()).isEqualTo("signin.refused-not-begun");
  }

  @Test
  void anAnswerIsGoodForItsOwnStateOnceAndForTenMinutes() {
    var provider = setUp();
    var sent = sent(provider);
    gives(sent, claims -> claims);
    assertThat(sent.back("code=c&state=guessed&iss=" + encoded(fake.issuer()))).isEqualTo(422);
    assertThat(sent.back(good(sent))).as("after a wrong one").isEqualTo(422);

    var late = sent(provider);
    clock.moveOn(ProviderSignIn.PATIENCE.plusSeconds(1));
    gives(late, claims -> claims);
    assertThat(late.back(good(late))).isEqualTo(422);
    assertThat(lastTrace()).isEqualTo("signin.refused-not-begun");
  }

  @Test
  void whoTurnsBackAtTheProviderIsToldSo() {
    var sent = sent(setUp());
    var page =
        sent.visitor.get(
            "/sign-in/back/"
                + sent.provider
                + "?error=access_denied&state="
                + encoded(sent.state())
                + "&iss="
                + encoded(fake.issuer()));
    assertThat(page.body()).contains("You are not signed in");
    assertThat(lastTrace()).isEqualTo("signin.refused-turned-back");
  }

  static Stream<Arguments> weak() {
    return Stream.of(
        forged("no level, no means, no time", claims -> claims),
        forged("another level", claims -> strong(claims).claim("acr", "1")),
        forged("a level that is no word", claims -> strong(claims).claim("acr", List.of("2"))),
        forged("no level", claims -> strong(claims).claim("acr", null)),
        forged("other means", claims -> strong(claims).claim("amr", List.of("pwd"))),
        forged("means that are no words", claims -> strong(claims).claim("amr", List.of(7))),
        forged("no means", claims -> strong(claims).claim("amr", null)));
  }

  private static JWTClaimsSet.Builder strong(JWTClaimsSet.Builder claims) {
    return claims
        .claim("acr", "2")
        .claim("amr", List.of("pwd", "mfa"))
        .claim("auth_time", TestClock.MORNING.getEpochSecond());
  }

  private static final Demands STRONG =
      new Demands(
          List.of("2", "urn:example:strong"),
          List.of("mfa"),
          java.util.Optional.of(Duration.ofDays(1)));

  @ParameterizedTest(name = "{0}")
  @MethodSource("weak")
  void aProviderThatDoesNotSayThatItAskedForEnoughSignsNobodyIn(
      String what, UnaryOperator<JWTClaimsSet.Builder> changed) {
    var sent = sent(setUpWith(STRONG));
    gives(sent, changed);
    var page = sent.visitor.get("/sign-in/back/" + sent.provider + "?" + good(sent));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("sign-in must ask for more", "second proof");
    assertThat(lastTrace()).isEqualTo("signin.refused-too-weak");
  }

  static Stream<Arguments> stale() {
    return Stream.of(
        Arguments.of("no time", null),
        Arguments.of("a time in words", "just now"),
        Arguments.of("a time that is no moment", List.of(1)),
        Arguments.of(
            "a day and an hour ago", TestClock.MORNING.minusSeconds(90_000).getEpochSecond()),
        Arguments.of("tomorrow", TestClock.MORNING.plusSeconds(86_400).getEpochSecond()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stale")
  void aProviderThatDoesNotSayThatItAskedLatelySignsNobodyIn(String what, Object time) {
    var sent = sent(setUpWith(STRONG));
    gives(sent, claims -> strong(claims).claim("auth_time", time));
    var page = sent.visitor.get("/sign-in/back/" + sent.provider + "?" + good(sent));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(lastTrace()).isIn("signin.refused-not-fresh", "signin.refused-not-proved");
  }

  @Test
  void aProviderIsAskedForWhatItHasToSayAndBelievedWhenItSaysIt() {
    var sent = sent(setUpWith(STRONG));
    assertThat(sent.asked)
        .containsEntry("acr_values", "2 urn:example:strong")
        .containsEntry("max_age", "86400")
        .doesNotContainKey("prompt");
    gives(sent, HostileProviderTests::strong);
    assertThat(sent.location(good(sent))).endsWith("/home");
    assertThat(sent(setUpElsewhere()).asked).doesNotContainKeys("acr_values", "max_age", "prompt");
  }

  private ProviderId setUpElsewhere() {
    return ((SetUpResult.Done) providers.setUp(asked(fake.issuer(), "elsewhere.example"))).id();
  }

  @Test
  void aProviderThatDoesNotSayWhenLetsInButChangesNothingOfHowOneGetsIn() {
    var provider = setUp();
    var silent = sent(provider);
    gives(silent, claims -> claims);
    assertThat(silent.location(good(silent))).endsWith("/home");
    assertThat(silent.visitor.get("/passkeys").body()).contains("You signed in a while ago");

    var early = sent(provider);
    gives(
        early,
        claims -> claims.claim("auth_time", TestClock.MORNING.minusSeconds(301).getEpochSecond()));
    assertThat(early.location(good(early))).as("signed in there before").endsWith("/home");
    assertThat(early.visitor.get("/passkeys").body()).contains("You signed in a while ago");
  }

  @Test
  void whoIsToProveItOnceMoreIsTakenAtTheProvidersFreshWordOnly() {
    var provider = setUp();
    var first = sent(provider);
    gives(first, claims -> claims);
    assertThat(first.location(good(first))).endsWith("/home");
    assertThat(first.visitor.get("/sign-in/once-more?to=recoveries").body())
        .contains("Go to Fake", "/sign-in/to/" + provider);

    for (var time : new Long[] {null, TestClock.MORNING.minusSeconds(31).getEpochSecond()}) {
      first.visitor.get("/sign-in/once-more?to=recoveries");
      var sent = sent(provider, first.visitor);
      assertThat(sent.asked).containsEntry("prompt", "login").containsEntry("max_age", "0");
      gives(sent, claims -> claims.claim("auth_time", time));
      var page = sent.visitor.get("/sign-in/back/" + provider + "?" + good(sent));
      assertThat(page.body()).contains("Prove it once more");
      assertThat(lastTrace()).isEqualTo("signin.refused-not-fresh");
    }
    var sent = sent(provider, first.visitor);
    gives(sent, claims -> claims.claim("auth_time", clock.instant().getEpochSecond()));
    assertThat(sent.location(good(sent))).endsWith("/recoveries");
    assertThat(first.visitor.get("/passkeys").body()).contains("Make another");
  }

  @Test
  void anAddressIsTrustedOfTheProvidersOwnDomainsOnly() {
    var provider =
        ((SetUpResult.Done) providers.setUp(asked(fake.issuer(), "elsewhere.example"))).id();
    var sent = sent(provider);
    gives(sent, claims -> claims);
    assertThat(sent.back(good(sent))).isEqualTo(422);
    assertThat(lastTrace()).isEqualTo("signin.refused-unknown");
  }

  @Test
  void anotherPersonWhoTakesOverAnAddressDoesNotTakeOverItsAccount() {
    var provider = setUp();
    var first = sent(provider);
    gives(first, claims -> claims);
    assertThat(first.location(good(first))).endsWith("/home");
    var second = sent(provider);
    gives(second, claims -> claims.subject("somebody else"));
    assertThat(second.back(good(second))).isEqualTo(422);
    assertThat(lastTrace()).isEqualTo("signin.refused-unknown");
  }

  @Test
  void aProviderThatHasEndedSignsNobodyIn() {
    var provider = setUp();
    var sent = sent(provider);
    gives(sent, claims -> claims);
    assertThat(providers.end(administrator, provider)).isTrue();
    assertThat(sent.back(good(sent))).isEqualTo(422);
    assertThat(sent.visitor.get("/sign-in/to/" + provider).statusCode()).isEqualTo(404);
    assertThat(providers.end(administrator, provider)).isFalse();
  }

  @Test
  void theClientsSecretIsInTheDatabaseOnlySealedAndIsSealedAnewWithTheKey() throws Exception {
    var provider = setUp();
    assertThat(WholeDatabase.tablesHolding(FakeProvider.SECRET)).isEmpty();
    var authority = council.authority().id();
    var wrapping =
        acting.in(
            Wing.FOUNDATION,
            administrator,
            () ->
                jdbc.sql(
                        "select substring(client_secret from 1 for 5) from signin.provider where id = ?")
                    .param(provider.value())
                    .query(byte[].class)
                    .single());
    assertThat(rewrapped.left(authority, List.of(wrapping))).isEqualTo(1);
    assertThat(rewrapped.rewrap(authority, List.of(wrapping), 10)).isEqualTo(1);
    assertThat(acting.in(Wing.FOUNDATION, administrator, () -> rows.secret(authority, provider)))
        .isEqualTo(FakeProvider.SECRET);
  }

  @Test
  void isSetUpOnlyByADescriptionThatCanBeTrusted() {
    var description = "/.well-known/openid-configuration";
    refuses(fake.issuer() + "/nothing-here", "Nothing that can be read");
    fake.answers(description, "not JSON");
    refuses(fake.issuer(), "Nothing that can be read");
    fake.answers(description, "{" + " ".repeat(300_000) + "}");
    refuses(fake.issuer(), "Nothing that can be read");
    fake.answers(description, fake.issuer() + "/elsewhere"); // sends on
    fake.answers("/elsewhere", fake.description(fake.issuer(), fake.issuer()));
    refuses(fake.issuer(), "Nothing that can be read");
    fake.answers(description, fake.description("https://login.example.org", fake.issuer()));
    refuses(fake.issuer(), "calls itself by another");
    fake.answers(description, fake.description(fake.issuer(), "http://169.254.169.254"));
    refuses(fake.issuer(), "may not ask");
    fake.answers(
        description, fake.description(fake.issuer(), fake.issuer()).replace("RS256", "HS256"));
    refuses(fake.issuer(), "lacks something");
    refuses("ftp://login.example.org", "Correct the issuer");
    fake.answers(description, fake.description(fake.issuer(), fake.issuer()));
    setUp();
    assertThat(providers.setUp(asked(fake.issuer(), "council.example")))
        .isEqualTo(
            new SetUpResult.Refused(
                "domains",
                "One of these domains leads to another provider already: end that one first."));
  }

  private void refuses(String issuer, String because) {
    assertThat(providers.setUp(asked(issuer, "council.example")))
        .isInstanceOfSatisfying(
            SetUpResult.Refused.class,
            refused -> {
              assertThat(refused.field()).isEqualTo("issuer");
              assertThat(refused.sentence()).contains(because);
            });
  }

  @Test
  void aPartnersProviderIsNotSetUpForAnotherCouncilsOrganisation() {
    var elsewhere = Council.founded(authorities, accounts);
    var theirs = elsewhere.organisation(OrganisationKind.PROVIDER, "Elsewhere Ltd");
    var asked = asked(fake.issuer(), "council.example");
    assertThat(
            providers.setUp(
                new SetUpProvider(
                    administrator,
                    theirs,
                    asked.name(),
                    asked.issuer(),
                    asked.clientId(),
                    asked.clientSecret(),
                    asked.domains(),
                    false)))
        .isInstanceOf(SetUpResult.Refused.class);
  }
}
