package rowan.support.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.support.casework.file.NoSuchCase;
import rowan.testing.RowanTest;

@RowanTest
class OpeningACaseTests {

  @Autowired private GivenCases given;
  @Autowired private Casework casework;
  @Autowired private Clock clock;

  private GivenCases.Team team;

  @BeforeEach
  void aTeam() {
    team = given.team();
  }

  @Test
  void givesTheCaseANumberInitialsAndItsLead() {
    var id = given.aCase(team);
    assertThat(casework.summary(team.idva(), id))
        .hasValueSatisfying(summary -> {
          assertThat(summary.number()).isEqualTo("C-1001");
          assertThat(summary.initials()).isEqualTo("A. K.");
          assertThat(summary.open()).isTrue();
          assertThat(summary.lead()).isEqualTo(team.idva().account());
          assertThat(summary.leadName()).isEqualTo(team.idva().name());
        });
  }

  @Test
  void numbersTheCasesOfACouncilOneByOne() {
    given.aCase(team);
    var second = given.aCase(team);
    assertThat(casework.summary(team.idva(), second).orElseThrow().number()).isEqualTo("C-1002");
  }

  @Test
  void tellsTheRefugeWhoWouldNeedAPlaceTogether() {
    var household = casework.household(team.idva(), given.aCase(team)).orElseThrow();
    assertThat(household.adults()).isEqualTo(1);
    assertThat(household.gender()).isEqualTo(Gender.WOMAN);
    assertThat(household.children().stream().map(child -> child.age() + " " + child.boy()))
        .containsExactly("9 true", "4 false");
    assertThat(household.children()).allMatch(child -> child.name().isEmpty());
  }

  @Test
  void isNotThereForAnOrganisationThatIsNotInvolved() {
    var id = given.aCase(team);
    assertThat(casework.summary(team.outreach(), id)).isEmpty();
    assertThat(casework.household(team.outreach(), id)).isEmpty();
    assertThatThrownBy(
            () -> casework.record(team.outreach(), id, new FromRoom("Space held", "Until Friday")))
        .isInstanceOf(NoSuchCase.class);
  }

  @Test
  void isThereForAnOrganisationThatIsBroughtIn() {
    var id = given.aCase(team);
    casework.involve(team.idva(), id, team.provider());
    casework.involve(team.idva(), id, team.provider());
    assertThat(casework.household(team.outreach(), id)).isPresent();
    casework.record(team.outreach(), id, new FromRoom("Space held", "Until Friday"));
  }

  @Test
  void refusesASecondOpenCaseForTheSamePerson() {
    var person = given.person(team.triage());
    var command = given.command(team, person, team.idva().account());
    assertThat(casework.open(command)).isInstanceOf(OpenResult.Done.class);
    assertThat(casework.open(command)).isEqualTo(new OpenResult.Refused(OpenRefusal.ALREADY_OPEN));
  }

  @Test
  void refusesALeadWhoWorksNoCases() {
    var member = team.council().holder(Office.SCRUTINY_MEMBER);
    var command = given.command(team, given.person(team.triage()), member.account());
    assertThat(casework.open(command))
        .isEqualTo(new OpenResult.Refused(OpenRefusal.LEAD_WORKS_NO_CASES));
  }

  @Test
  void refusesAReferralOfTomorrow() {
    assertThatThrownBy(() ->
            given.aCaseReferred(team, clock.instant().plus(Duration.ofDays(1)), java.util.Set.of()))
        .hasMessage(OpenRefusal.REFERRED_LATER.sentence());
  }

  @Test
  void isForTriageOnly() {
    var command = given.command(team, given.person(team.triage()), team.idva().account());
    var byAnIdva =
        new OpenCase(
            team.idva(),
            command.person(),
            command.name(),
            command.dateOfBirth(),
            command.gender(),
            command.children(),
            command.safeContact(),
            command.whatHappened(),
            command.lead(),
            command.referredAt(),
            command.source(),
            command.communities());
    assertThatThrownBy(() -> casework.open(byAnIdva)).isInstanceOf(NotPermitted.class);
  }

  @Test
  void countsTheOpenCasesOfEachLeadWithoutSeeingOne() {
    given.aCase(team);
    given.aCase(team);
    var counts =
        casework.openCases(
            team.triage(), List.of(team.idva().account(), team.otherIdva().account()));
    assertThat(counts)
        .containsEntry(team.idva().account(), 2)
        .containsEntry(team.otherIdva().account(), 0);
  }
}
