package rowan.support.refuge.sanctuary.counted;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.Dates;
import rowan.foundation.web.Days;
import rowan.support.refuge.sanctuary.EndReason;
import rowan.support.refuge.sanctuary.UnableReason;

/** Counts over all of a council's sanctuaries, for {@code evidence} and for Assurance. */
@Service
public class SanctuaryFacts {

  private final JdbcClient jdbc;
  private final Permissions permissions;
  private final Acting acting;
  private final Clock clock;

  SanctuaryFacts(JdbcClient jdbc, Permissions permissions, Acting acting, Clock clock) {
    this.jdbc = jdbc;
    this.permissions = permissions;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * Who was in a sanctuary in a period, how those that ended ended, and for whom it could not be
   * done. Needs {@code COMPUTE_INDICATORS}.
   *
   * <p>A household is in one from the day on which the first work in their home was done, and to
   * the day on which it ended, both included. One that had two in the period is counted once, as it
   * was in the later.
   *
   * @param period days in London's calendar, both ends included
   */
  public SanctuaryCounts counts(Actor actor, Dates period) {
    permissions.require(actor, Action.COMPUTE_INDICATORS);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () ->
            counted(
                actor,
                period,
                reasons(actor, period, "ENDED", EndReason.class),
                reasons(actor, period, "UNABLE", UnableReason.class)));
  }

  private SanctuaryCounts counted(
      Actor actor,
      Dates period,
      Map<EndReason, Integer> endings,
      Map<UnableReason, Integer> unable) {
    return of(
            """
            select count(*) as households, coalesce(sum(women), 0) as women, coalesce(sum(men), 0) as men,
              coalesce(sum(others), 0) as others, coalesce(sum(untold), 0) as untold, coalesce(sum(children), 0) as children
            from (
              select distinct on (s.case_id) s.women, s.men, s.others, s.untold, s.children
              from refuge.sanctuary s
              where s.authority_id = :authority and (s.over is null or s.over_on >= :first) and exists (
                select from refuge.sanctuary_fitting f
                where f.authority_id = s.authority_id and f.sanctuary_id = s.id and f.outcome = 'DONE' and f.on_day <= :last)
              order by s.case_id, s.asked_at desc) households\
            """,
            actor,
            period)
        .query((row, number) ->
            new SanctuaryCounts(
                row.getInt("households"),
                row.getInt("women"),
                row.getInt("men"),
                row.getInt("others"),
                row.getInt("untold"),
                row.getInt("children"),
                endings,
                unable))
        .single();
  }

  private <R extends Enum<R>> Map<R, Integer> reasons(
      Actor actor, Dates period, String over, Class<R> reasons) {
    Map<R, Integer> counted = new EnumMap<>(reasons);
    of(
            """
            select reason, count(*) as many from refuge.sanctuary
            where authority_id = :authority and over = :over and over_on between :first and :last group by reason\
            """,
            actor,
            period)
        .param("over", over)
        .query(row -> {
          counted.put(Enum.valueOf(reasons, row.getString("reason")), row.getInt("many"));
        });
    return counted;
  }

  private JdbcClient.StatementSpec of(String sql, Actor actor, Dates period) {
    return jdbc.sql(sql)
        .param("authority", actor.authority().value())
        .param("first", period.first())
        .param("last", period.last());
  }

  /** How many open sanctuaries are past the day of their review, for whoever reads Assurance. */
  int reviewsOverdue(Actor reader) {
    return acting.in(
        Wing.SUPPORT,
        reader,
        () ->
            jdbc.sql(
                    """
                    select count(*) from refuge.sanctuary s
                    cross join lateral (select coalesce(
                      (select r.next_on from refuge.sanctuary_review r
                        where r.authority_id = s.authority_id and r.sanctuary_id = s.id order by r.at desc, r.id desc limit 1),
                      (select (min(f.on_day) + interval '1 month')::date from refuge.sanctuary_fitting f
                        where f.authority_id = s.authority_id and f.sanctuary_id = s.id and f.outcome = 'DONE')) as by_day) due
                    where s.authority_id = ? and s.over is null and due.by_day < ?\
                    """)
                .params(reader.authority().value(), LocalDate.now(clock.withZone(Days.LONDON)))
                .query(Integer.class)
                .single());
  }

  /** How many measures are past the moment by which they were to be done. */
  int measuresLate(Actor reader) {
    return acting.in(
        Wing.SUPPORT,
        reader,
        () ->
            jdbc.sql(
                    """
                    select count(*) from refuge.sanctuary s
                    join refuge.sanctuary_measure m on m.authority_id = s.authority_id and m.sanctuary_id = s.id
                    where s.authority_id = ? and s.over is null and m.due_at <= ? and not exists (
                      select from refuge.sanctuary_fitting f where f.authority_id = m.authority_id and f.measure_id = m.id)\
                    """)
                .params(reader.authority().value(), DatabaseTime.of(clock.instant()))
                .query(Integer.class)
                .single());
  }
}
