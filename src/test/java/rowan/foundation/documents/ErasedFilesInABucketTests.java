package rowan.foundation.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.retention.AskErasure;
import rowan.foundation.retention.Decisions;
import rowan.foundation.retention.Ground;
import rowan.foundation.retention.RetentionResult;
import rowan.foundation.retention.carryingout.Erasing;
import rowan.foundation.vault.Erasures;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.GivenCases;
import rowan.support.casework.documents.AddDocument;
import rowan.support.casework.documents.AddDocumentResult;
import rowan.support.casework.documents.CaseDocuments;
import rowan.support.casework.documents.DocumentSort;
import rowan.support.casework.lead.CloseCase;
import rowan.support.casework.lead.ClosingReason;
import rowan.support.casework.lead.Closings;
import rowan.support.casework.lead.Outcome;
import rowan.testing.RowanTest;

/**
 * The whole application with its files in a bucket: who is erased leaves no piece there. To see it
 * fail, take {@code documents.erase} out of {@code ForgettingCases}.
 */
@RowanTest
class ErasedFilesInABucketTests {

  private static final FakeBucket BUCKET = bucket();

  private static FakeBucket bucket() {
    try {
      return new FakeBucket();
    } catch (IOException noPort) {
      throw new java.io.UncheckedIOException(noPort);
    }
  }

  /** As Amazon's kit finds them: the store checks none. */
  @DynamicPropertySource
  static void filesInABucket(DynamicPropertyRegistry settings) {
    System.setProperty("aws.accessKeyId", "key");
    System.setProperty("aws.secretAccessKey", "secret");
    settings.add("rowan.documents.s3.bucket", () -> "files");
    settings.add("rowan.documents.s3.endpoint", BUCKET::endpoint);
  }

  @AfterAll
  static void noMore() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
    BUCKET.close();
  }

  @Autowired private GivenCases given;
  @Autowired private Casework casework;
  @Autowired private CaseDocuments documents;
  @Autowired private Closings closings;
  @Autowired private Decisions decisions;
  @Autowired private Erasing erasing;

  private GivenCases.Team team;
  private CaseId hers;
  private Actor house;

  @BeforeEach
  void twoCasesWithAFileEach() {
    team = given.team();
    house = Actor.clock(team.council().authority().id());
    BUCKET.keepEverything(false);
    BUCKET.objects().clear();
    hers = aCaseWithAFile(3_000_000);
    assertThat(BUCKET.objects()).hasSize(3);
    aCaseWithAFile(10_000);
    assertThat(BUCKET.objects()).hasSize(4);
  }

  private CaseId aCaseWithAFile(int bytes) {
    var id = given.aCase(team);
    var content = new byte[bytes];
    var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, content, 0, head.length);
    assertThat(
            documents.add(
                new AddDocument(
                    team.idva(),
                    id,
                    DocumentSort.LETTER,
                    "A letter",
                    "a.pdf",
                    new ByteArrayInputStream(content))))
        .isEqualTo(new AddDocumentResult.Done());
    return id;
  }

  private UUID decided() {
    closings.close(
        new CloseCase(
            team.idva(),
            hers,
            ClosingReason.SUPPORT_FINISHED,
            Outcome.ABUSE_STOPPED,
            "She is well.",
            ""));
    var number = casework.summary(team.idva(), hers).orElseThrow().number();
    var officer = team.council().holder(Office.INFORMATION_GOVERNANCE);
    var asked =
        (RetentionResult.Done)
            decisions.ask(
                new AskErasure(officer, number, Ground.CONSENT_WITHDRAWN, false, "She wrote."));
    decisions.decide(team.council().holder(Office.INFORMATION_GOVERNANCE), asked.id(), true);
    return asked.id();
  }

  @Test
  void areDeletedWithTheirPersonAndNoOthers() {
    var others = BUCKET.objects().keySet().stream().toList().getLast();
    decided();
    erasing.all(house);
    assertThat(BUCKET.objects()).containsOnlyKeys(others);
  }

  /** Wholly or not at all: a person whose files the store keeps is not said to be erased. */
  @Test
  void leaveTheirPersonWhoIsErasedOnceTheStoreDeletesThem() {
    decided();
    BUCKET.keepEverything(true);
    assertThatThrownBy(() -> erasing.all(house)).hasMessageContaining("403");
    assertThat(casework.summary(team.idva(), hers)).isPresent();
    BUCKET.keepEverything(false);
    erasing.all(house);
    assertThat(BUCKET.objects()).hasSize(1);
    assertThatThrownBy(() -> casework.summary(team.idva(), hers))
        .isInstanceOf(Erasures.ErasedPerson.class);
  }
}
