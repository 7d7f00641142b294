package rowan.foundation.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.Vault;
import rowan.support.casework.GivenCases;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/** What the server's end cut off in the middle leaves no trace a day later. */
@RowanTest
class LeftBehindTests {

  @Autowired private GivenCases given;
  @Autowired private Documents documents;
  @Autowired private Chunks chunks;
  @Autowired private LeftBehind leftBehind;
  @Autowired private Audit audit;
  @Autowired private Vault vault;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  @AfterEach
  void backToTheMorning() {
    clock.moveBack();
  }

  private long left(Actor actor) {
    return acting.in(
        Wing.SUPPORT,
        actor,
        () ->
            jdbc.sql("select count(*) from documents.chunk").query(Long.class).single()
                + jdbc.sql("select count(*) from documents.document").query(Long.class).single());
  }

  @Test
  void clearsAwayWhatNeverArrivedWhole() {
    var triage = given.team().triage();
    var expected = new AtomicReference<Arriving>();
    acting.run(
        Wing.SUPPORT,
        triage,
        () -> {
          var person = new PersonId(TimeOrderedIds.next(clock));
          var trace = audit.change(triage, "documents.test", person.value());
          var key = vault.admit(triage, trace, person);
          expected.set(documents.expect(triage, key));
        });
    chunks.put(
        new Chunks.Holder(Wing.SUPPORT, triage), expected.get().id(), 0, new byte[] {1, 2, 3});
    var clockwork = Actor.clock(triage.authority());

    leftBehind.clear(clockwork);
    assertThat(left(triage)).isEqualTo(2);

    clock.moveOn(LeftBehind.WAIT.plusMinutes(1));
    leftBehind.clear(clockwork);
    assertThat(left(triage)).isZero();
  }
}
