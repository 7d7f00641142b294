package rowan.support.frontdoor.kept;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.signin.ceremony.KeyRows;
import rowan.foundation.signin.ceremony.StoredKey;
import rowan.support.frontdoor.ReferralId;

/** The passkeys of one council's conversations at one host, as rows. */
final class ConversationKeys implements KeyRows {

  private static final String COLUMNS =
      """
      select credential, public_key, attestation, uses, transports, may_be_copied, is_copied, made_at, handle
      from frontdoor.passkey where authority_id = :authority and host = :host
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final AuthorityId authority;
  private final String host;
  private final @Nullable ReferralId making;

  ConversationKeys(
      JdbcClient jdbc,
      Clock clock,
      AuthorityId authority,
      String host,
      @Nullable ReferralId making) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.authority = authority;
    this.host = host;
    this.making = making;
  }

  @Override
  public Optional<CredentialRecord> by(Bytes credential) {
    return jdbc.sql(COLUMNS + " and credential = :credential")
        .param("authority", authority.value())
        .param("host", host)
        .param("credential", credential.getBytes())
        .query(StoredKey::read)
        .optional();
  }

  @Override
  public List<CredentialRecord> of(Bytes handle) {
    return jdbc.sql(COLUMNS + " and handle = :handle")
        .param("authority", authority.value())
        .param("host", host)
        .param("handle", handle.getBytes())
        .query(StoredKey::read)
        .list();
  }

  @Override
  public void add(CredentialRecord record) {
    if (making == null) {
      throw new IllegalStateException("a passkey of no conversation");
    }
    StoredKey.bind(
            jdbc.sql(
                """
                insert into frontdoor.passkey (authority_id, id, referral_id, handle, credential, public_key,
                  attestation, uses, transports, may_be_copied, is_copied, host, made_at)
                values (:authority, :id, :referral, :handle, :credential, :key,
                  :attestation, :uses, :transports, :mayBeCopied, :isCopied, :host, :now)\
                """),
            record)
        .param("authority", authority.value())
        .param("id", TimeOrderedIds.next(clock))
        .param("referral", making.value())
        .param("host", host)
        .param("now", DatabaseTime.of(clock.instant()))
        .update();
  }

  @Override
  public boolean used(CredentialRecord record) {
    return jdbc.sql(
                """
                update frontdoor.passkey set uses = :uses, is_copied = :isCopied
                where authority_id = :authority and host = :host and credential = :credential
                  and (uses < :uses or (uses = 0 and :uses = 0))\
                """)
            .param("uses", record.getSignatureCount())
            .param("isCopied", record.isBackupState())
            .param("authority", authority.value())
            .param("host", host)
            .param("credential", record.getCredentialId().getBytes())
            .update()
        > 0;
  }
}
