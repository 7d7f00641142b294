package rowan.support.frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rowan.support.frontdoor.web.PasskeyWalk.asks;
import static rowan.support.frontdoor.web.PasskeyWalk.comesBack;
import static rowan.support.frontdoor.web.PasskeyWalk.isBack;
import static rowan.support.frontdoor.web.PasskeyWalk.makesAPasskey;
import static rowan.support.frontdoor.web.PasskeyWalk.opensNothing;
import static rowan.support.frontdoor.web.PasskeyWalk.usesHerPasskey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.retention.AskErasure;
import rowan.foundation.retention.Decisions;
import rowan.foundation.retention.Ground;
import rowan.foundation.retention.RetentionResult;
import rowan.foundation.retention.carryingout.Erasing;
import rowan.support.frontdoor.Decision;
import rowan.support.frontdoor.Triage;
import rowan.testing.Browser;
import rowan.testing.Council;
import rowan.testing.HttpVisitor;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;
import rowan.testing.VirtualDevice;
import rowan.testing.Visit;

/**
 * Who would like to come back in somebody's place: with her phone, with a passkey of their own,
 * with a session of a member of staff, with the application's login to the database.
 */
@RowanTest
@NeedsBrowser
class OwnPasskeyAttackTests {

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private Triage triage;
  @Autowired private Decisions decisions;
  @Autowired private Erasing erasing;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private Council council;
  private Actor worker;

  @BeforeEach
  void aCouncil() {
    council = Council.founded(authorities, accounts);
    worker = council.holder(Office.TRIAGE);
  }

  @AfterEach
  void today() {
    clock.moveBack();
  }

