package rowan.support.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Wing;
import rowan.support.frontdoor.AskForHelp.Stay;
import rowan.support.frontdoor.Decision.ClosingReason;
import rowan.support.frontdoor.Decision.Refusal;
import rowan.support.frontdoor.MakeReferral.Consent;
import rowan.support.frontdoor.MakeReferral.Risk;
import rowan.testing.Council;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

@RowanTest
class TriageTests {

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private FrontDoor frontDoor;
  @Autowired private Triage triage;
  @Autowired private TestClock clock;

  private Council council;
  private Actor visitor;
  private Actor officer;
  private Actor worker;

  @BeforeEach
  void aDesk() {
    council = Council.founded(authorities, accounts);
    visitor = Actor.visitor(council.authority().id());
    var police = council.organisation(OrganisationKind.REFERRER, "Millshire Police");
    officer = council.holder(police, Office.REFERRER, "Police officer");
    worker = council.holder(Office.TRIAGE);
  }

  @AfterEach
  void timeAsItWas() {
    clock.moveBack();
  }

  private ReferralId asked(Optional<Stay> stay) {
    return frontDoor
        .ask(visitor, AskFixture.asking(Asker.SELF, "Hm.", stay, frontDoor.ticket(visitor)))
        .referral();
  }

  private ReferralId asked() {
    return asked(Optional.empty());
  }

  private ReferralId referred(Set<Risk> noticed) {
    var made = AskFixture.referring("Ada", Consent.agreed(), noticed, false);
    return ((MakeReferral.Result.Done) frontDoor.refer(officer, made)).referral();
  }

  private Sheet.Line line(ReferralId id) {
    return triage.open(worker, id).orElseThrow().line();
  }

  @Test
  void putsTonightFirstAndThenTheLongestWait() {
    var first = asked();
    var second = asked();
    var grave = referred(Set.of(Risk.NECK));
    var tonight = asked(Optional.of(AskFixture.aPlace(Stay.When.TONIGHT)));
    assertThat(triage.queue(worker, null, 10))
        .extracting(Sheet.Line::id)
        .containsExactly(tonight, grave, first, second);
  }

  @Test
  void turnsPagesOfTheQueueWithoutLosingOrRepeatingOne() {
    for (int i = 0; i < 5; i++) {
      asked();
      referred(i % 2 == 0 ? Set.of() : Set.of(Risk.WEAPON));
    }
    var whole = triage.queue(worker, null, 100).stream().map(Sheet.Line::id).toList();
    var turned = new ArrayList<ReferralId>();
    ReferralId last = null;
    do {
      var page = triage.queue(worker, last, 3).stream().map(Sheet.Line::id).toList();
      turned.addAll(page);
      last = page.isEmpty() ? null : page.getLast();
    } while (last != null);
    assertThat(turned).hasSize(10).isEqualTo(whole);
  }

  @Test
  void saysWhichAgencyReferredAndNeverWhom() {
    referred(Set.of());
    assertThat(triage.queue(worker, null, 1).getFirst().organisation())
        .isEqualTo("Millshire Police");
  }

  @Test
  void countsTheHoursUntilSomebodyAnswers() {
    var id = asked();
    clock.moveOn(Duration.ofHours(25));
    assertThat(line(id).overdue(clock.instant())).isTrue();
    assertThat(triage.waiting(worker)).isEqualTo(new Triage.Waiting(1, 1));
    triage.write(worker, id, UUID.randomUUID(), "We are here.");
    assertThat(line(id).overdue(clock.instant())).isFalse();
    assertThat(triage.waiting(worker)).isEqualTo(new Triage.Waiting(1, 0));
    assertThat(line(id).waited(clock.instant()).toHours()).isEqualTo(25);
  }

  @Test
  void writesDownEachLook() {
    var id = asked();
    long before = looks();
    triage.open(worker, id);
    assertThat(looks()).isEqualTo(before + 1);
  }

  private long looks() {
    var reader = council.holder(Office.AUDITOR);
    return acting.in(
        Wing.FOUNDATION,
        reader,
        () ->
            jdbc.sql(
                    """
                    select count(*) from audit.entry
                    where authority_id = ? and account_id = ? and what = 'frontdoor.referral-opened'\
                    """)
                .params(council.authority().id().value(), worker.account().value())
                .query(Long.class)
                .single());
  }

  @Test
  void showsColleaguesWhoLooksAtIt() {
    var id = asked();
    triage.take(worker, id);
    assertThat(line(id).lookedAtBy()).isEqualTo(worker.name());
  }

  @Test
  void closesNothingThatNobodyAnswered() {
    var id = asked();
    assertThat(triage.decide(worker, new Decision.Close(id, ClosingReason.ADVISED, " ")))
        .isEqualTo(new Decision.Result.Refused(Refusal.NOBODY_ANSWERED.sentence()));
    assertThat(line(id).progress()).isEqualTo(Sent.Progress.RECEIVED);
  }

  @Test
  void closesWithTheAnswerThatSheWillFind() {
    var words = frontDoor.ask(visitor, AskFixture.asking("Hm.", frontDoor.ticket(visitor)));
    var close =
        new Decision.Close(words.referral(), ClosingReason.ADVISED, "Call us whenever you like.");
    assertThat(triage.decide(worker, close)).isEqualTo(new Decision.Result.Done());
    var found = frontDoor.comeBack(visitor, words.words()).orElseThrow();
    assertThat(found.messages())
        .extracting(Conversation.Message::words)
        .containsExactly("Call us whenever you like.");
    assertThat(found.progress()).isEqualTo(Sent.Progress.CLOSED);
  }

  @Test
  void showsAMessageThatComesAfterTheDecision() {
    var asked = frontDoor.ask(visitor, AskFixture.asking("Hm.", frontDoor.ticket(visitor)));
    triage.decide(worker, new Decision.Close(asked.referral(), ClosingReason.ADVISED, "Bye."));
    assertThat(triage.wroteBack(worker, 10)).isEmpty();
    var pass = frontDoor.comeBack(visitor, asked.words()).orElseThrow().pass();
    frontDoor.writeBack(visitor, pass, UUID.randomUUID(), "It has started again.");
    assertThat(triage.wroteBack(worker, 10))
        .extracting(Sheet.Line::id)
        .containsExactly(asked.referral());
    triage.write(worker, asked.referral(), UUID.randomUUID(), "We are here.");
    assertThat(triage.wroteBack(worker, 10)).isEmpty();
  }

  @Test
  void decidesNothingTwice() {
    var id = referred(Set.of());
    triage.decide(worker, new Decision.Close(id, ClosingReason.NOT_REACHED, ""));
    assertThat(triage.decide(worker, new Decision.Close(id, ClosingReason.ADVISED, "")))
        .isEqualTo(new Decision.Result.Refused(Refusal.DECIDED.sentence()));
    assertThat(triage.take(worker, id))
        .isEqualTo(new Decision.Result.Refused(Refusal.DECIDED.sentence()));
    assertThat(triage.open(worker, id).orElseThrow().reason()).contains(ClosingReason.NOT_REACHED);
  }

  @Test
  void isNotForWhoRefers() {
    assertThatThrownBy(() -> triage.queue(officer, null, 10)).isInstanceOf(NotPermitted.class);
  }

  @Test
  void findsNothingOfAnotherCouncil() {
    var id = asked();
    var elsewhere = Council.founded(authorities, accounts).holder(Office.TRIAGE);
    assertThat(triage.open(elsewhere, id)).isEmpty();
    assertThat(triage.queue(elsewhere, null, 10)).isEmpty();
  }
}
