package rowan.support.frontdoor.kept;

import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.support.frontdoor.Conversation;
import rowan.support.frontdoor.ReferralId;

/** Messages between who asked and who answers, each sealed. */
@Repository
public class Conversations {

  private final JdbcClient jdbc;
  private final JdbcReferrals referrals;
  private final Clock clock;

  Conversations(JdbcClient jdbc, JdbcReferrals referrals, Clock clock) {
    this.jdbc = jdbc;
    this.referrals = referrals;
    this.clock = clock;
  }

  /** Stores a message, once for its id, and notes who is waited for now. */
  public void add(
      Actor actor, ReferralId referral, PersonKey key, UUID id, boolean byWorker, String words) {
    var now = clock.instant();
    int added =
        jdbc.sql(
                """
                insert into frontdoor.message (authority_id, id, referral_id, account_id, by_worker, at, words)
                values (:authority, :id, :referral, :account, :worker, :at, :words)
                on conflict do nothing\
                """)
            .param("authority", actor.authority().value())
            .param("id", id)
            .param("referral", referral.value())
            .param("account", actor.signedIn() ? actor.account().value() : null, Types.OTHER)
            .param("worker", byWorker)
            .param("at", DatabaseTime.of(now))
            .param("words", key.seal(place(id), words))
            .update();
    if (added == 1) {
      referrals.wrote(actor, referral, byWorker, now);
    }
  }

  /** All messages of one asking, the oldest first. */
  public List<Conversation.Message> of(Actor actor, ReferralId referral, PersonKey key) {
    return jdbc.sql(
            """
            select m.id, m.by_worker, m.at, m.words, m.read_at, a.name
            from frontdoor.message m
            left join access.account a on a.authority_id = m.authority_id and a.id = m.account_id
            where m.authority_id = ? and m.referral_id = ?
            order by m.at, m.id\
            """)
        .params(actor.authority().value(), referral.value())
        .query((row, number) -> {
          var id = row.getObject("id", UUID.class);
          return new Conversation.Message(
              id,
              row.getBoolean("by_worker") ? row.getString("name") : "",
              DatabaseTime.read(row, "at"),
              key.open(place(id), row.getBytes("words")),
              Optional.ofNullable(DatabaseTime.readAny(row, "read_at")));
        })
        .list();
  }

  /** Who asked has opened what workers wrote. */
  public void read(Actor actor, ReferralId referral) {
    jdbc.sql(
            """
            update frontdoor.message set read_at = ?
            where authority_id = ? and referral_id = ? and by_worker and read_at is null\
            """)
        .params(DatabaseTime.of(clock.instant()), actor.authority().value(), referral.value())
        .update();
  }

  private static Place place(UUID message) {
    return new Place("frontdoor.message.words", message);
  }
}
