package rowan.support.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Actor;
import rowan.support.casework.contact.ContactWay;
import rowan.support.casework.contact.Contacts;
import rowan.support.casework.contact.LogContact;
import rowan.support.casework.file.NoSuchCase;
import rowan.support.casework.file.WorkRefusal;
import rowan.support.casework.file.WorkResult;
import rowan.support.casework.lead.HandoverId;
import rowan.support.casework.lead.Handovers;
import rowan.support.casework.lead.ProposeHandover;
import rowan.support.casework.page.CaseFilter;
import rowan.support.casework.page.CasePage;
import rowan.support.casework.page.CasePages;
import rowan.support.casework.page.Caseloads;
import rowan.support.casework.page.TodaysWork;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

@RowanTest
class HandingOverTests {

  private static final WorkResult DONE = new WorkResult.Done();

  @Autowired private GivenCases given;
  @Autowired private Casework casework;
  @Autowired private Handovers handovers;
  @Autowired private Contacts contacts;
  @Autowired private CasePages pages;
  @Autowired private Caseloads caseloads;
  @Autowired private TodaysWork today;
  @Autowired private TestClock clock;

  private GivenCases.Team team;
  private CaseId id;

  @BeforeEach
  void aCase() {
    team = given.team();
    id = given.aCase(team);
  }

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private static WorkResult refused(WorkRefusal refusal) {
    return new WorkResult.Refused(refusal);
  }

  private ProposeHandover toOutreach(LocalDate starts, boolean endsOurPart) {
    return new ProposeHandover(
        team.idva(),
        id,
        team.outreach().account(),
        "Wants to stay near the school. Injunction heard on Friday.",
        starts,
        true,
        true,
        endsOurPart);
  }

  private HandoverId proposed(boolean endsOurPart) {
    assertThat(handovers.propose(toOutreach(LocalDate.now(clock), endsOurPart))).isEqualTo(DONE);
    return asked();
  }

  private HandoverId asked() {
    return new HandoverId(today.of(team.outreach()).asked().getFirst().handover());
  }

  private String leadOf(Actor seenBy) {
    return casework.summary(seenBy, id).orElseThrow().leadName();
  }

  private void call(Actor by, String said) {
    assertThat(contacts.log(new LogContact(by, id, ContactWay.CALL, clock.instant(), true, said)))
        .isEqualTo(DONE);
  }

  @Test
  void carriesTheWholeRecordToTheNewLead() {
    call(team.idva(), "Feels watched at the school gate.");
    assertThat(pages.page(team.outreach(), id)).isEmpty();
    assertThat(handovers.accept(team.outreach(), proposed(false))).isEqualTo(DONE);
    var page = pages.page(team.outreach(), id).orElseThrow();
    assertThat(page.led()).isTrue();
    assertThat(page.happenings().stream().map(CasePage.Happened::words))
        .contains(
            "Feels watched at the school gate.",
            "He waited outside the school again and said what he would do.");
    assertThat(leadOf(team.outreach())).isEqualTo(team.outreach().name());
  }

  @Test
  void showsTheSummaryAndNothingElseBeforeItIsAccepted() {
    var handover = proposed(false);
    assertThat(handovers.asked(team.outreach(), handover))
        .hasValueSatisfying(asked -> {
          assertThat(asked.summary()).startsWith("Wants to stay near the school.");
          assertThat(asked.fromName()).isEqualTo(team.idva().name());
        });
    assertThat(casework.summary(team.outreach(), id)).isEmpty();
    assertThat(handovers.asked(team.stranger(), handover)).isEmpty();
  }

  @Test
  void isAnsweredByWhoIsAskedAndNobodyElse() {
    var handover = proposed(false);
    assertThatThrownBy(() -> handovers.accept(team.stranger(), handover))
        .isInstanceOf(NoSuchCase.class);
    assertThatThrownBy(() -> handovers.accept(team.otherIdva(), handover))
        .isInstanceOf(NoSuchCase.class);
    assertThat(leadOf(team.idva())).isEqualTo(team.idva().name());
  }

  @Test
  void tellsTheProposerWhyItWasDeclined() {
    assertThat(handovers.decline(team.outreach(), proposed(false), "On leave from Monday"))
        .isEqualTo(DONE);
    var latest = pages.page(team.idva(), id).orElseThrow().handover().orElseThrow();
    assertThat(latest.state()).isEqualTo(CasePage.LatestHandover.State.DECLINED);
    assertThat(latest.answer()).isEqualTo("On leave from Monday");
    assertThat(casework.summary(team.outreach(), id)).isEmpty();
  }

