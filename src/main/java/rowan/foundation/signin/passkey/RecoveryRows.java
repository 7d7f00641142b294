package rowan.foundation.signin.passkey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.signin.KnownAccount;
import rowan.foundation.vault.HouseSeal;
import rowan.foundation.vault.Place;

/** Requests to replace a lost passkey. Works in the transaction of who calls it. */
@Component
class RecoveryRows {

  static final Duration OPEN_FOR = Duration.ofMinutes(10);
  static final int MOST_WRONG = 5;
  private static final Duration KEPT_FOR = Duration.ofDays(1);

  private static final String CODE = "signin.recovery.code";

  /**
   * Those of colleagues, and never one's own; an administrator's also those of people who have no
   * colleague, such as somebody who bids alone.
   */
  private static final String FOR =
      """
      from signin.recovery r
      join access.account a on a.authority_id = r.authority_id and a.id = r.account_id and a.ended_at is null
      where r.authority_id = :authority and r.answered_at is null and r.expires_at > :now and r.wrong < :most
        and r.account_id <> :account
        and (r.organisation_id = :organisation or (:administers and not exists (
          select from access.account c where c.authority_id = r.authority_id
            and c.organisation_id = r.organisation_id and c.id <> r.account_id and c.ended_at is null)))
      """;

  private final JdbcClient jdbc;
  private final HouseSeal seal;
  private final Clock clock;

  RecoveryRows(JdbcClient jdbc, HouseSeal seal, Clock clock) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.clock = clock;
  }

  /** An open request, with the digits that whoever asked was shown. */
  record Open(UUID id, String code) {

    boolean isReadOutAs(String typed) {
      return MessageDigest.isEqual(
          code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    /** Never the digits: this is what gets into logs. */
    @Override
    public String toString() {
      return "an open recovery";
    }
  }

  void ask(AuthorityId authority, KnownAccount account, String code) {
    var id = TimeOrderedIds.next(clock);
    var now = clock.instant();
    jdbc.sql(
            """
            delete from signin.recovery
            where authority_id = ? and account_id = ? and answered_at is null and expires_at < ?\
            """)
        .params(authority.value(), account.id().value(), DatabaseTime.of(now.minus(KEPT_FOR)))
        .update();
    jdbc.sql(
            """
            insert into signin.recovery (authority_id, id, account_id, organisation_id, code, asked_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            authority.value(),
            id,
            account.id().value(),
            account.organisation().value(),
            seal.seal(new Place(CODE, id), code.getBytes(StandardCharsets.US_ASCII)),
            DatabaseTime.of(now),
            DatabaseTime.of(now.plus(OPEN_FOR)))
        .update();
  }

  List<ToConfirm> waiting(Actor actor, boolean administers) {
    return asked(
            "select a.id, a.name, max(r.asked_at) as asked_at "
                + FOR
                + " group by a.id, a.name order by asked_at limit 50",
            actor,
            administers)
        .query((row, number) ->
            new ToConfirm(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                DatabaseTime.read(row, "asked_at")))
        .list();
  }

  /** All of somebody's, locked until the transaction ends, so that two guesses at once are two. */
  List<Open> open(Actor actor, boolean administers, AccountId account) {
    return asked(
            "select r.id, r.code " + FOR + " and r.account_id = :asker for update of r",
            actor,
            administers)
        .param("asker", account.value())
        .query((row, number) -> {
          var id = row.getObject("id", UUID.class);
          return new Open(
              id,
              new String(
                  seal.open(new Place(CODE, id), row.getBytes("code")), StandardCharsets.US_ASCII));
        })
        .list();
  }

  private JdbcClient.StatementSpec asked(String sql, Actor actor, boolean administers) {
    return jdbc.sql(sql)
        .param("authority", actor.authority().value())
        .param("now", DatabaseTime.of(clock.instant()))
        .param("most", MOST_WRONG)
        .param("account", actor.account().value())
        .param("organisation", actor.organisation().value())
        .param("administers", administers);
  }

  /** Whoever asked may be meant by it: a few wrong ones end them all, and they ask once more. */
  void countAWrongOne(Actor actor, AccountId account) {
    jdbc.sql(
            """
            update signin.recovery set wrong = wrong + 1
            where authority_id = ? and account_id = ? and answered_at is null and wrong < ?\
            """)
        .params(actor.authority().value(), account.value(), MOST_WRONG)
        .update();
  }

  void answer(Actor actor, AccountId account, boolean confirmed) {
    jdbc.sql(
            """
            update signin.recovery set answered_at = ?, answered_by = ?, confirmed = ?
            where authority_id = ? and account_id = ? and answered_at is null\
            """)
        .params(
            DatabaseTime.of(clock.instant()),
            actor.account().value(),
            confirmed,
            actor.authority().value(),
            account.value())
        .update();
  }
}
