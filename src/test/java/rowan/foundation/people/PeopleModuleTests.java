package rowan.foundation.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.access.register.GivenOffice;
import rowan.foundation.access.register.Happened;
import rowan.foundation.access.register.HistoryEntry;
import rowan.foundation.access.register.Listing;
import rowan.foundation.access.register.Requirement;
import rowan.foundation.access.register.Tenure;
import rowan.foundation.access.register.Vetting;
import rowan.foundation.kernel.AccountId;
import rowan.support.casework.GivenCases;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

@RowanTest
class PeopleModuleTests {

  @Autowired private GivenCases given;
  @Autowired private People people;
  @Autowired private Joining joining;
  @Autowired private Appointing appointing;
  @Autowired private Confirming confirming;
  @Autowired private KeepingStanding standing;
  @Autowired private Leaving leaving;
  @Autowired private Organising organising;
  @Autowired private Accounts accounts;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
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

  private GivenOffice held(AccountId account, Office office) {
    return new GivenOffice(
        account, office, office.title(), Tenure.HOLDS, Optional.empty(), today, Optional.empty());
  }

  private Optional<Actor> now(Actor actor) {
    return accounts.actor(actor.authority(), actor.account());
  }

  private PersonView view(Actor of) {
    return people.find(administrator, of.account()).orElseThrow();
  }

  @Test
  void letNobodyGiveThemselvesAnything() {
    var self = administrator.account();
    var yourself = refused(PeopleRefusal.YOURSELF);
    assertThat(appointing.give(administrator, held(self, Office.IDVA))).isEqualTo(yourself);
    assertThat(standing.vetted(administrator, self, Vetting.ENHANCED_DBS, today))
        .contains(yourself);
    assertThat(standing.trained(administrator, self, today)).contains(yourself);
    assertThat(leaving.leave(administrator, self, Optional.empty())).isEqualTo(yourself);
    assertThat(joining.comeBack(administrator, self)).isEqualTo(yourself);
    var own = view(administrator).offices().getFirst().id();
    assertThat(appointing.end(administrator, self, own, Optional.empty())).isEqualTo(yourself);
    assertThat(now(administrator)).contains(administrator);
  }

