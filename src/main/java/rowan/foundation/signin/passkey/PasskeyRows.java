package rowan.foundation.signin.passkey;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;

/** Whose passkeys there are. Works in the transaction of who calls it, by the foundation's role. */
@Component
class PasskeyRows {

  private static final int HANDLE_BYTES = 32;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  PasskeyRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The random number by which devices know an account; made when it is first asked for. */
  byte[] handle(AuthorityId authority, AccountId account) {
    var fresh = new byte[HANDLE_BYTES];
    random.nextBytes(fresh);
    jdbc.sql(
            """
            insert into signin.handle (authority_id, account_id, handle) values (?, ?, ?)
            on conflict do nothing\
            """)
        .params(authority.value(), account.value(), fresh)
        .update();
    return jdbc.sql("select handle from signin.handle where authority_id = ? and account_id = ?")
        .params(authority.value(), account.value())
        .query(byte[].class)
        .single();
  }

  Optional<AccountId> knownBy(AuthorityId authority, byte[] handle) {
    return jdbc.sql("select account_id from signin.handle where authority_id = ? and handle = ?")
        .params(authority.value(), handle)
        .query(UUID.class)
        .optional()
        .map(AccountId::new);
  }

  /** Until the transaction ends, nobody else changes which passkeys an account has. */
  void lock(AccountId account) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("passkeys of " + account)
        .query((row, number) -> true)
        .single();
  }

  List<Passkey> of(AuthorityId authority, AccountId account) {
    return jdbc.sql(
            """
            select id, name, made_at, used_at from signin.passkey
            where authority_id = ? and account_id = ? and ended_at is null order by made_at, id\
            """)
        .params(authority.value(), account.value())
        .query((row, number) ->
            new Passkey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                DatabaseTime.read(row, "made_at"),
                Optional.ofNullable(DatabaseTime.readAny(row, "used_at"))))
        .list();
  }

  boolean end(AuthorityId authority, AccountId account, UUID passkey) {
    return jdbc.sql(
                """
                update signin.passkey set ended_at = ?
                where authority_id = ? and account_id = ? and id = ? and ended_at is null\
                """)
            .params(DatabaseTime.of(clock.instant()), authority.value(), account.value(), passkey)
            .update()
        > 0;
  }

  int endAll(AuthorityId authority, AccountId account) {
    return jdbc.sql(
            """
            update signin.passkey set ended_at = ?
            where authority_id = ? and account_id = ? and ended_at is null\
            """)
        .params(DatabaseTime.of(clock.instant()), authority.value(), account.value())
        .update();
  }

  boolean rename(AuthorityId authority, AccountId account, UUID passkey, String name) {
    return jdbc.sql(
                """
                update signin.passkey set name = ?
                where authority_id = ? and account_id = ? and id = ? and ended_at is null\
                """)
            .params(name, authority.value(), account.value(), passkey)
            .update()
        > 0;
  }

  /** Whether an identity provider signs this account's people in, by its address. */
  boolean hasAProvider(AuthorityId authority, AccountId account) {
    return jdbc.sql(
            """
            select exists (
              select from access.account a
              join signin.provider_domain d
                on d.authority_id = a.authority_id and d.domain = lower(split_part(a.email, '@', 2))
              join signin.provider p on p.authority_id = d.authority_id and p.id = d.provider_id
                and p.organisation_id = a.organisation_id and p.ended_at is null
              where a.authority_id = ? and a.id = ?)\
            """)
        .params(authority.value(), account.value())
        .query(Boolean.class)
        .single();
  }
}
