package rowan.support.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.Dates;
import rowan.foundation.kernel.Tally;

/** Counts in the database, by the role that may read hours and yes-or-no, and no person. */
@Repository
class Counts {

  private static final RowMapper<Tally> TALLY =
      (row, number) -> new Tally(row.getLong("met"), row.getLong("out_of"));

  private final JdbcClient jdbc;

  Counts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<AccountId, Integer> openCases(
      AuthorityId authority, Collection<AccountId> leads, Instant now) {
    var counts = new HashMap<AccountId, Integer>();
    leads.forEach(lead -> counts.put(lead, 0));
    jdbc.sql(
            """
            select lead, count(*)::int as cases from (
              select lead_id as lead from casework.course
              where authority_id = :authority and led_until = 'infinity' and lead_id = any(:leads)
                and (next_from is null or next_from > :now)
              union all
              select next_lead_id from casework.course
              where authority_id = :authority and led_until = 'infinity' and next_lead_id = any(:leads)
                and next_from <= :now) led
            group by lead\
            """)
        .param("authority", authority.value())
        .param("leads", leads.stream().map(AccountId::value).toArray(UUID[]::new))
        .param("now", DatabaseTime.of(now))
        .query(row -> {
          counts.put(new AccountId(row.getObject("lead", UUID.class)), row.getInt("cases"));
        });
    return counts;
  }

  Tally reachedWithinTwoDays(AuthorityId authority, Dates referred, Instant now) {
    return jdbc.sql(
            """
            select count(*) filter (where reached) as met, count(*) filter (where reached or over) as out_of from (
              select o.referred_at + interval '2 days' < :now as over,
                exists (select from casework.contact c where c.authority_id = o.authority_id and c.case_id = o.case_id
                  and c.reached and c.at <= o.referred_at + interval '2 days') as reached
              from casework.opening o
              where o.authority_id = :authority
                and o.referred_at >= :first::date::timestamp at time zone 'Europe/London'
                and o.referred_at < (:last::date + 1)::timestamp at time zone 'Europe/London') referred\
            """)
        .param("authority", authority.value())
        .param("now", DatabaseTime.of(now))
        .param("first", referred.first())
        .param("last", referred.last())
        .query(TALLY)
        .single();
  }

  Tally feelSafer(AuthorityId authority, Dates closed) {
    return jdbc.sql(
            """
            select count(*) filter (where last_score > first_score) as met, count(*) as out_of
            from casework.closing c
            cross join lateral (
              select (array_agg(s.value order by s.given_at))[1] as first_score,
                (array_agg(s.value order by s.given_at desc))[1] as last_score, count(*) as scores
              from casework.own_score s
              where s.authority_id = c.authority_id and s.case_id = c.case_id) given
            where c.authority_id = :authority and given.scores > 1
              and c.closed_at >= :first::date::timestamp at time zone 'Europe/London'
              and c.closed_at < (:last::date + 1)::timestamp at time zone 'Europe/London'\
            """)
        .param("authority", authority.value())
        .param("first", closed.first())
        .param("last", closed.last())
        .query(TALLY)
        .single();
  }

  Tally ofNamedCommunities(AuthorityId authority, Dates opened) {
    return jdbc.sql(
            """
            select coalesce(sum(of_named_communities), 0) as met, coalesce(sum(people), 0) as out_of
            from casework.helped_on_a_day
            where authority_id = :authority and day between :first and :last\
            """)
        .param("authority", authority.value())
        .param("first", opened.first())
        .param("last", opened.last())
        .query(TALLY)
        .single();
  }

  /**
   * Hours that cases were open in a stretch of time, and how many of those no lead's period covers:
   * from the periods as they are stored, whatever was meant to hold them.
   *
   * @param newest so many of the cases at most, those that opened last
   */
  Tally hoursUncovered(AuthorityId authority, Instant from, Instant until, int newest) {
    return jdbc.sql(
            """
            select coalesce(ceil(sum(greatest(0, open_seconds - led_seconds)) / 3600), 0)::bigint as met,
              coalesce(ceil(sum(open_seconds) / 3600), 0)::bigint as out_of
            from (
              select authority_id, case_id, opened_at, led_until from casework.course
              where authority_id = :authority and opened_at < :until and led_until > :from
              order by opened_at desc limit :newest) c
            cross join lateral (
              select extract(epoch from least(c.led_until, :until) - greatest(c.opened_at, :from)) as open_seconds) o
            cross join lateral (
              select coalesce(sum(extract(epoch from least(p.until_at, c.led_until, :until) - greatest(p.from_at, :from))), 0)
                as led_seconds
              from casework.lead_period p
              where p.authority_id = c.authority_id and p.case_id = c.case_id
                and p.from_at < least(c.led_until, :until) and p.until_at > :from) l\
            """)
        .param("authority", authority.value())
        .param("newest", newest)
        .param("from", DatabaseTime.of(from))
        .param("until", DatabaseTime.of(until))
        .query(TALLY)
        .single();
  }
}