  @Test
  void tellsNobodyWhetherAPasskeyWasEverMade(Browser browser) {
    var she = Visit.onPhone(browser, council);
    VirtualDevice.of(she.page());
    comesBack(she, asks(she));
    makesAPasskey(she, "KEEP");
    var other = Visit.onPhone(browser, council);
    VirtualDevice.of(other.page());
    comesBack(other, asks(other));
    makesAPasskey(other, "KEEP");
    other.page().evaluate("delete PublicKeyCredential.signalAllAcceptedCredentials");
    acting.run(
        Wing.SUPPORT,
        Actor.visitor(council.authority().id()),
        () ->
            assertThat(
                    jdbc.sql(
                            """
                            delete from frontdoor.passkey p where id = (select id from frontdoor.passkey
                              where authority_id = ? order by made_at desc, id desc limit 1)\
                            """)
                        .param(council.authority().id().value())
                        .update())
                .isOne());
    usesHerPasskey(other);
    opensNothing(other);
    other.isAccessible("passkey-refused");
    var removed = other.text();
    var madeUp = HttpVisitor.at(council.authority(), port);
    var asked = madeUp.get("/messages/passkey").body();
    var question = asked.replaceAll("(?s).*name=\"question\" value=\"([^\"]+)\".*", "$1");
    assertThat(asked).contains("&#34;allowCredentials&#34;:[]");
    var refused = madeUp.post("/messages/passkey", Map.of("question", question, "passkey", "{}"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("That passkey opens nothing here");
    assertThat(removed).contains("That passkey opens nothing here");
    usesHerPasskey(she);
    isBack(she);
  }

  @Test
  void takesAnAnswerOnceAndOnlyWhileItsQuestionIsFresh(Browser browser) {
    var she = Visit.onPhone(browser, council);
    VirtualDevice.of(she.page());
    comesBack(she, asks(she));
    makesAPasskey(she, "KEEP");
    var sent = new ArrayList<String>();
    she.page()
        .onRequest(request -> {
          if (request.method().equals("POST") && request.url().endsWith("/messages/passkey")) {
            sent.add(request.postData());
          }
        });
    usesHerPasskey(she);
    isBack(she);
    assertThat(sent).hasSize(1);
    // The phone is taken while she reads, and the browser sends the form once more.
    she.page().reload();
    opensNothing(she);
    she.go("/messages/passkey");
    clock.moveOn(Duration.ofMinutes(31));
    she.press("Use my passkey");
    opensNothing(she);
    usesHerPasskey(she);
    isBack(she);
  }

  @Test
  void opensNoPageOfStaffAndNoPasskeyOfStaffOpensHers(Browser browser) throws Exception {
    var she = Visit.onPhone(browser, council);
    VirtualDevice.of(she.page());
    comesBack(she, asks(she));
    makesAPasskey(she, "KEEP");
    she.go("/sign-in/passkey");
    she.press("Use a passkey");
    she.page().locator(".govuk-error-summary").waitFor();
    assertThat(she.refusal()).contains("does not sign you in");
    for (var path : List.of("/home", "/triage", "/passkeys")) {
      she.go(path);
      assertThat(she.page().locator(".who").count()).as(path).isZero();
    }
    var staff = Visit.signedIn(browser, council, worker);
    VirtualDevice.of(staff.page());
    staff.go("/passkeys");
    staff.fill("name", "Desk");
    staff.press("Make a passkey");
    staff.page().getByText("The new passkey signs you in").waitFor();
    usesHerPasskey(staff);
    opensNothing(staff);
  }

  @Test
  void opensHerOwnConversationAndNoOther(Browser browser) {
    var she = Visit.onPhone(browser, council);
    VirtualDevice.of(she.page());
    comesBack(she, asks(she));
    makesAPasskey(she, "KEEP");
    var own = she.page().locator("input[name=passkey]").first().inputValue();
    // Somebody else, with a conversation and a pass of his own, would like to remove hers, or to
    // add his key to it.
    var he = Visit.onPhone(browser, council);
    comesBack(he, asks(he));
    var pass = he.page().locator("input[name=pass]").first().inputValue();
    var visitor = HttpVisitor.at(council.authority(), port);
    visitor.get("/messages");
    var answer = visitor.post("/messages/passkey/remove", Map.of("pass", pass, "passkey", own));
    assertThat(answer.body()).doesNotContain(own);
    var forged = she.page().locator("input[name=pass]").first().inputValue().replaceAll(".$", "x");
    assertThat(visitor.post("/messages/passkey/about", Map.of("pass", forged)).body())
        .contains("it has closed itself");
    usesHerPasskey(she);
    isBack(she);
  }

  /** An attacker with the application's login and plain SQL, in whatever name. */
  @Test
  void isSeenAndMadeByNobodyWhoIsSignedInByWhateverRole(Browser browser) {
    var she = Visit.onPhone(browser, council);
    VirtualDevice.of(she.page());
    comesBack(she, asks(she));
    makesAPasskey(she, "KEEP");
    var visitor = Actor.visitor(council.authority().id());
    assertThat(seenBy(Wing.SUPPORT, visitor)).isOne();
    for (var office : List.of(Office.TRIAGE, Office.IDVA, Office.ADMINISTRATOR)) {
      var insider = council.holder(office);
      assertThat(seenBy(Wing.SUPPORT, insider)).as(office.title()).isZero();
      assertThatThrownBy(() -> acting.run(Wing.SUPPORT, insider, this::plantsAKey))
          .as(office.title())
          .isInstanceOf(DataAccessException.class);
      for (var wing : List.of(Wing.FOUNDATION, Wing.EVIDENCE, Wing.COMMISSIONING)) {
        assertThatThrownBy(() -> seenBy(wing, insider)).isInstanceOf(DataAccessException.class);
      }
    }
    var elsewhere = Council.founded(authorities, accounts).authority().id();
    assertThat(seenBy(Wing.SUPPORT, Actor.visitor(elsewhere))).isZero();
  }

  private void plantsAKey() {
    jdbc.sql(
            """
            insert into frontdoor.passkey (authority_id, id, referral_id, handle, credential, public_key,
              attestation, uses, transports, may_be_copied, is_copied, host, made_at)
            select r.authority_id, gen_random_uuid(), r.id, sha256('x'), '\\x01', '\\x01', '\\x01', 0, '', false, false,
              'h', now() from frontdoor.referral r limit 1\
            """)
        .update();
  }

  @Test
  void isErasedWithHer(Browser browser) {
    var she = Visit.onPhone(browser, council);
    VirtualDevice.of(she.page());
    comesBack(she, asks(she));
    makesAPasskey(she, "KEEP");
    var line = triage.queue(worker, null, 1).getFirst();
    triage.decide(
        worker,
        new Decision.Close(line.id(), Decision.ClosingReason.ADVISED, "Call us, whenever."));
    var first = council.holder(Office.INFORMATION_GOVERNANCE);
    var second = council.holder(Office.INFORMATION_GOVERNANCE);
    var asked =
        decisions.ask(
            new AskErasure(
                first,
                reference(line.id().value()),
                Ground.CONSENT_WITHDRAWN,
                false,
                "She asked."));
    decisions.decide(second, ((RetentionResult.Done) asked).id(), true);
    erasing.all(Actor.clock(council.authority().id()));
    assertThat(seenBy(Wing.SUPPORT, Actor.visitor(council.authority().id()))).isZero();
    usesHerPasskey(she);
    opensNothing(she);
  }

  private String reference(UUID referral) {
    return acting.in(
        Wing.SUPPORT,
        worker,
        () ->
            jdbc.sql("select reference from frontdoor.referral where id = ?")
                .param(referral)
                .query(String.class)
                .single());
  }

  private long seenBy(Wing wing, Actor actor) {
    return acting.in(
        wing,
        actor,
        () -> jdbc.sql("select count(*) from frontdoor.passkey").query(Long.class).single());
  }
}
