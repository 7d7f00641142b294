package rowan.foundation.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.register.GivenOffice;
import rowan.foundation.access.register.Tenure;
import rowan.support.casework.Casework;
import rowan.support.casework.GivenCases;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * Acting up, cover, leaving: what holds from the first day to the last, and what becomes of cases.
 */
@RowanTest
class ComingAndGoingTests {

  @Autowired private GivenCases given;
  @Autowired private People people;
  @Autowired private Joining joining;
  @Autowired private Appointing appointing;
  @Autowired private Leaving leaving;
  @Autowired private Organising organising;
  @Autowired private Casework casework;
  @Autowired private Accounts accounts;
  @Autowired private TestClock clock;

  private GivenCases.Team team;
  private Actor administrator;
  private LocalDate today;

  @BeforeEach
  void aCouncilWithAnAdministrator() {
    team = given.team();
    administrator = team.council().holder(Office.ADMINISTRATOR);
    today = LocalDate.now(clock);
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private static PeopleResult refused(PeopleRefusal why) {
    return new PeopleResult.Refused(why);
  }

  private Optional<Actor> now(Actor actor) {
    return accounts.actor(actor.authority(), actor.account());
  }

  private PersonView view(Actor of) {
    return people.find(administrator, of.account()).orElseThrow();
  }

  @Test
  void letSomebodyActUpAndCoverFromTheFirstDayToTheLast() {
    var away = team.triage().account();
    var idva = team.idva().account();
    assertThat(
            appointing.give(
                administrator,
                new GivenOffice(
                    idva,
                    Office.TRIAGE,
                    "Triage",
                    Tenure.COVERS,
                    Optional.of(idva),
                    today,
                    Optional.of(today))))
        .isEqualTo(refused(PeopleRefusal.COVERS_NOBODY));
    assertThat(
            appointing.give(
                administrator,
                new GivenOffice(
                    idva,
                    Office.REFUGE_MANAGER,
                    "Acting",
                    Tenure.ACTS_UP,
                    Optional.empty(),
                    today,
                    Optional.empty())))
        .isEqualTo(refused(PeopleRefusal.FOR_A_TIME));
    var tomorrow = today.plusDays(1);
    appointing.give(
        administrator,
        new GivenOffice(
            idva,
            Office.TRIAGE,
            "Triage in Bev's place",
            Tenure.COVERS,
            Optional.of(away),
            tomorrow,
            Optional.of(tomorrow)));
    assertThat(now(team.idva()).orElseThrow().holds(Office.TRIAGE)).isFalse();
    clock.moveOn(Duration.ofDays(1));
    assertThat(now(team.idva()).orElseThrow().holds(Office.TRIAGE)).isTrue();
    assertThat(now(team.idva()).orElseThrow().title()).isEqualTo("Triage in Bev's place");
    clock.moveOn(Duration.ofDays(1));
    assertThat(now(team.idva()).orElseThrow().offices()).containsExactly(Office.IDVA);
  }

  @Test
  void letAColleagueLeadTheCasesOfWhoLeaves() {
    var id = given.aCase(team);
    assertThat(view(team.idva()).leads()).isEqualTo(1);
    assertThat(leaving.leave(administrator, team.idva().account(), Optional.empty()))
        .isInstanceOf(PeopleResult.Done.class);
    assertThat(now(team.idva())).isEmpty();
    assertThat(view(team.otherIdva()).leads()).isEqualTo(1);
    assertThat(casework.summary(team.otherIdva(), id)).isPresent();
  }

  @Test
  void keepAnAccountThatLeadsWhatNobodyElseCan() {
    given.aCase(team);
    leaving.leave(administrator, team.otherIdva().account(), Optional.empty());
    assertThat(leaving.leave(administrator, team.idva().account(), Optional.empty()))
        .isEqualTo(refused(PeopleRefusal.NOBODY_TAKES_OVER));
    assertThat(now(team.idva())).contains(team.idva());
    assertThat(view(team.idva()).leads()).isEqualTo(1);
  }

  @Test
  void endAnAccountByItselfOnceItsLastDayIsOver() {
    given.aCase(team);
    leaving.leave(administrator, team.idva().account(), Optional.of(today));
    leaving.endWhatIsOver(Actor.clock(administrator.authority()));
    assertThat(now(team.idva())).isPresent();
    clock.moveOn(Duration.ofDays(1));
    assertThat(now(team.idva())).isEmpty();
    leaving.endWhatIsOver(Actor.clock(administrator.authority()));
    assertThat(view(team.otherIdva()).leads()).isEqualTo(1);
    assertThat(view(team.idva()).colleague().endedAt()).isPresent();
    joining.comeBack(administrator, team.idva().account());
    assertThat(now(team.idva())).isEmpty();
  }

  @Test
  void letOthersLeadWhatSomebodyLedInAnOfficeThatIsOver() {
    given.aCase(team);
    var office = view(team.idva()).offices().getFirst().id();
    appointing.end(administrator, team.idva().account(), office, Optional.of(today));
    clock.moveOn(Duration.ofDays(1));
    leaving.endWhatIsOver(Actor.clock(administrator.authority()));
    assertThat(view(team.otherIdva()).leads()).isEqualTo(1);
    assertThat(view(team.idva()).leads()).isZero();
  }

  @Test
  void leaveAnOrganisationWithNobodyWhoMayAct() {
    assertThat(organising.end(administrator, team.council().organisation(), Optional.empty()))
        .isEqualTo(refused(PeopleRefusal.IS_THE_COUNCIL));
    organising.end(administrator, team.provider(), Optional.of(today));
    assertThat(now(team.outreach())).isPresent();
    clock.moveOn(Duration.ofDays(1));
    assertThat(now(team.outreach())).isEmpty();
  }
}
