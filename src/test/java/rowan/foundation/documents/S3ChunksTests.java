package rowan.foundation.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AuthorityId;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Pieces in a bucket, spoken to by Amazon's own kit over HTTP. */
class S3ChunksTests {

  private final Chunks.Holder holder =
      new Chunks.Holder(Wing.SUPPORT, Actor.clock(new AuthorityId(UUID.randomUUID())));

  private static DocumentId aDocument() {
    return new DocumentId(UUID.randomUUID());
  }

  private static S3Chunks in(FakeBucket bucket) {
    return S3Chunks.in(
        "files",
        bucket.endpoint(),
        "",
        StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")));
  }

  @Test
  void givesBackWhatWasPut() throws Exception {
    try (var bucket = new FakeBucket()) {
      var chunks = in(bucket);
      var id = aDocument();
      var bytes = new byte[ChunkOutput.CHUNK_BYTES];
      new Random(3).nextBytes(bytes);
      chunks.put(holder, id, 0, bytes);
      chunks.put(holder, id, 1, new byte[] {1, 2, 3});

      assertThat(chunks.get(holder, id, 0)).contains(bytes);
      assertThat(chunks.get(holder, id, 1)).contains(new byte[] {1, 2, 3});
      assertThat(chunks.get(holder, id, 2)).isEmpty();
    }
  }

  @Test
  void removesTheFilesPiecesAndNoOthers() throws Exception {
    try (var bucket = new FakeBucket()) {
      var chunks = in(bucket);
      var kept = aDocument();
      var removed = aDocument();
      chunks.put(holder, kept, 0, new byte[] {1});
      for (int number = 0; number < 12; number++) {
        chunks.put(holder, removed, number, new byte[] {2});
      }
      chunks.remove(holder, removed);

      assertThat(bucket.objects()).hasSize(1);
      assertThat(chunks.get(holder, kept, 0)).isPresent();
    }
  }
}
