package rowan.foundation.documents;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Pieces as objects of a bucket, in Amazon's S3 or any store that speaks as it does: {@code
 * AUTHORITY/DOCUMENT/NUMBER}. Who may have which file is still the database's to say: the key of it
 * is there.
 */
final class S3Chunks implements Chunks {

  private final S3Client store;
  private final String bucket;

  private S3Chunks(S3Client store, String bucket) {
    this.store = store;
    this.bucket = bucket;
  }

  static S3Chunks in(
      String bucket, String endpoint, String region, AwsCredentialsProvider credentials) {
    var builder =
        S3Client.builder()
            .credentialsProvider(credentials)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.of(region.isEmpty() ? "eu-west-2" : region))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(plain -> plain.chunkedEncodingEnabled(false));
    if (!endpoint.isEmpty()) {
      builder.endpointOverride(URI.create(endpoint)).forcePathStyle(true);
    }
    return new S3Chunks(builder.build(), bucket);
  }

  @Override
  public void put(Holder holder, DocumentId id, int number, byte[] sealed) {
    store.putObject(
        to -> to.bucket(bucket).key(key(holder, id, number)), RequestBody.fromBytes(sealed));
  }

  @Override
  public Optional<byte[]> get(Holder holder, DocumentId id, int number) {
    try {
      return Optional.of(
          store
              .getObjectAsBytes(from -> from.bucket(bucket).key(key(holder, id, number)))
              .asByteArray());
    } catch (NoSuchKeyException afterTheLast) {
      return Optional.empty();
    }
  }

  @Override
  public void remove(Holder holder, DocumentId id) {
    var first = folder(holder, id);
    store
        .listObjectsV2Paginator(of -> of.bucket(bucket).prefix(first))
        .contents()
        .forEach(found -> store.deleteObject(from -> from.bucket(bucket).key(found.key())));
  }

  private static String key(Holder holder, DocumentId id, int number) {
    return folder(holder, id) + number;
  }

  private static String folder(Holder holder, DocumentId id) {
    return holder.actor().authority() + "/" + id + "/";
  }
}
