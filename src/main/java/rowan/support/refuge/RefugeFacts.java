package rowan.support.refuge;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.Dates;

/**
 * Counts over all of a council's refuges: for {@code evidence}, and for who reads whether the
 * promises are kept.
 */
@Service
public class RefugeFacts {

  private final JdbcClient jdbc;
  private final RefugeDesk desk;

  RefugeFacts(JdbcClient jdbc, RefugeDesk desk) {
    this.jdbc = jdbc;
    this.desk = desk;
  }

  /**
   * The fewest spaces that were ready, held or lived in on any day of the period, each day counted
   * at midday; days to come are not counted. Needs {@code COMPUTE_INDICATORS}.
   *
   * <p>The fewest and not the average: a minimum that is kept on average is not kept.
   */
  public long spaces(Actor actor, Dates period) {
    return desk.as(
        actor,
        Action.COMPUTE_INDICATORS,
        () -> {
          var today = desk.local(desk.now()).toLocalDate();
          var last = period.last().isAfter(today) ? today : period.last();
          return last.isBefore(period.first()) ? 0L : fewest(actor, period.first(), last);
        });
  }

  private long fewest(Actor actor, LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            select coalesce(min(there), 0) as fewest from (
              select noon, (
                select count(*) from refuge.space s
                where s.authority_id = :authority and s.opened_at <= noon and not exists (
                  select from refuge.occupancy o
                  where o.authority_id = s.authority_id and o.space_id = s.id and o.during @> noon
                    and o.kind = 'OUT_OF_USE')) as there
              from (
                select least((day + time '12:00') at time zone :zone, :now) as noon
                from generate_series(:first::timestamp, :last::timestamp, interval '1 day') as day) noons) counted\
            """)
        .param("authority", actor.authority().value())
        .param("zone", desk.local(desk.now()).getZone().getId())
        .param("now", DatabaseTime.of(desk.now()))
        .param("first", first)
        .param("last", last)
        .query(Long.class)
        .single();
  }

  /**
   * How often in the last twelve months a space was filled twice at one moment, or one for one sex
   * by somebody whom it must not take. The database refuses both; this looks all the same, in the
   * name of whoever reads.
   */
  long promisedTwice(Actor reader) {
    return desk.reading(
        reader,
        () ->
            jdbc.sql(
                    """
                    select count(*) from refuge.occupancy o
                    where o.authority_id = :authority and o.during && tstzrange(:since, null)
                      and ((o.female_only and (o.men > 0 or o.untold > 0))
                        or (o.male_only and (o.women > 0 or o.untold > 0)) or o.eldest_boy > o.boys_up_to
                        or exists (
                          select from refuge.occupancy other
                          where other.authority_id = o.authority_id and other.space_id = o.space_id
                            and other.during && o.during and other.id <> o.id))\
                    """)
                .param("authority", reader.authority().value())
                .param("since", DatabaseTime.of(desk.local(desk.now()).minusYears(1).toInstant()))
                .query(Long.class)
                .single());
  }
}
