package rowan.foundation.signin.passkey;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.TimeOrderedIds;

/** One-time links. Works in the transaction of who calls it, by the foundation's role. */
@Component
class LinkRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  LinkRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Makes a link, which takes the place of one that was not used. */
  OneTimeToken make(AuthorityId authority, AccountId account, LinkKind kind, AccountId by) {
    var now = clock.instant();
    var token = OneTimeToken.draw();
    jdbc.sql(
            """
            update signin.link set ended_at = ?
            where authority_id = ? and account_id = ? and used_at is null and ended_at is null\
            """)
        .params(DatabaseTime.of(now), authority.value(), account.value())
        .update();
    jdbc.sql(
            """
            insert into signin.link (authority_id, id, account_id, kind, fingerprint, made_at, made_by, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            authority.value(),
            TimeOrderedIds.next(clock),
            account.value(),
            kind.name(),
            token.fingerprint(),
            DatabaseTime.of(now),
            by.value(),
            DatabaseTime.of(now.plus(kind.goodFor())))
        .update();
    return token;
  }

  /** The link of this token, if it works still and its account has not ended. */
  Optional<OpenLink> open(AuthorityId authority, OneTimeToken token) {
    return jdbc.sql(
            """
            select l.id, l.account_id, l.kind from signin.link l
            join access.account a on a.authority_id = l.authority_id and a.id = l.account_id and a.ended_at is null
            where l.authority_id = ? and l.fingerprint = ?
              and l.used_at is null and l.ended_at is null and l.expires_at > ?\
            """)
        .params(authority.value(), token.fingerprint(), DatabaseTime.of(clock.instant()))
        .query((row, number) ->
            new OpenLink(
                authority,
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                LinkKind.valueOf(row.getString("kind"))))
        .optional();
  }

  /** Uses a link up; of two that come at once, one does. */
  boolean use(OpenLink link) {
    var now = DatabaseTime.of(clock.instant());
    return jdbc.sql(
                """
                update signin.link set used_at = ?
                where authority_id = ? and id = ? and used_at is null and ended_at is null and expires_at > ?\
                """)
            .params(now, link.authority().value(), link.id(), now)
            .update()
        > 0;
  }
}
