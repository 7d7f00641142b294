package rowan.support.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.support.frontdoor.Decision.ClosingReason;
import rowan.support.frontdoor.MakeReferral.Consent;
import rowan.support.frontdoor.MakeReferral.Result;
import rowan.testing.Council;
import rowan.testing.RowanTest;

@RowanTest
class ReferringTests {

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private FrontDoor frontDoor;
  @Autowired private Triage triage;

  private Council council;
  private Actor officer;
  private Actor triageWorker;

  @BeforeEach
  void anAgency() {
    council = Council.founded(authorities, accounts);
    var police = council.organisation(OrganisationKind.REFERRER, "Millshire Police");
    officer = council.holder(police, Office.REFERRER, "Police officer");
    triageWorker = council.holder(Office.TRIAGE);
  }

  private Result.Done referred(String name) {
    return (Result.Done) frontDoor.refer(officer, AskFixture.referring(name));
  }

  private Sent only() {
    return frontDoor.sent(officer, null, 10).getFirst();
  }

  @Test
  void showsThatItArrived() {
    var done = referred("Ada");
    assertThat(only().id()).isEqualTo(done.referral());
    assertThat(only().progress()).isEqualTo(Sent.Progress.RECEIVED);
    assertThat(done.reference()).matches("[A-Z2-9]{4}-[A-Z2-9]{4}");
  }

  @Test
  void showsThatSomebodyLooksAtIt() {
    triage.take(triageWorker, referred("Ada").referral());
    assertThat(only().progress()).isEqualTo(Sent.Progress.LOOKED_AT);
  }

  @Test
  void showsWhyItWasNotAccepted() {
    var close =
        new Decision.Close(referred("Ada").referral(), ClosingReason.NOT_DOMESTIC_ABUSE, "");
    assertThat(triage.decide(triageWorker, close)).isEqualTo(new Decision.Result.Done());
    assertThat(only().progress()).isEqualTo(Sent.Progress.NOT_ACCEPTED);
    assertThat(only().reason()).contains(ClosingReason.NOT_DOMESTIC_ABUSE);
  }

  @Test
  void asksTheReferrerForMoreAndReadsTheirAnswer() {
    var id = referred("Ada").referral();
    triage.write(triageWorker, id, UUID.randomUUID(), "Is the number hers?");
    assertThat(only().asked()).isTrue();
    assertThat(frontDoor.answer(officer, id, UUID.randomUUID(), "Yes, her own.")).isTrue();
    assertThat(only().asked()).isFalse();
    assertThat(triage.open(triageWorker, id).orElseThrow().messages())
        .extracting(Conversation.Message::words)
        .containsExactly("Is the number hers?", "Yes, her own.");
  }

  @Test
  void opensForWhoMadeItAndForNoColleague() {
    var id = referred("Ada").referral();
    assertThat(frontDoor.sent(officer, id).orElseThrow().name()).isEqualTo("Ada");
    var colleague = council.holder(officer.organisation(), Office.REFERRER, "Police officer");
    assertThat(frontDoor.sent(colleague, id)).isEmpty();
    assertThat(frontDoor.sent(colleague, null, 10)).isEmpty();
    assertThat(frontDoor.answer(colleague, id, UUID.randomUUID(), "x")).isFalse();
  }

  @Test
  void storesOneThatIsSentTwiceOnce() {
    var made = AskFixture.referring("Ada");
    assertThat(frontDoor.refer(officer, made)).isEqualTo(frontDoor.refer(officer, made));
    assertThat(frontDoor.sent(officer, null, 10)).hasSize(1);
  }

  @Test
  void storesNothingOfARefusedOne() {
    var groundless = new Consent(Consent.Given.TOLD, java.util.Optional.empty(), "");
    var made = AskFixture.referring("Ada", groundless, Set.of(), false);
    assertThat(frontDoor.refer(officer, made))
        .isEqualTo(new Result.Refused(MakeReferral.Refusal.NO_GROUND));
    assertThat(frontDoor.sent(officer, null, 10)).isEmpty();
  }

  @Test
  void turnsPagesWithoutLosingOrRepeatingOne() {
    var made = new ArrayList<ReferralId>();
    for (int i = 0; i < 7; i++) {
      made.addFirst(referred("Ada").referral());
    }
    var seen = new ArrayList<ReferralId>();
    ReferralId last = null;
    do {
      var page = frontDoor.sent(officer, last, 3).stream().map(Sent::id).toList();
      seen.addAll(page);
      last = page.isEmpty() ? null : page.getLast();
    } while (last != null);
    assertThat(seen).containsExactlyElementsOf(made);
  }

  @Test
  void isNotForWhoMayNotRefer() {
    var evaluator = council.holder(Office.EVALUATOR);
    assertThatThrownBy(() -> frontDoor.refer(evaluator, AskFixture.referring("Ada")))
        .isInstanceOf(NotPermitted.class);
  }
}
