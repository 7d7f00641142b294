package rowan.foundation.signin.ceremony;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import rowan.foundation.kernel.DatabaseTime;

/** The public half of a passkey as a row, in whatever table: its columns have the same names. */
public final class StoredKey {

  private StoredKey() {}

  /** Reads {@code credential} to {@code made_at} and {@code handle}; of its name see the caller. */
  public static CredentialRecord read(ResultSet row, int number) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential")))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .signatureCount(row.getLong("uses"))
        .transports(transports(row.getString("transports")))
        .uvInitialized(true)
        .backupEligible(row.getBoolean("may_be_copied"))
        .backupState(row.getBoolean("is_copied"))
        .label("")
        .created(DatabaseTime.read(row, "made_at"))
        .userEntityUserId(new Bytes(row.getBytes("handle")))
        .build();
  }

  /** Binds the columns of a new row, by their names, but for those of whose it is. */
  public static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec insert, CredentialRecord record) {
    var attestation = record.getAttestationObject();
    if (attestation == null) {
      throw new IllegalStateException("a passkey without what its device said");
    }
    return insert
        .param("credential", record.getCredentialId().getBytes())
        .param("key", record.getPublicKey().getBytes())
        .param("attestation", attestation.getBytes())
        .param("uses", record.getSignatureCount())
        .param("transports", written(record.getTransports()))
        .param("mayBeCopied", record.isBackupEligible())
        .param("isCopied", record.isBackupState())
        .param("handle", record.getUserEntityUserId().getBytes());
  }

  private static Set<AuthenticatorTransport> transports(String written) {
    return Arrays.stream(written.split(" "))
        .filter(word -> !word.isEmpty())
        .map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toSet());
  }

  private static String written(@Nullable Set<AuthenticatorTransport> transports) {
    return transports == null
        ? ""
        : transports.stream()
            .map(AuthenticatorTransport::getValue)
            .filter(value -> value.matches("[a-z-]{1,20}"))
            .sorted()
            .limit(10)
            .collect(Collectors.joining(" "));
  }
}
