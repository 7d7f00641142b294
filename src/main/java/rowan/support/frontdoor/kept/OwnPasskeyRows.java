package rowan.support.frontdoor.kept;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.signin.ceremony.KeyRows;
import rowan.support.frontdoor.OwnPasskey;
import rowan.support.frontdoor.ReferralId;

/**
 * Which passkeys open a conversation, and whether its five words do. Rows of passkeys are seen and
 * made only by who acts without an account: the database holds that.
 */
@Repository
public class OwnPasskeyRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  OwnPasskeyRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A conversation whose ways in nobody else changes until the transaction is over. */
  public record Opened(ReferralId referral, PersonId person) {}

  public Optional<Opened> toChange(Actor actor, ReferralId referral) {
    return jdbc.sql(
            """
            select person_id from frontdoor.referral
            where authority_id = ? and id = ? and words is not null for update\
            """)
        .params(actor.authority().value(), referral.value())
        .query(UUID.class)
        .optional()
        .map(person -> new Opened(referral, new PersonId(person)));
  }

  /**
   * The keys that are good at one host, for who checks them.
   *
   * @param making for whom one is made, if one is
   */
  public KeyRows keys(Actor actor, String host, @Nullable ReferralId making) {
    return new ConversationKeys(jdbc, clock, actor.authority(), host, making);
  }

  public List<OwnPasskey> of(Actor actor, ReferralId referral) {
    return jdbc.sql(
            """
            select id, made_at from frontdoor.passkey
            where authority_id = ? and referral_id = ? order by made_at, id\
            """)
        .params(actor.authority().value(), referral.value())
        .query((row, number) ->
            new OwnPasskey(row.getObject("id", UUID.class), DatabaseTime.read(row, "made_at")))
        .list();
  }

  /** By which a device knows those that are good at one host. */
  public List<String> credentials(Actor actor, ReferralId referral, String host) {
    return jdbc
        .sql(
            """
            select credential from frontdoor.passkey
            where authority_id = ? and referral_id = ? and host = ? order by made_at, id\
            """)
        .params(actor.authority().value(), referral.value(), host)
        .query(byte[].class)
        .list()
        .stream()
        .map(credential -> new Bytes(credential).toBase64UrlString())
        .toList();
  }

  public Optional<ReferralId> knownBy(Actor actor, Bytes handle) {
    return jdbc.sql(
            """
            select referral_id from frontdoor.passkey where authority_id = ? and handle = ? limit 1\
            """)
        .params(actor.authority().value(), handle.getBytes())
        .query(UUID.class)
        .optional()
        .map(ReferralId::new);
  }

  public boolean remove(Actor actor, ReferralId referral, UUID passkey) {
    return jdbc.sql(
                """
                delete from frontdoor.passkey where authority_id = ? and referral_id = ? and id = ?\
                """)
            .params(actor.authority().value(), referral.value(), passkey)
            .update()
        > 0;
  }

  public boolean wordsOpen(Actor actor, ReferralId referral) {
    return jdbc.sql(
            """
            select words_ended_at is null from frontdoor.referral where authority_id = ? and id = ?\
            """)
        .params(actor.authority().value(), referral.value())
        .query(Boolean.class)
        .single();
  }

  /** The words open nothing any more, as if nobody had ever been given them. */
  public void endWords(Actor actor, ReferralId referral) {
    jdbc.sql(
            """
            update frontdoor.referral set words_ended_at = ?,
              words = uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
            where authority_id = ? and id = ? and words_ended_at is null\
            """)
        .params(DatabaseTime.of(clock.instant()), actor.authority().value(), referral.value())
        .update();
  }

  public void giveWords(Actor actor, ReferralId referral, byte[] fingerprint) {
    jdbc.sql(
            """
            update frontdoor.referral set words = ?, words_ended_at = null
            where authority_id = ? and id = ?\
            """)
        .params(fingerprint, actor.authority().value(), referral.value())
        .update();
  }

  /**
   * Takes an answer to a question.
   *
   * @return whether it is the first
   */
  public boolean answer(Actor actor, Bytes challenge, Instant until) {
    jdbc.sql("delete from frontdoor.answered where authority_id = ? and until < ?")
        .params(actor.authority().value(), DatabaseTime.of(clock.instant()))
        .update();
    return jdbc.sql(
                """
                insert into frontdoor.answered (authority_id, question, until) values (?, ?, ?)
                on conflict do nothing\
                """)
            .params(actor.authority().value(), challenge.getBytes(), DatabaseTime.of(until))
            .update()
        > 0;
  }
}
