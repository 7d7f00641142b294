package rowan.support.refuge.offers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.Place;
import rowan.support.casework.CaseId;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.matching.Party;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.offers.Noes.No;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.SpaceId;

/** Offers and their deeds. The database decides which of two was first. */
@Repository
@SuppressWarnings("ArrayRecordComponent") // sealed words, never compared
class JdbcOffers {

  private static final String FOUND =
      """
      select f.id, f.occupancy_id, f.space_id, f.case_id, f.person_id, f.need_id, f.provider_id, f.referrer_id,
        f.asked_by, f.lead_id, f.asked_at, f.household, f.words, f.next_due,
        r.name || case when s.name = '' then '' else ', ' || s.name end as title,
        o.during @> :now as held, coalesce(upper(o.during), o.begun_at) as held_until, o.outcome as hold_outcome,
        d.id as deed_id, coalesce(d.number, 0) as number, d.deed, d.at as deed_at, d.party, d.reason, d.detail, d.words as deed_words,
        w.id as awaited_id, w.during @> :now as awaited, coalesce(upper(w.during), w.begun_at) as awaited_until,
        w.outcome as awaited_outcome
      from refuge.offer f
      join refuge.space s on s.authority_id = f.authority_id and s.id = f.space_id
      join refuge.refuge r on r.authority_id = s.authority_id and r.id = s.refuge_id
      join refuge.occupancy o on o.authority_id = f.authority_id and o.id = f.occupancy_id
      left join lateral (select d.* from refuge.offer_deed d
        where d.authority_id = f.authority_id and d.offer_id = f.id order by d.number desc limit 1) d on true
      left join lateral (select w.* from refuge.occupancy w
        where w.authority_id = f.authority_id and w.offer_id = f.id order by w.begun_at desc, w.id desc limit 1) w on true
      where f.authority_id = :authority\
      """;

  private final JdbcClient jdbc;

  JdbcOffers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static Place householdOf(OfferId id) {
    return new Place("refuge.offer.household", id.value());
  }

  static Place wordsOf(OfferId id) {
    return new Place("refuge.offer.words", id.value());
  }

  static Place wordsOfDeed(UUID deed) {
    return new Place("refuge.offer_deed.words", deed);
  }

  /** An offer as it is to be stored. */
  record Begin(
      OfferId id,
      OccupancyId hold,
      OrganisationId provider,
      AccountId lead,
      byte[] household,
      byte @Nullable [] words) {}

  /** Whether it was stored: a refuge is asked once about a hold, and only while it is held. */
  boolean add(Actor by, Begin begin, Instant now) {
    return jdbc.sql(
                """
                insert into refuge.offer (authority_id, id, occupancy_id, space_id, case_id, person_id, need_id,
                  provider_id, referrer_id, asked_by, lead_id, asked_at, household, words)
                select authority_id, :id, id, space_id, case_id, person_id, need_id,
                  :provider, :referrer, :by, :lead, :now, :household, :words
                from refuge.occupancy
                where authority_id = :authority and id = :hold and kind = 'HOLD' and during @> :now
                on conflict do nothing\
                """)
            .param("authority", by.authority().value())
            .param("id", begin.id.value())
            .param("hold", begin.hold.value())
            .param("provider", begin.provider.value())
            .param("referrer", by.organisation().value())
            .param("by", by.account().value())
            .param("lead", begin.lead.value())
            .param("now", DatabaseTime.of(now))
            .param("household", begin.household)
            .param("words", begin.words)
            .update()
        == 1;
  }

