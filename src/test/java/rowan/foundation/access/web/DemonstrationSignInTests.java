package rowan.foundation.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Authority;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AccountId;
import rowan.testing.Council;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;

/** Signing in without proof cannot be switched on by accident: two locks, tried one by one. */
@RowanTest
class DemonstrationSignInTests {

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private Authority realCouncil() {
    return authorities.found("r" + UUID.randomUUID().toString().substring(0, 8), "Real Council");
  }

  private AccountId officer(Authority authority) {
    var council = accounts.takeOn(authority.id(), OrganisationKind.COUNCIL, authority.name());
    var account = accounts.admit(authority.id(), council, "Officer Planted", "o@example.org");
    accounts.appoint(authority.id(), account, Office.AUDITOR, "Auditor", LocalDate.of(2000, 1, 1));
    return account;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "serve", "production", "demonstration", "prod,DEMO2"})
  void isNotThereInAnyOtherProfile(String profiles) {
    new ApplicationContextRunner()
        .withPropertyValues("spring.profiles.active=" + profiles)
        .withBean(Accounts.class, () -> accounts)
        .withUserConfiguration(DemonstrationSignIn.class)
        .run(context -> assertThat(context).doesNotHaveBean(DemonstrationSignIn.class));
  }

  @Test
  void isThereInTheDemoProfile() {
    new ApplicationContextRunner()
        .withPropertyValues("spring.profiles.active=demo")
        .withBean(Accounts.class, () -> accounts)
        .withUserConfiguration(DemonstrationSignIn.class)
        .run(context -> assertThat(context).hasSingleBean(DemonstrationSignIn.class));
  }

  @Test
  void showsNobodyOfACouncilThatIsNotADemonstration() {
    var council = realCouncil();
    officer(council);
    assertThat(HttpVisitor.at(council, port).get("/sign-in").body())
        .contains("Work e-mail address")
        .doesNotContain("Officer Planted");
  }

  @Test
  void signsNobodyInToACouncilThatIsNotADemonstration() {
    var council = realCouncil();
    var officer = officer(council);
    var visitor = HttpVisitor.at(council, port).bearingAToken();
    var answer = visitor.post("/sign-in/as", Map.of("account", officer.toString()));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(visitor.get("/home").headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).endsWith("/sign-in"));
  }

  @Test
  void signsNobodyInAcrossCouncils() {
    var demonstration = Council.founded(authorities, accounts);
    var elsewhere = Council.founded(authorities, accounts).holder(Office.AUDITOR);
    var visitor = HttpVisitor.at(demonstration.authority(), port).bearingAToken();
    assertThat(
            visitor
                .post("/sign-in/as", Map.of("account", elsewhere.account().toString()))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void noCouncilCanBecomeADemonstrationLater() {
    var council = realCouncil();
    for (var wing : Wing.values()) {
      assertThatThrownBy(() ->
              acting.run(
                  wing,
                  Actor.clock(council.id()),
                  () -> jdbc.sql("update access.authority set demonstration = true").update()))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }
}
