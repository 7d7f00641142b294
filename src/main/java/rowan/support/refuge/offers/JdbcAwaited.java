package rowan.support.refuge.offers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.support.refuge.offers.Noes.No;
import rowan.support.refuge.places.OccupancyId;

/**
 * What fills a space from a yes to the door, and what is left of a no. An awaited space is never
 * stretched: it ends, and the rest is a row of its own from the same moment on.
 */
@Repository
class JdbcAwaited {

  private final JdbcClient jdbc;

  JdbcAwaited(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was under way and ended now. */
  boolean end(Actor by, OccupancyId id, String outcome, Instant now) {
    return jdbc.sql(
                """
                update refuge.occupancy
                set during = tstzrange(lower(during), :now), outcome = :outcome, ended_by = :by
                where authority_id = :authority and id = :id and kind in ('HOLD', 'AWAITED') and outcome is null
                  and during @> :now\
                """)
            .param("authority", by.authority().value())
            .param("id", id.value())
            .param("outcome", outcome)
            .param("by", by.account().value())
            .param("now", DatabaseTime.of(now))
            .update()
        == 1;
  }

  /**
   * The same space awaits the same people from now on.
   *
   * @param after the hold, or what awaited them so far
   * @return whether it does: not if somebody else is there from a later moment on, as by a server
   *     whose clock runs ahead
   */
  boolean begin(Actor by, OfferId offer, OccupancyId after, UUID id, Instant now, Instant until) {
    return jdbc.sql(
                """
                insert into refuge.occupancy (authority_id, id, space_id, female_only, boys_up_to, kind, during,
                  begun_at, begun_by, case_id, person_id, need_id, women, men, others, untold, children, eldest_boy,
                  agreed_by_policy, offer_id, accepted_at)
                select o.authority_id, :id, o.space_id, o.female_only, o.boys_up_to, 'AWAITED', tstzrange(:now, :until),
                  :now, :by, o.case_id, o.person_id, o.need_id, o.women, o.men, o.others, o.untold, o.children,
                  o.eldest_boy, o.agreed_by_policy, d.offer_id, d.accepted_at
                from refuge.occupancy o
                join refuge.offer_deed d on d.authority_id = o.authority_id and d.offer_id = :offer and d.deed = 'ACCEPTED'
                where o.authority_id = :authority and o.id = :after
                on conflict do nothing\
                """)
            .param("authority", by.authority().value())
            .param("id", id)
            .param("offer", offer.value())
            .param("after", after.value())
            .param("by", by.account().value())
            .param("now", DatabaseTime.of(now))
            .param("until", DatabaseTime.of(until))
            .update()
        == 1;
  }

  /** The first plan of a journey: when they should be there, and nothing else yet. */
  void expect(Actor by, JdbcOffers.Row offer, UUID id, Instant expected, Instant now) {
    jdbc.sql(
            """
            insert into refuge.journey (authority_id, offer_id, id, number, case_id, person_id, expected_at, later, account_id, at)
            values (?, ?, ?, 1, ?, ?, ?, false, ?, ?)\
            """)
        .param(by.authority().value())
        .param(offer.id().value())
        .param(id)
        .param(offer.caseId().value())
        .param(offer.person().value())
        .param(DatabaseTime.of(expected))
        .param(by.account().value())
        .param(DatabaseTime.of(now))
        .update();
  }

  /**
   * Nobody is on their way any more. Not of those who should have been there: they are missing
   * until somebody has reached them, whoever said no to the space.
   */
  void callOff(Actor by, OfferId offer, Instant now) {
    jdbc.sql(
            """
            update refuge.journey j set over_at = :now
            where j.authority_id = :authority and j.offer_id = :offer and j.over_at is null
              and (j.expected_at > :now or exists (select from refuge.follow_up u
                where u.authority_id = j.authority_id and u.offer_id = j.offer_id and u.what = 'REACHED_AND_SAFE'
                  and u.at >= j.expected_at))\
            """)
        .param("now", DatabaseTime.of(now))
        .param("authority", by.authority().value())
        .param("offer", offer.value())
        .update();
  }

  /**
   * Since when the refuge of an offer was let in on the case for journeys alone; nothing if the
   * household is, or was, with the same provider in another space.
   */
  Optional<Instant> letInSince(Actor by, JdbcOffers.Row offer, Instant now) {
    return jdbc.sql(
            """
            select min(d.at) as since
            from refuge.offer f
            join refuge.offer_deed d on d.authority_id = f.authority_id and d.offer_id = f.id and d.deed = 'ACCEPTED'
            where f.authority_id = :authority and f.case_id = :case and f.provider_id = :provider
            having not exists (
              select from refuge.occupancy o
              join refuge.space s on s.authority_id = o.authority_id and s.id = o.space_id
              join refuge.refuge r on r.authority_id = s.authority_id and r.id = s.refuge_id
              where o.authority_id = :authority and o.case_id = :case and r.provider_id = :provider
                and (o.kind = 'STAY' or (o.kind in ('HOLD', 'AWAITED') and o.during @> :now)))\
            """)
        .param("authority", by.authority().value())
        .param("case", offer.caseId().value())
        .param("provider", offer.provider().value())
        .param("now", DatabaseTime.of(now))
        .query((row, number) -> DatabaseTime.read(row, "since"))
        .optional();
  }

  /**
   * Counts the household that the space was for as one whose need is not met.
   *
   * @return whether it was: once for each hold
   */
  boolean unmet(
      Actor by, JdbcOffers.Row offer, No no, UUID id, PersonKey key, String next, Instant now) {
    return jdbc.sql(
                """
                insert into refuge.unmet (authority_id, id, need_id, case_id, person_id, reason, women, men, others, untold,
                  children, eldest_boy, step_free, pets, next_step, account_id, at, occupancy_id, said_by, detail)
                select o.authority_id, :id, o.need_id, o.case_id, o.person_id, :reason, o.women, o.men, o.others, o.untold,
                  o.children, o.eldest_boy, n.step_free, n.pets, :next, :lead, :now, o.id, :party, :detail
                from refuge.occupancy o
                join refuge.need n on n.authority_id = o.authority_id and n.id = o.need_id
                where o.authority_id = :authority and o.id = :occupancy
                on conflict do nothing\
                """)
            .param("authority", by.authority().value())
            .param("id", id)
            .param("reason", no.reason().name())
            .param("next", key.seal(new Place("refuge.unmet.next_step", id), next))
            .param("lead", offer.lead().value())
            .param("now", DatabaseTime.of(now))
            .param("party", no.party().name())
            .param("detail", no.detail().orElse(null))
            .param("occupancy", offer.filled().value())
            .update()
        == 1;
  }

  /** Since when an awaited space awaits whom it awaits, all in all. */
  Optional<Instant> acceptedAt(Actor by, OfferId offer) {
    return jdbc.sql(
            """
            select accepted_at from refuge.offer_deed
            where authority_id = ? and offer_id = ? and deed = 'ACCEPTED'\
            """)
        .params(by.authority().value(), offer.value())
        .query((row, number) -> DatabaseTime.read(row, "accepted_at"))
        .optional();
  }
}
