package rowan.support.refuge.offers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;

/** What is due about offers: what a household has to decide, and what happens after a no. */
@Repository
class JdbcDue {

  static final String WITHOUT_NEXT_STEP =
      """
      select f.id, r.name, d.at, d.number > 2 as accepted
      from refuge.offer f
      join refuge.offer_deed d on d.authority_id = f.authority_id and d.offer_id = f.id and d.deed = 'REFUSED'
      join refuge.space s on s.authority_id = f.authority_id and s.id = f.space_id
      join refuge.refuge r on r.authority_id = s.authority_id and r.id = s.refuge_id
      where f.authority_id = :authority and f.next_due
        and (f.lead_id = :account or (f.asked_by = :account and f.asked_at > :now - interval '3 days'))
      order by d.at, f.id limit 20\
      """;

  private static final String TO_DECIDE =
      """
      select f.id, r.name, upper(o.during) as at, false as accepted
      from refuge.offer f
      join refuge.occupancy o on o.authority_id = f.authority_id and o.id = f.occupancy_id and o.during @> :now
      join refuge.offer_deed d on d.authority_id = f.authority_id and d.offer_id = f.id and d.deed = 'OFFERED'
      join refuge.space s on s.authority_id = f.authority_id and s.id = f.space_id
      join refuge.refuge r on r.authority_id = s.authority_id and r.id = s.refuge_id
      where f.authority_id = :authority and f.asked_at > :now - interval '2 hours'
        and (f.lead_id = :account or f.asked_by = :account)
        and not exists (select from refuge.offer_deed later
          where later.authority_id = f.authority_id and later.offer_id = f.id and later.number > d.number)
      order by upper(o.during), f.id limit 20\
      """;

  private final JdbcClient jdbc;

  JdbcDue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Says whether it is still to be said what happens next. */
  void say(Actor by, OfferId offer, boolean due) {
    jdbc.sql("update refuge.offer set next_due = ? where authority_id = ? and id = ?")
        .params(due, by.authority().value(), offer.value())
        .update();
  }

  /** Whether it was the first to say what happens next. */
  boolean next(Actor by, JdbcOffers.Row offer, byte[] words, Instant now) {
    say(by, offer.id(), false);
    return jdbc.sql(
                """
                insert into refuge.after_a_no (authority_id, offer_id, case_id, person_id, words, account_id, at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .param(by.authority().value())
            .param(offer.id().value())
            .param(offer.caseId().value())
            .param(offer.person().value())
            .param(words)
            .param(by.account().value())
            .param(DatabaseTime.of(now))
            .update()
        == 1;
  }

  /**
   * What somebody has to do about an offer, with nothing of whom it is for.
   *
   * @param at until when the household decides, or when the refuge said no
   * @param accepted whether they had accepted it
   */
  record Due(OfferId offer, String refuge, Instant at, boolean accepted) {}

  /**
   * Refuges' answers of no after which nobody has said what happens next: for who leads the case,
   * and for some days for who asked as well, since whoever waits for the answer is at the telephone
   * with them.
   */
  List<Due> withoutNextStep(Actor actor, Instant now) {
    return due(jdbc.sql(WITHOUT_NEXT_STEP), actor, now);
  }

  /** What refuges have said yes to while the space is held, for who speaks for the household. */
  List<Due> toDecide(Actor actor, Instant now) {
    return due(jdbc.sql(TO_DECIDE), actor, now);
  }

  private static List<Due> due(JdbcClient.StatementSpec asked, Actor actor, Instant now) {
    return asked
        .param("authority", actor.authority().value())
        .param("account", actor.account().value())
        .param("now", DatabaseTime.of(now))
        .query((row, number) ->
            new Due(
                new OfferId(row.getObject("id", UUID.class)),
                row.getString("name"),
                DatabaseTime.read(row, "at"),
                row.getBoolean("accepted")))
        .list();
  }
}