  @Test
  void letNobodyElseAdministerAccess() {
    var manager = team.council().holder(team.provider(), Office.PROVIDER_MANAGER, "Manager");
    for (var other : List.of(team.idva(), manager)) {
      assertThatThrownBy(() -> appointing.give(other, held(team.triage().account(), Office.IDVA)))
          .isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> leaving.leave(other, team.triage().account(), Optional.empty()))
          .isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> organising.all(other)).isInstanceOf(NotPermitted.class);
    }
  }

  @Test
  void letAManagerKeepTheStandingOfTheirOwnPeopleAndSeeNobodyElse() {
    var manager = team.council().holder(team.provider(), Office.PROVIDER_MANAGER, "Manager");
    assertThat(standing.trained(manager, team.outreach().account(), today))
        .hasValueSatisfying(result -> assertThat(result).isInstanceOf(PeopleResult.Done.class));
    assertThat(standing.trained(manager, team.idva().account(), today)).isEmpty();
    assertThat(people.find(manager, team.idva().account())).isEmpty();
    assertThat(
            people
                .list(
                    manager,
                    Listing.Show.HERE,
                    "",
                    Optional.of(team.idva().organisation()),
                    Optional.empty())
                .rows())
        .extracting(one -> one.account())
        .containsExactlyInAnyOrder(manager.account(), team.outreach().account());
  }

  @Test
  void giveAnOfficeOverOthersAccessOnlyByTwo() {
    var auditor = held(team.triage().account(), Office.AUDITOR);
    assertThat(appointing.give(administrator, auditor)).isInstanceOf(PeopleResult.Waits.class);
    assertThat(now(team.triage()).orElseThrow().offices()).containsExactly(Office.TRIAGE);
    var waiting = confirming.waiting(administrator).getFirst().id();
    assertThat(confirming.answer(administrator, waiting, true))
        .contains(refused(PeopleRefusal.ANOTHER_MUST_CONFIRM));
    assertThatThrownBy(() ->
            acting.run(
                Wing.FOUNDATION,
                administrator,
                () ->
                    jdbc.sql(
                            "update access.proposed_office set answered_by = proposed_by,"
                                + " answered_at = now(), confirmed = true where id = ?")
                        .param(waiting)
                        .update()))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("answered_by_another");
    var officer = team.council().holder(Office.INFORMATION_GOVERNANCE);
    assertThat(confirming.answer(officer, waiting, true))
        .hasValueSatisfying(result -> assertThat(result).isInstanceOf(PeopleResult.Done.class));
    assertThat(now(team.triage()).orElseThrow().holds(Office.AUDITOR)).isTrue();
    assertThat(confirming.answer(officer, waiting, false)).isEmpty();
    assertThat(confirming.waiting(officer)).isEmpty();
  }

  @Test
  void writeEveryChangeIntoTheLogAndIntoTheHistory() {
    appointing.give(administrator, held(team.idva().account(), Office.TRIAGE));
    standing.vetted(administrator, team.idva().account(), Vetting.POLICE_VETTING, today);
    assertThat(view(team.idva()).history())
        .extracting(HistoryEntry::what)
        .containsExactly(Happened.VETTING_WRITTEN, Happened.OFFICE_GIVEN);
    assertThat(
            acting.in(
                Wing.FOUNDATION,
                administrator,
                () ->
                    jdbc.sql(
                            "select what from audit.entry where account_id = ? and kind = 'CHANGE'")
                        .param(administrator.account().value())
                        .query(String.class)
                        .list()))
        .containsExactlyInAnyOrder("people.office-given", "people.vetting-written");
  }

  @Test
  void refuseAnOfficeTwiceAtATimeAndOneOfAnotherKindOfOrganisation() {
    assertThat(appointing.give(administrator, held(team.idva().account(), Office.IDVA)))
        .isEqualTo(refused(PeopleRefusal.HAS_IT_ALREADY));
    assertThat(
            appointing.give(administrator, held(team.outreach().account(), Office.ADMINISTRATOR)))
        .isEqualTo(refused(PeopleRefusal.NOT_OF_THIS_ORGANISATION));
    assertThat(appointing.give(administrator, held(team.idva().account(), Office.COLLEAGUE)))
        .isEqualTo(refused(PeopleRefusal.NOT_OF_THIS_ORGANISATION));
  }

  @Test
  void letSomebodyJoinFromADayToComeAndNotBefore() {
    var starts = today.plusDays(7);
    var email = UUID.randomUUID() + "@example.org";
    var join =
        new Join(
            administrator,
            team.council().organisation(),
            "Nell V",
            email,
            Office.IDVA,
            "IDVA",
            starts,
            Optional.empty());
    var joined = joining.join(join);
    assertThat(joined).isInstanceOf(PeopleResult.Done.class);
    assertThat(joining.join(join)).isEqualTo(refused(PeopleRefusal.EMAIL_TAKEN));
    var account = new AccountId(((PeopleResult.Done) joined).about());
    assertThat(accounts.actor(administrator.authority(), account)).isEmpty();
    clock.moveOn(Duration.ofDays(7));
    var actor = accounts.actor(administrator.authority(), account).orElseThrow();
    assertThat(actor.offices()).containsExactly(Office.COLLEAGUE);
    standing.vetted(administrator, account, Vetting.ENHANCED_DBS, starts.plusYears(3));
    standing.trained(administrator, account, starts.plusYears(2));
    assertThat(people.find(administrator, account).orElseThrow().missing())
        .containsExactly(Requirement.CONDUCT);
    standing.agree(actor, standing.version());
    assertThat(accounts.actor(administrator.authority(), account).orElseThrow().offices())
        .containsExactly(Office.IDVA);
  }

  @Test
  void makeTeamsThatPermitNothing() {
    var made = organising.addTeam(administrator, team.council().organisation(), "Nights");
    var id = ((PeopleResult.Done) made).about();
    assertThat(organising.addTeam(administrator, team.council().organisation(), "nights"))
        .isEqualTo(refused(PeopleRefusal.NAME_TAKEN));
    assertThat(organising.join(administrator, team.outreach().account(), team.provider(), id))
        .isEqualTo(refused(PeopleRefusal.NOT_OF_THIS_ORGANISATION));
    var idva = team.idva();
    organising.join(administrator, idva.account(), idva.organisation(), id);
    assertThat(view(idva).teams()).extracting(one -> one.name()).containsExactly("Nights");
    assertThat(now(idva)).contains(idva);
    clock.moveOn(Duration.ofDays(2));
    organising.leave(administrator, idva.account(), id);
    assertThat(view(idva).teams()).isEmpty();
  }
}
