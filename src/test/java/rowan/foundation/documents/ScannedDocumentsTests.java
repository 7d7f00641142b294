package rowan.foundation.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.documents.checking.ClamAv;
import rowan.foundation.documents.checking.FakeClamd;
import rowan.foundation.documents.checking.FileKinds;
import rowan.foundation.documents.checking.Scanner;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.Vault;
import rowan.support.casework.GivenCases;
import rowan.testing.NobodyThere;
import rowan.testing.RowanTest;

/** Where a virus scanner is set up, nothing is kept that it did not pass. */
@RowanTest
class ScannedDocumentsTests {

  @Autowired private GivenCases given;
  @Autowired private DocumentRows rows;
  @Autowired private Chunks chunks;
  @Autowired private Audit audit;
  @Autowired private Vault vault;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private Actor triage;

  @BeforeEach
  void somebody() {
    triage = given.team().triage();
  }

  private Arrival received(Scanner scanner, String words) {
    var documents = new Documents(rows, chunks, new FileKinds(), scanner, clock);
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
    return documents.receive(
        Wing.SUPPORT,
        triage,
        expected.get(),
        "notes.txt",
        new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
  }

  private long stored() {
    return acting.in(
        Wing.SUPPORT,
        triage,
        () ->
            jdbc.sql("select count(*) from documents.document").query(Long.class).single()
                + jdbc.sql("select count(*) from documents.chunk").query(Long.class).single());
  }

  @Test
  void saysOfACleanFileThatItWasLookedAt() throws IOException {
    try (var clamd = new FakeClamd(1_000)) {
      assertThat(received(new ClamAv(clamd.address()), "A letter."))
          .isInstanceOfSatisfying(
              Arrival.Whole.class, whole -> assertThat(whole.scanned()).isTrue());
    }
  }

  @Test
  void keepsNothingOfAHarmfulFile() throws IOException {
    try (var clamd = new FakeClamd(1_000)) {
      assertThat(received(new ClamAv(clamd.address()), "A letter with " + FakeClamd.HARM))
          .isEqualTo(new Arrival.Refused(DocumentRefusal.HARMFUL));
    }
    assertThat(stored()).isZero();
  }

  @Test
  void keepsNothingThatCouldNotBeLookedAt() throws IOException {
    try (var nobody = new NobodyThere()) {
      assertThat(received(new ClamAv(nobody.address()), "A letter."))
          .isEqualTo(new Arrival.Refused(DocumentRefusal.NOT_CHECKED));
    }
    assertThat(stored()).isZero();
  }
}
