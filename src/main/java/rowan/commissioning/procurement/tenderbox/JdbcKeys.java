package rowan.commissioning.procurement.tenderbox;

import com.google.crypto.tink.util.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.commissioning.procurement.TenderId;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;

/** The lock of the tender box as PostgreSQL keeps it: nothing in it opens anything alone. */
@Repository
class JdbcKeys {

  private final JdbcClient jdbc;

  JdbcKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One of the three, and how far they are. */
  record Officer(
      AccountId account,
      int position,
      Optional<Bytes> salt,
      Optional<Bytes> publicKey,
      boolean confirmed,
      Optional<Bytes> sealedShare) {

    static Officer read(ResultSet row, int number) throws SQLException {
      return new Officer(
          new AccountId(row.getObject("account_id", UUID.class)),
          row.getInt("position"),
          any(row.getBytes("salt")),
          any(row.getBytes("public_key")),
          row.getObject("confirmed_at") != null,
          any(row.getBytes("sealed_share")));
    }

    private static Optional<Bytes> any(byte @Nullable [] bytes) {
      return Optional.ofNullable(bytes).map(Bytes::copyFrom);
    }
  }

  /** What bids are sealed to, and receipts signed with. */
  record Lock(Bytes publicKey, Bytes clockPart, Bytes receiptKey, Bytes receiptSigner) {

    static Lock read(ResultSet row, int number) throws SQLException {
      return new Lock(
          Bytes.copyFrom(row.getBytes("public_key")),
          Bytes.copyFrom(row.getBytes("clock_part")),
          Bytes.copyFrom(row.getBytes("receipt_key")),
          Bytes.copyFrom(row.getBytes("receipt_signer")));
    }
  }

  /** A share that a colleague handed over. */
  record Handed(AccountId from, Bytes sealedShare, Instant until) {}

  List<Officer> officers(Actor actor, TenderId tender) {
    return jdbc.sql(
            """
            select account_id, position, salt, public_key, confirmed_at, sealed_share
            from procurement.opening_officer where authority_id = ? and tender_id = ? order by position\
            """)
        .params(actor.authority().value(), tender.value())
        .query(Officer::read)
        .list();
  }

  Optional<Officer> officer(Actor actor, TenderId tender) {
    return officers(actor, tender).stream()
        .filter(officer -> officer.account().equals(actor.account()))
        .findFirst();
  }

  /** Stores the key that an officer's new words give; old words count no longer. */
  void drawn(Actor actor, TenderId tender, byte[] salt, byte[] publicKey) {
    jdbc.sql(
            """
            update procurement.opening_officer set salt = ?, public_key = ?, confirmed_at = null
            where authority_id = ? and tender_id = ? and account_id = ? and sealed_share is null\
            """)
        .param(salt)
        .param(publicKey)
        .param(actor.authority().value())
        .param(tender.value())
        .param(actor.account().value())
        .update();
  }

  void confirmed(Actor actor, TenderId tender, Instant at) {
    jdbc.sql(
            """
            update procurement.opening_officer set confirmed_at = ?
            where authority_id = ? and tender_id = ? and account_id = ?\
            """)
        .param(DatabaseTime.of(at))
        .param(actor.authority().value())
        .param(tender.value())
        .param(actor.account().value())
        .update();
  }

  void keep(Actor actor, TenderId tender, Lock lock, Instant at) {
    jdbc.sql(
            """
            insert into procurement.tender_key
              (authority_id, tender_id, public_key, clock_part, receipt_key, receipt_signer, made_at)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
        .param(actor.authority().value())
        .param(tender.value())
        .param(lock.publicKey().toByteArray())
        .param(lock.clockPart().toByteArray())
        .param(lock.receiptKey().toByteArray())
        .param(lock.receiptSigner().toByteArray())
        .param(DatabaseTime.of(at))
        .update();
  }

  void share(Actor actor, TenderId tender, AccountId officer, byte[] sealedShare) {
    jdbc.sql(
            """
            update procurement.opening_officer set sealed_share = ?
            where authority_id = ? and tender_id = ? and account_id = ?\
            """)
        .param(sealedShare)
        .param(actor.authority().value())
        .param(tender.value())
        .param(officer.value())
        .update();
  }

  Optional<Lock> lock(Actor actor, TenderId tender) {
    return jdbc.sql(
            """
            select public_key, clock_part, receipt_key, receipt_signer from procurement.tender_key
            where authority_id = ? and tender_id = ?\
            """)
        .params(actor.authority().value(), tender.value())
        .query(Lock::read)
        .optional();
  }

  /** Hands the actor's share to a colleague, in place of what was handed before. */
  void hand(
      Actor actor, TenderId tender, AccountId to, byte[] sealedShare, Instant at, Instant until) {
    jdbc.sql(
            """
            delete from procurement.handed_share
            where authority_id = ? and tender_id = ? and from_account_id = ? and to_account_id = ?\
            """)
        .params(actor.authority().value(), tender.value(), actor.account().value(), to.value())
        .update();
    jdbc.sql(
            """
            insert into procurement.handed_share
              (authority_id, tender_id, from_account_id, to_account_id, sealed_share, handed_at, until)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
        .param(actor.authority().value())
        .param(tender.value())
        .param(actor.account().value())
        .param(to.value())
        .param(sealedShare)
        .param(DatabaseTime.of(at))
        .param(DatabaseTime.of(until))
        .update();
  }

  /** What was handed over and may still be used, whoever it was handed to. */
  List<Handed> handed(Actor actor, TenderId tender, Instant now) {
    return handed(actor, tender, now, "");
  }

  /** What was handed to the actor and may still be used, the latest first. */
  List<Handed> handedToMe(Actor actor, TenderId tender, Instant now) {
    return handed(actor, tender, now, " and to_account_id = access.account()");
  }

  private List<Handed> handed(Actor actor, TenderId tender, Instant now, String whose) {
    return jdbc.sql(
            """
            select from_account_id, sealed_share, until from procurement.handed_share
            where authority_id = ? and tender_id = ? and until > ? %s order by handed_at desc, to_account_id\
            """
                .formatted(whose))
        .params(actor.authority().value(), tender.value(), DatabaseTime.of(now))
        .query((row, number) ->
            new Handed(
                new AccountId(row.getObject("from_account_id", UUID.class)),
                Bytes.copyFrom(row.getBytes("sealed_share")),
                DatabaseTime.read(row, "until")))
        .list();
  }

  /** Forgets what was handed over: it was used. */
  void forgetHanded(Actor actor, TenderId tender) {
    jdbc.sql("delete from procurement.handed_share where authority_id = ? and tender_id = ?")
        .params(actor.authority().value(), tender.value())
        .update();
  }
}