  /** Whether the deed was the first to follow what it follows. */
  boolean add(
      Actor by,
      Row offer,
      UUID id,
      String deed,
      Optional<No> no,
      byte @Nullable [] words,
      Instant now) {
    return jdbc.sql(
                """
                insert into refuge.offer_deed (authority_id, offer_id, id, number, deed, case_id, person_id, at,
                  account_id, organisation_id, party, reason, detail, words)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .param(by.authority().value())
            .param(offer.id.value())
            .param(id)
            .param(offer.number + 1)
            .param(deed)
            .param(offer.caseId.value())
            .param(offer.person.value())
            .param(DatabaseTime.of(now))
            .param(by.account().value())
            .param(by.organisation().value())
            .param(no.map(one -> one.party().name()).orElse(null))
            .param(no.map(one -> one.reason().name()).orElse(null))
            .param(no.flatMap(No::detail).orElse(null))
            .param(words)
            .update()
        == 1;
  }

  Optional<Row> find(Actor actor, OfferId id, Instant now) {
    return asked(actor, " and f.id = :id", now).param("id", id.value()).query(this::row).optional();
  }

  Optional<Row> ofHold(Actor actor, OccupancyId hold, Instant now) {
    return asked(
            actor,
            """
             and f.id = coalesce((select offer_id from refuge.occupancy
               where authority_id = :authority and id = :hold),
              (select id from refuge.offer where authority_id = :authority and occupancy_id = :hold))\
            """,
            now)
        .param("hold", hold.value())
        .query(this::row)
        .optional();
  }

  /**
   * What is asked of an organisation's refuges while the space is held, the oldest first. A hold
   * lasts two hours at most.
   */
  List<Row> askedOf(Actor actor, Instant now) {
    return asked(
            actor,
            """
             and f.provider_id = :provider and f.asked_at > :now - interval '2 hours' and o.during @> :now
             and (d.deed is null or d.deed = 'OFFERED') order by f.asked_at, f.id\
            """,
            now)
        .param("provider", actor.organisation().value())
        .query(this::row)
        .list();
  }

  private JdbcClient.StatementSpec asked(Actor actor, String which, Instant now) {
    return jdbc.sql(FOUND + which)
        .param("authority", actor.authority().value())
        .param("now", DatabaseTime.of(now));
  }

  /** The lead of a case has changed. */
  void led(UUID authority, CaseId caseId, AccountId lead) {
    jdbc.sql("update refuge.offer set lead_id = ? where authority_id = ? and case_id = ?")
        .params(lead.value(), authority, caseId.value())
        .update();
  }

  private Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        new OfferId(row.getObject("id", UUID.class)),
        new OccupancyId(row.getObject("occupancy_id", UUID.class)),
        new SpaceId(row.getObject("space_id", UUID.class)),
        row.getString("title"),
        new CaseId(row.getObject("case_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        new NeedId(row.getObject("need_id", UUID.class)),
        new OrganisationId(row.getObject("provider_id", UUID.class)),
        new OrganisationId(row.getObject("referrer_id", UUID.class)),
        new AccountId(row.getObject("lead_id", UUID.class)),
        DatabaseTime.read(row, "asked_at"),
        row.getBytes("household"),
        row.getBytes("words"),
        row.getInt("number"),
        row.getObject("deed_id", UUID.class),
        row.getBytes("deed_words"),
        row.getBoolean("next_due"),
        row.getObject("awaited_id", UUID.class),
        state(row));
  }

  /** Who has moved in is there, whatever else was said at the same moment. */
  private static OfferState state(ResultSet row) throws SQLException {
    var deed = row.getString("deed");
    var heldUntil = DatabaseTime.read(row, "held_until");
    if ("MOVED_IN".equals(row.getString("hold_outcome"))) {
      return new OfferState.Arrived(heldUntil);
    }
    if ("MOVED_IN".equals(row.getString("awaited_outcome"))) {
      return new OfferState.Arrived(DatabaseTime.read(row, "awaited_until"));
    }
    if (deed == null || deed.equals("OFFERED")) {
      if (!row.getBoolean("held")) {
        return new OfferState.Over(heldUntil);
      }
      return deed == null
          ? new OfferState.Asked(heldUntil)
          : new OfferState.Offered(DatabaseTime.read(row, "deed_at"), heldUntil);
    }
    if (deed.equals("ACCEPTED")) {
      var until = DatabaseTime.read(row, "awaited_until");
      return row.getBoolean("awaited")
          ? new OfferState.Accepted(
              DatabaseTime.read(row, "deed_at"),
              new OccupancyId(row.getObject("awaited_id", UUID.class)),
              until)
          : new OfferState.Released(until);
    }
    return new OfferState.No(
        DatabaseTime.read(row, "deed_at"),
        Party.valueOf(row.getString("party")),
        Optional.of(UnmetReason.valueOf(row.getString("reason"))),
        Optional.ofNullable(row.getString("detail")));
  }

  /** An offer as it is stored, with the last that was done about it. */
  record Row(
      OfferId id,
      OccupancyId hold,
      SpaceId space,
      String title,
      CaseId caseId,
      PersonId person,
      NeedId need,
      OrganisationId provider,
      OrganisationId referrer,
      AccountId lead,
      Instant askedAt,
      byte[] household,
      byte @Nullable [] words,
      int number,
      @Nullable UUID deed,
      byte @Nullable [] deedWords,
      boolean nextDue,
      @Nullable UUID awaited,
      OfferState state) {

    OccupancyId filled() {
      return awaited == null ? hold : new OccupancyId(awaited);
    }

    boolean refused() {
      return state instanceof OfferState.No(var at, var party, var reason, var detail)
          && (party == Party.SPACE || party == Party.REFUGE);
    }
  }
}
