package rowan.support.refuge.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.vault.HouseSeal;
import rowan.foundation.vault.Place;
import rowan.support.refuge.network.signing.SigningKey;
import rowan.support.refuge.network.signing.VerifyingKey;

/** What members are told of this service, and the keys that it signs with, sealed. */
@Repository
class JdbcOwn {

  private static final String SELF =
      "select address, area, telephone from refuge.network_self where authority_id = ?";
  private static final String SEALED = "refuge.network_key.sealed";

  private final JdbcClient jdbc;
  private final HouseSeal seal;

  JdbcOwn(JdbcClient jdbc, HouseSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /** This service to others. */
  record Self(String address, String area, String telephone) {}

  /**
   * A key of ours that has not ended.
   *
   * @param signs or else it is made known and does not sign yet
   */
  record OwnKey(UUID id, VerifyingKey key, boolean signs, Instant madeAt) {}

  Optional<Self> self(AuthorityId authority) {
    return self(jdbc.sql(SELF), authority);
  }

  /**
   * As {@link #self}, so that nobody else changes it or our keys before this transaction is over.
   */
  Optional<Self> hold(AuthorityId authority) {
    return self(jdbc.sql(SELF + " for no key update"), authority);
  }

  private static Optional<Self> self(JdbcClient.StatementSpec asking, AuthorityId authority) {
    return asking
        .param(authority.value())
        .query((row, number) ->
            new Self(row.getString("address"), row.getString("area"), row.getString("telephone")))
        .optional();
  }

  /** Whether it was stated: not if something was before. */
  boolean state(JoinNetwork command, Instant now) {
    return stating(
                jdbc.sql(
                    """
                    insert into refuge.network_self (authority_id, address, area, telephone, stated_by, stated_at)
                    values (:authority, :address, :area, :telephone, :by, :now) on conflict do nothing\
                    """),
                command,
                now)
            .update()
        == 1;
  }

  /** What is to be told once a second person has confirmed it; instead of what waited before. */
  void letWait(JoinNetwork command, UUID id, Instant now) {
    stating(
            jdbc.sql(
                """
                insert into refuge.network_statement (authority_id, id, address, area, telephone, stated_by, stated_at)
                values (:authority, :id, :address, :area, :telephone, :by, :now)
                on conflict (authority_id) do update
                set id = :id, address = :address, area = :area, telephone = :telephone, stated_by = :by, stated_at = :now\
                """),
            command,
            now)
        .param("id", id)
        .update();
  }

  private static JdbcClient.StatementSpec stating(
      JdbcClient.StatementSpec statement, JoinNetwork command, Instant now) {
    return statement
        .param("authority", command.by().authority().value())
        .param("address", command.address())
        .param("area", command.area())
        .param("telephone", command.telephone())
        .param("by", command.by().account().value())
        .param("now", DatabaseTime.of(now));
  }

  Optional<OwnNetwork.Waiting> waiting(AuthorityId authority) {
    return jdbc.sql(
            """
            select id, address, area, telephone, stated_by, stated_at from refuge.network_statement
            where authority_id = ?\
            """)
        .param(authority.value())
        .query((row, number) ->
            new OwnNetwork.Waiting(
                row.getObject("id", UUID.class),
                row.getString("address"),
                row.getString("area"),
                row.getString("telephone"),
                new AccountId(row.getObject("stated_by", UUID.class)),
                DatabaseTime.read(row, "stated_at")))
        .optional();
  }

  /** Members are told from now on what waited. */
  void confirm(Actor by, Instant now) {
    jdbc.sql(
            """
            update refuge.network_self s
            set address = w.address, area = w.area, telephone = w.telephone, stated_by = w.stated_by,
              stated_at = w.stated_at, confirmed_by = :by, confirmed_at = :now
            from refuge.network_statement w
            where s.authority_id = :authority and w.authority_id = s.authority_id\
            """)
        .param("authority", by.authority().value())
        .param("by", by.account().value())
        .param("now", DatabaseTime.of(now))
        .update();
    takeBack(by.authority());
  }

  void takeBack(AuthorityId authority) {
    jdbc.sql("delete from refuge.network_statement where authority_id = ?")
        .param(authority.value())
        .update();
  }

  /** The one that signs first. */
  List<OwnKey> keys(AuthorityId authority) {
    return jdbc.sql(
            """
            select id, public_key, signs_from is not null as signs, made_at from refuge.network_key
            where authority_id = ? and ended_at is null order by signs_from nulls last, made_at\
            """)
        .param(authority.value())
        .query((row, number) ->
            new OwnKey(
                row.getObject("id", UUID.class),
                VerifyingKey.of(row.getBytes("public_key")),
                row.getBoolean("signs"),
                DatabaseTime.read(row, "made_at")))
        .list();
  }

  /** Whether there was room for it: never three, and never two that sign. */
  boolean make(Actor by, UUID id, boolean signs, Instant now) {
    var key = SigningKey.make();
    return jdbc.sql(
                """
                insert into refuge.network_key (authority_id, id, slot, public_key, sealed, made_by, made_at, signs_from)
                select :authority, :id, slot, :key, :sealed, :by, :now, :signs::timestamptz
                from (values (1), (2)) as slots (slot)
                where not exists (
                  select from refuge.network_key k
                  where k.authority_id = :authority and k.slot = slots.slot and k.ended_at is null)
                order by slot limit 1
                on conflict do nothing\
                """)
            .param("authority", by.authority().value())
            .param("id", id)
            .param("key", key.verifying().raw())
            .param("sealed", seal.seal(new Place(SEALED, id), key.encoded()))
            .param("by", by.account().value())
            .param("now", DatabaseTime.of(now))
            .param("signs", DatabaseTime.ofAny(signs ? now : null))
            .update()
        == 1;
  }

  /**
   * Ends the key that signs; the other signs from now on.
   *
   * @throws IllegalStateException if that left no key that signs
   */
  void useNext(AuthorityId authority, OwnKey next, Instant now) {
    jdbc.sql(
            """
            update refuge.network_key set ended_at = ?
            where authority_id = ? and ended_at is null and signs_from is not null\
            """)
        .params(DatabaseTime.of(now), authority.value())
        .update();
    int signing =
        jdbc.sql(
                """
                update refuge.network_key set signs_from = ?
                where authority_id = ? and id = ? and ended_at is null and signs_from is null\
                """)
            .params(DatabaseTime.of(now), authority.value(), next.id())
            .update();
    if (signing != 1) {
      throw new IllegalStateException("the next key of the network signs already, or is ended");
    }
  }

  Optional<SigningKey> signing(AuthorityId authority) {
    return jdbc.sql(
            """
            select id, public_key, sealed from refuge.network_key
            where authority_id = ? and ended_at is null and signs_from is not null\
            """)
        .param(authority.value())
        .query((row, number) ->
            SigningKey.of(
                seal.open(
                    new Place(SEALED, row.getObject("id", UUID.class)), row.getBytes("sealed")),
                VerifyingKey.of(row.getBytes("public_key"))))
        .optional();
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
  private record Sealed(UUID id, byte[] secret) {}

  /** Wraps anew what was wrapped with an earlier key-encryption key. */
  int rewrap(AuthorityId authority, List<byte[]> earlier, int most) {
    var found =
        jdbc.sql(
                """
                select id, sealed from refuge.network_key
                where authority_id = ? and substring(sealed from 1 for 5) = any (?)
                limit ? for update skip locked\
                """)
            .param(authority.value())
            .param(earlier.toArray(byte[][]::new))
            .param(most)
            .query((row, number) ->
                new Sealed(row.getObject("id", UUID.class), row.getBytes("sealed")))
            .list();
    for (var one : found) {
      jdbc.sql("update refuge.network_key set sealed = ? where authority_id = ? and id = ?")
          .params(seal.again(new Place(SEALED, one.id), one.secret), authority.value(), one.id)
          .update();
    }
    return found.size();
  }

  long left(AuthorityId authority, List<byte[]> earlier) {
    return jdbc.sql(
            """
            select count(*) from refuge.network_key
            where authority_id = ? and substring(sealed from 1 for 5) = any (?)\
            """)
        .param(authority.value())
        .param(earlier.toArray(byte[][]::new))
        .query(Long.class)
        .single();
  }
}