  @Test
  void canBeTakenBackUntilItIsAnswered() {
    var handover = proposed(false);
    assertThat(handovers.withdraw(team.idva(), id, "She would rather stay with me"))
        .isEqualTo(DONE);
    assertThatThrownBy(() -> handovers.accept(team.outreach(), handover))
        .isInstanceOf(NoSuchCase.class);
    assertThat(handovers.withdraw(team.idva(), id, "Again"))
        .isEqualTo(refused(WorkRefusal.ALREADY_DONE));
  }

  @Test
  void takesEffectOnItsDayByItself() {
    var thursday = LocalDate.now(clock).plusDays(2);
    assertThat(handovers.propose(toOutreach(thursday, false))).isEqualTo(DONE);
    handovers.accept(team.outreach(), asked());
    assertThat(leadOf(team.idva())).isEqualTo(team.idva().name());
    assertThat(rowsOf(team.idva())).isEqualTo(1);
    assertThat(rowsOf(team.outreach())).isZero();

    clock.moveOn(Duration.ofDays(2));
    assertThat(leadOf(team.idva())).isEqualTo(team.outreach().name());
    assertThat(rowsOf(team.idva())).isZero();
    assertThat(rowsOf(team.outreach())).isEqualTo(1);
    assertThat(
            casework.openCases(
                team.triage(), java.util.List.of(team.idva().account(), team.outreach().account())))
        .containsEntry(team.idva().account(), 0)
        .containsEntry(team.outreach().account(), 1);
    call(team.outreach(), "First call.");
    assertThat(rowsOf(team.outreach())).isEqualTo(1);
  }

  private int rowsOf(Actor lead) {
    return caseloads.page(lead, CaseFilter.ALL, Optional.empty()).rows().size();
  }

  @Test
  void closesWhatComesAfterToAnOrganisationWhosePartEnds() {
    call(team.idva(), "Said before.");
    handovers.accept(team.outreach(), proposed(true));
    call(team.outreach(), "Said after.");
    var left = pages.page(team.idva(), id).orElseThrow();
    assertThat(left.current()).isFalse();
    assertThat(left.strip()).isEmpty();
    assertThat(left.happenings().stream().map(CasePage.Happened::words))
        .contains("Said before.")
        .doesNotContain("Said after.");
    assertThat(left.leads()).hasSize(2);
    assertThatThrownBy(() -> call(team.idva(), "Once more.")).isInstanceOf(NoSuchCase.class);
    assertThat(contacts.number(team.idva(), id)).isEmpty();
    assertThat(
            pages.page(team.outreach(), id).orElseThrow().happenings().stream()
                .map(CasePage.Happened::words))
        .contains("Said before.", "Said after.");
  }

  @Test
  void isProposedByTheLeadAlone() {
    var byAnother =
        new ProposeHandover(
            team.otherIdva(),
            id,
            team.outreach().account(),
            "Summary",
            LocalDate.now(clock),
            false,
            false,
            false);
    assertThat(handovers.propose(byAnother)).isEqualTo(refused(WorkRefusal.ONLY_THE_LEAD));
  }

  @Test
  void refusesASecondProposalASecondLeadAndOneInThePast() {
    assertThat(handovers.propose(toOutreach(LocalDate.now(clock).minusDays(1), false)))
        .isEqualTo(refused(WorkRefusal.STARTS_IN_THE_PAST));
    proposed(false);
    assertThat(handovers.propose(toOutreach(LocalDate.now(clock), false)))
        .isEqualTo(refused(WorkRefusal.HANDOVER_WAITS));
    handovers.accept(team.outreach(), asked());
    assertThat(handovers.propose(toOutreach(LocalDate.now(clock), false)))
        .isEqualTo(refused(WorkRefusal.ONLY_THE_LEAD));
  }

  @Test
  void namesEverybodyWhoCouldLead() {
    assertThat(handovers.couldLead(team.idva()).stream().map(Actor::account))
        .contains(team.outreach().account(), team.otherIdva().account())
        .doesNotContain(team.idva().account(), team.triage().account());
  }
}
