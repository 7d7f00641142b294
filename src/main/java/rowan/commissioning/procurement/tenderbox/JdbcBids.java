package rowan.commissioning.procurement.tenderbox;

import com.google.crypto.tink.util.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.commissioning.procurement.TenderId;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;

/** Sealed bids, drafts of bids and opened bids as PostgreSQL keeps them. */
@Repository
class JdbcBids {

  private static final String READ =
      """
      select tender_id, id, organisation_id, received_at, sealed, digest, receipt_signature,
        replaced_at, withdrawn_at
      from procurement.bid where authority_id = ? and tender_id = ?\
      """;

  private final JdbcClient jdbc;

  JdbcBids(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A sealed bid. */
  record Sealed(
      Receipt receipt, Bytes bytes, Optional<Instant> replacedAt, Optional<Instant> withdrawnAt) {

    static Sealed read(ResultSet row, int number) throws SQLException {
      return new Sealed(
          new Receipt(
              new TenderId(row.getObject("tender_id", UUID.class)),
              new BidId(row.getObject("id", UUID.class)),
              new OrganisationId(row.getObject("organisation_id", UUID.class)),
              DatabaseTime.read(row, "received_at"),
              HexFormat.of().formatHex(row.getBytes("digest")),
              Base64.getEncoder().encodeToString(row.getBytes("receipt_signature"))),
          Bytes.copyFrom(row.getBytes("sealed")),
          Optional.ofNullable(DatabaseTime.readAny(row, "replaced_at")),
          Optional.ofNullable(DatabaseTime.readAny(row, "withdrawn_at")));
    }

    boolean stands() {
      return replacedAt.isEmpty() && withdrawnAt.isEmpty();
    }
  }

  /** A draft that only its six words open. */
  record Draft(Bytes salt, Bytes bytes, Instant savedAt) {}

  void add(Actor actor, Receipt receipt, byte[] sealed) {
    jdbc.sql(
            """
            insert into procurement.bid (authority_id, tender_id, id, organisation_id, submitted_by,
              received_at, sealed, digest, receipt_signature)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .param(actor.authority().value())
        .param(receipt.tender().value())
        .param(receipt.bid().value())
        .param(receipt.bidder().value())
        .param(actor.account().value())
        .param(DatabaseTime.of(receipt.receivedAt()))
        .param(sealed)
        .param(HexFormat.of().parseHex(receipt.digest()))
        .param(Base64.getDecoder().decode(receipt.signature()))
        .update();
  }

  /** Marks the actor's standing bid as replaced by a later one. */
  void replace(Actor actor, TenderId tender, Instant at) {
    end(actor, tender, "replaced_at", at);
  }

  /** Withdraws the actor's standing bid. Gives whether there was one. */
  boolean withdraw(Actor actor, TenderId tender, Instant at) {
    return end(actor, tender, "withdrawn_at", at) == 1;
  }

  private int end(Actor actor, TenderId tender, String how, Instant at) {
    return jdbc.sql(
            """
            update procurement.bid set %s = ?
            where authority_id = ? and tender_id = ? and organisation_id = ?
              and replaced_at is null and withdrawn_at is null\
            """
                .formatted(how))
        .params(
            DatabaseTime.of(at),
            actor.authority().value(),
            tender.value(),
            actor.organisation().value())
        .update();
  }

  /** The bids of the actor's own organisation, the latest first. */
  List<Sealed> own(Actor actor, TenderId tender) {
    return jdbc.sql(READ + " and organisation_id = ? order by received_at desc, id desc")
        .params(actor.authority().value(), tender.value(), actor.organisation().value())
        .query(Sealed::read)
        .list();
  }

  /** Every bid, in the order received: none for the council before the tender has closed. */
  List<Sealed> all(Actor actor, TenderId tender) {
    return jdbc.sql(READ + " order by received_at, id")
        .params(actor.authority().value(), tender.value())
        .query(Sealed::read)
        .list();
  }

  /** How many bids were opened, and how many of them too early or by too few. */
  record OpenedSoFar(long bids, long early) {}

  OpenedSoFar openedSoFar(Actor actor) {
    return jdbc.sql(
            """
            select coalesce(sum(bids_opened), 0) as bids,
              coalesce(sum(bids_opened) filter (where opened_at < closes_at
                or opened_by_first is not distinct from opened_by_second), 0) as early
            from procurement.tender where authority_id = ? and opened_at is not null\
            """)
        .param(actor.authority().value())
        .query((row, number) -> new OpenedSoFar(row.getLong("bids"), row.getLong("early")))
        .single();
  }

  void saveDraft(Actor actor, TenderId tender, byte[] salt, byte[] sealed, Instant at) {
    jdbc.sql(
            """
            insert into procurement.bid_draft (authority_id, tender_id, organisation_id, salt, sealed, saved_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (authority_id, tender_id, organisation_id)
              do update set salt = excluded.salt, sealed = excluded.sealed, saved_at = excluded.saved_at\
            """)
        .param(actor.authority().value())
        .param(tender.value())
        .param(actor.organisation().value())
        .param(salt)
        .param(sealed)
        .param(DatabaseTime.of(at))
        .update();
  }

  Optional<Draft> draft(Actor actor, TenderId tender) {
    return jdbc.sql(
            """
            select salt, sealed, saved_at from procurement.bid_draft
            where authority_id = ? and tender_id = ? and organisation_id = ?\
            """)
        .params(actor.authority().value(), tender.value(), actor.organisation().value())
        .query((row, number) ->
            new Draft(
                Bytes.copyFrom(row.getBytes("salt")),
                Bytes.copyFrom(row.getBytes("sealed")),
                DatabaseTime.read(row, "saved_at")))
        .optional();
  }

  void forgetDraft(Actor actor, TenderId tender) {
    jdbc.sql(
            """
            delete from procurement.bid_draft
            where authority_id = ? and tender_id = ? and organisation_id = ?\
            """)
        .params(actor.authority().value(), tender.value(), actor.organisation().value())
        .update();
  }

  /** Stores what two officers opened, for the panel's eyes. */
  void opened(Actor actor, Sealed bid, BidContents contents, Optional<String> disregardedBecause) {
    var receipt = bid.receipt();
    jdbc.sql(
            """
            insert into procurement.opened_bid (authority_id, tender_id, bid_id, organisation_id,
              spaces, female_only_space, disregarded_because)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
        .param(actor.authority().value())
        .param(receipt.tender().value())
        .param(receipt.bid().value())
        .param(receipt.bidder().value())
        .param(contents.spaces())
        .param(contents.femaleOnlySpace())
        .param(disregardedBecause.orElse(null))
        .update();
    contents
        .answers()
        .forEach((criterion, answer) ->
            jdbc.sql(
                    """
                    insert into procurement.opened_answer (authority_id, tender_id, bid_id, criterion_id,
                      organisation_id, answer)
                    values (?, ?, ?, ?, ?, ?)\
                    """)
                .params(
                    actor.authority().value(),
                    receipt.tender().value(),
                    receipt.bid().value(),
                    criterion,
                    receipt.bidder().value(),
                    answer)
                .update());
    jdbc.sql(
            """
            insert into procurement.opened_price (authority_id, tender_id, bid_id, organisation_id, annual_pence)
            values (?, ?, ?, ?, ?)\
            """)
        .params(
            actor.authority().value(),
            receipt.tender().value(),
            receipt.bid().value(),
            receipt.bidder().value(),
            contents.annual().pence())
        .update();
  }
}
