package rowan.foundation.signin.passkey;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.signin.ceremony.KeyRows;
import rowan.foundation.signin.ceremony.StoredKey;

/** The passkeys of one council at one host, as rows. */
final class StoredCredentials implements KeyRows {

  private static final String COLUMNS =
      """
      select p.credential, p.public_key, p.attestation, p.uses, p.transports, p.may_be_copied, p.is_copied,
        p.made_at, h.handle
      from signin.passkey p
      join signin.handle h on h.authority_id = p.authority_id and h.account_id = p.account_id
      where p.authority_id = :authority and p.host = :host and p.ended_at is null
      """;

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

  @Override
  public Optional<CredentialRecord> by(Bytes credential) {
    return jdbc.sql(COLUMNS + " and p.credential = :credential")
        .param("authority", authority.value())
        .param("host", host)
        .param("credential", credential.getBytes())
        .query(StoredKey::read)
        .optional();
  }

  @Override
  public List<CredentialRecord> of(Bytes handle) {
    return jdbc.sql(COLUMNS + " and h.handle = :handle")
        .param("authority", authority.value())
        .param("host", host)
        .param("handle", handle.getBytes())
        .query(StoredKey::read)
        .list();
  }

  @Override
  public void add(CredentialRecord record) {
    StoredKey.bind(
            jdbc.sql(
                """
                insert into signin.passkey (authority_id, id, account_id, credential, public_key, attestation, uses,
                  transports, may_be_copied, is_copied, host, name, made_at)
                select :authority, :id, h.account_id, :credential, :key, :attestation, :uses,
                  :transports, :mayBeCopied, :isCopied, :host, :name, :now
                from signin.handle h where h.authority_id = :authority and h.handle = :handle\
                """),
            record)
        .param("authority", authority.value())
        .param("id", TimeOrderedIds.next(clock))
        .param("host", host)
        .param("name", record.getLabel())
        .param("now", DatabaseTime.of(clock.instant()))
        .update();
  }

  @Override
  public boolean used(CredentialRecord record) {
    return jdbc.sql(
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
            .update()
        > 0;
  }
}
