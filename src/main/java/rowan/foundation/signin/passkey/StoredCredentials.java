package rowan.foundation.signin.passkey;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.TimeOrderedIds;

/** The passkeys of one council at one host, as Spring Security asks for them. */
final class StoredCredentials implements UserCredentialRepository {

  private static final String COLUMNS =
      """
      select p.credential, p.public_key, p.attestation, p.uses, p.transports, p.may_be_copied, p.is_copied,
        p.name, p.made_at, h.handle
      from signin.passkey p
      join signin.handle h on h.authority_id = p.authority_id and h.account_id = p.account_id
      where p.authority_id = :authority and p.host = :host and p.ended_at is null
      """;

  private static final RowMapper<CredentialRecord> CREDENTIAL =
      (row, number) ->
          ImmutableCredentialRecord.builder()
              .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
              .credentialId(new Bytes(row.getBytes("credential")))
              .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
              .attestationObject(new Bytes(row.getBytes("attestation")))
              .signatureCount(row.getLong("uses"))
              .transports(transports(row.getString("transports")))
              .uvInitialized(true)
              .backupEligible(row.getBoolean("may_be_copied"))
              .backupState(row.getBoolean("is_copied"))
              .label(row.getString("name"))
              .created(DatabaseTime.read(row, "made_at"))
              .userEntityUserId(new Bytes(row.getBytes("handle")))
              .build();

  private final JdbcClient jdbc;
  private final Clock clock;
  private final AuthorityId authority;
  private final String host;

  StoredCredentials(JdbcClient jdbc, Clock clock, AuthorityId authority, String host) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.authority = authority;
    this.host = host;
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

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
    return jdbc.sql(COLUMNS + " and p.credential = :credential")
        .param("authority", authority.value())
        .param("host", host)
        .param("credential", credential.getBytes())
        .query(CREDENTIAL)
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return jdbc.sql(COLUMNS + " and h.handle = :handle")
        .param("authority", authority.value())
        .param("host", host)
        .param("handle", handle.getBytes())
        .query(CREDENTIAL)
        .list();
  }

  @Override
  public void save(CredentialRecord record) {
    if (findByCredentialId(record.getCredentialId()) == null) {
      add(record);
    } else {
      use(record);
    }
  }

  private void add(CredentialRecord record) {
    var attestation = record.getAttestationObject();
    if (attestation == null) {
      throw new IllegalStateException("a passkey without what its device said");
    }
    jdbc.sql(
            """
            insert into signin.passkey (authority_id, id, account_id, credential, public_key, attestation, uses,
              transports, may_be_copied, is_copied, host, name, made_at)
            select :authority, :id, h.account_id, :credential, :key, :attestation, :uses,
              :transports, :mayBeCopied, :isCopied, :host, :name, :now
            from signin.handle h where h.authority_id = :authority and h.handle = :handle\
            """)
        .param("authority", authority.value())
        .param("id", TimeOrderedIds.next(clock))
        .param("credential", record.getCredentialId().getBytes())
        .param("key", record.getPublicKey().getBytes())
        .param("attestation", attestation.getBytes())
        .param("uses", record.getSignatureCount())
        .param("transports", written(record.getTransports()))
        .param("mayBeCopied", record.isBackupEligible())
        .param("isCopied", record.isBackupState())
        .param("host", host)
        .param("name", record.getLabel())
        .param("now", DatabaseTime.of(clock.instant()))
        .param("handle", record.getUserEntityUserId().getBytes())
        .update();
  }

  /** A device that counts must count on: one that does not was copied. Some never count. */
  private void use(CredentialRecord record) {
    int used =
        jdbc.sql(
                """
                update signin.passkey set uses = :uses, is_copied = :isCopied, used_at = :now
                where authority_id = :authority and host = :host and credential = :credential and ended_at is null
                  and (uses < :uses or (uses = 0 and :uses = 0))\
                """)
            .param("uses", record.getSignatureCount())
            .param("isCopied", record.isBackupState())
            .param("now", DatabaseTime.of(clock.instant()))
            .param("authority", authority.value())
            .param("host", host)
            .param("credential", record.getCredentialId().getBytes())
            .update();
    if (used == 0) {
      throw new IllegalArgumentException("a passkey that counted back");
    }
  }

  @Override
  public void delete(Bytes credential) {
    throw new UnsupportedOperationException("a passkey ends, and is not deleted");
  }
}
