package rowan.foundation.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.register.GivenOffice;
import rowan.foundation.access.register.Tenure;
import rowan.foundation.people.Appointing;
import rowan.foundation.people.KeepingStanding;
import rowan.foundation.people.Leaving;
import rowan.foundation.people.Organising;
import rowan.foundation.people.People;
import rowan.support.casework.GivenCases;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * Somebody is signed in, loses what they may act by, and asks for the next page. To see it fail,
 * leave the event out of {@code Changes}, or {@code until} out of {@code CurrentActor}.
 */
@RowanTest
class EndedStandingTests {

  @Autowired private GivenCases given;
  @Autowired private People people;
  @Autowired private Appointing appointing;
  @Autowired private KeepingStanding standing;
  @Autowired private Leaving leaving;
  @Autowired private Organising organising;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private GivenCases.Team team;
  private Actor administrator;
  private Actor worker;
  private HttpVisitor visitor;
  private LocalDate today;

  @BeforeEach
  void aWorkerIsSignedIn() {
    team = given.team();
    administrator = team.council().holder(Office.ADMINISTRATOR);
    worker = team.idva();
    visitor = HttpVisitor.signedIn(team.council().authority(), port, worker);
    today = LocalDate.now(clock);
    assertThat(visitor.get("/caseload").statusCode()).isEqualTo(200);
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private void isSentToSignIn(HttpVisitor who) {
    var answer = who.get("/caseload");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).contains("/sign-in"));
  }

  private java.util.UUID office() {
    return people.find(administrator, worker.account()).orElseThrow().offices().getFirst().id();
  }

  @Test
  void signsOutWhoLosesTheirOffice() {
    appointing.end(administrator, worker.account(), office(), Optional.empty());
    isSentToSignIn(visitor);
  }

  @Test
  void signsOutWhoseAccountEnds() {
    leaving.leave(administrator, worker.account(), Optional.empty());
    isSentToSignIn(visitor);
  }

  @Test
  void signsOutWhoseOrganisationEndsWhereverTheyAreSignedIn() {
    var first = HttpVisitor.signedIn(team.council().authority(), port, team.outreach());
    var second = HttpVisitor.signedIn(team.council().authority(), port, team.outreach());
    organising.end(administrator, team.provider(), Optional.empty());
    isSentToSignIn(first);
    isSentToSignIn(second);
    assertThat(visitor.get("/caseload").statusCode()).isEqualTo(200);
  }

  @Test
  void signsOutWhoseTrainingIsTakenAwayAndTellsThemWhatIsMissing() {
    standing.trained(administrator, worker.account(), today.minusDays(1));
    isSentToSignIn(visitor);
    visitor = HttpVisitor.signedIn(team.council().authority(), port, worker);
    assertThat(visitor.get("/caseload").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/home").body())
        .contains("Your office does not count today", "Ask " + administrator.name());
    standing.trained(administrator, worker.account(), today);
    assertThat(visitor.get("/caseload").statusCode()).isEqualTo(200);
  }

  @Test
  void signsOutWhoIsGivenAnotherOffice() {
    appointing.give(
        administrator,
        new GivenOffice(
            worker.account(),
            Office.TRIAGE,
            "Triage worker",
            Tenure.HOLDS,
            Optional.empty(),
            today,
            Optional.empty()));
    isSentToSignIn(visitor);
  }

  @Test
  void endsWithTheLastDayOfAnOffice() {
    appointing.end(administrator, worker.account(), office(), Optional.of(today));
    visitor = HttpVisitor.signedIn(team.council().authority(), port, worker);
    assertThat(visitor.get("/caseload").statusCode()).isEqualTo(200);
    clock.moveOn(Duration.ofDays(1));
    isSentToSignIn(visitor);
  }

  @Test
  void opensNoRecordFromTheDayAfterTheLastOfATraining() {
    standing.trained(administrator, worker.account(), today);
    assertThat(visitor.get("/caseload").statusCode())
        .as("nothing is less than before")
        .isEqualTo(200);
    clock.moveOn(Duration.ofDays(1));
    assertThat(visitor.get("/caseload").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/home").body()).contains("Your office does not count today");
  }

  @Test
  void beginsOnTheFirstDayOfAnOfficeWithoutSigningInAgain() {
    appointing.give(
        administrator,
        new GivenOffice(
            worker.account(),
            Office.TRIAGE,
            "Triage worker",
            Tenure.ACTS_UP,
            Optional.empty(),
            today.plusDays(1),
            Optional.of(today.plusDays(1))));
    assertThat(visitor.get("/triage").statusCode()).isEqualTo(404);
    clock.moveOn(Duration.ofDays(1));
    assertThat(visitor.get("/triage").statusCode()).isEqualTo(200);
    clock.moveOn(Duration.ofDays(1));
    assertThat(visitor.get("/triage").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/caseload").statusCode()).isEqualTo(200);
  }

  @Test
  void remindsTheWorkerAndTheAdministratorInTimeOnTheirFirstPage() {
    standing.trained(administrator, worker.account(), today.plusDays(12));
    var lead = HttpVisitor.signedIn(team.council().authority(), port, worker);
    assertThat(lead.get("/home").headers().firstValue("Location")).isPresent();
    assertThat(lead.get("/today").body()).contains("has its last day on 17 March 2030");
    var sees = HttpVisitor.signedIn(team.council().authority(), port, administrator);
    sees.get("/home");
    assertThat(sees.get("/people").body()).contains("1 person needs attention");
  }

  @Test
  void letsNobodyAgreeToACodeThatTheyDidNotRead() {
    visitor.get("/conduct");
    assertThat(visitor.post("/conduct", Map.of("version", "1")).body())
        .contains("Tick the box once you have read the code");
    assertThat(visitor.post("/conduct", Map.of("version", "7", "read", "yes")).body())
        .contains("has changed since you opened it");
  }
}
