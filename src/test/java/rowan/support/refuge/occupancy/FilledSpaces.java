package rowan.support.refuge.occupancy;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;

/** What the database says of when spaces are free, beside all that ever filled them. */
@TestComponent
public class FilledSpaces {

  private final Acting acting;
  private final JdbcClient jdbc;

  FilledSpaces(Acting acting, JdbcClient jdbc) {
    this.acting = acting;
    this.jdbc = jdbc;
  }

  /** How many spaces of a council it says something else of than what fills them. */
  public int saidWrongly(Actor reader) {
    return acting.in(
        Wing.SUPPORT,
        reader,
        () ->
            jdbc.sql(
                    """
                    with stretches as (
                      select space_id, kind, case when isempty(during) then begun_at
                        when upper_inf(during) then 'infinity'::timestamptz else upper(during) end as ends
                      from refuge.occupancy where authority_id = :authority),
                    last as (select space_id, max(ends) as ends from stretches group by space_id)
                    select count(*) from refuge.space s
                    left join last l on l.space_id = s.id
                    left join refuge.filled f on f.authority_id = s.authority_id and f.space_id = s.id
                    where s.authority_id = :authority and (
                      f.until_at is distinct from coalesce(l.ends, '-infinity'::timestamptz)
                      or (l.ends is not null and not exists (
                        select from stretches o where o.space_id = s.id and o.ends = l.ends and o.kind = f.kind)))\
                    """)
                .param("authority", reader.authority().value())
                .query(Integer.class)
                .single());
  }
}
