package rowan.support.refuge.sanctuary.counted;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.OverdueDuty;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.web.Days;
import rowan.support.refuge.sanctuary.MeasureKind;

/**
 * What is overdue in homes that whoever asks works with: also where the case has closed, which no
 * list and no plan shows any more.
 */
@Component
class OverdueAtHome implements OverdueDuty.Own {

  private static final int MOST = 10;

  private final JdbcClient jdbc;
  private final Permissions permissions;
  private final Acting acting;
  private final Clock clock;

  OverdueAtHome(JdbcClient jdbc, Permissions permissions, Acting acting, Clock clock) {
    this.jdbc = jdbc;
    this.permissions = permissions;
    this.acting = acting;
    this.clock = clock;
  }

  @Override
  public List<OverdueDuty.Line> of(Actor actor) {
    if (!permissions.permit(actor, Action.WORK_CASE)) {
      return List.of();
    }
    return acting.in(
        Wing.SUPPORT,
        actor,
        () -> {
          var lines = new ArrayList<>(reviews(actor));
          lines.addAll(measures(actor));
          return lines;
        });
  }

  private List<OverdueDuty.Line> reviews(Actor actor) {
    return jdbc.sql(
            """
            select s.id, due.by_day, due.not_safe from refuge.sanctuary s
            cross join lateral (
              select coalesce(
                  r.next_on,
                  (select (min(f.on_day) + interval '1 month')::date from refuge.sanctuary_fitting f
                    where f.authority_id = s.authority_id and f.sanctuary_id = s.id and f.outcome = 'DONE')) as by_day,
                coalesce(r.finding = 'NOT_SAFE', false) as not_safe
              from (values (1)) as one
              left join lateral (
                select r.next_on, r.finding from refuge.sanctuary_review r
                where r.authority_id = s.authority_id and r.sanctuary_id = s.id order by r.at desc, r.id desc limit 1) r
                on true) due
            where s.authority_id = :authority and s.over is null and due.by_day < :today
              and casework.takes_part(s.case_id, :now)
            order by due.not_safe desc, due.by_day, s.id limit :most\
            """)
        .param("authority", actor.authority().value())
        .param("today", LocalDate.now(clock.withZone(Days.LONDON)))
        .param("now", DatabaseTime.of(clock.instant()))
        .param("most", MOST)
        .query((row, number) -> {
          boolean notSafe = row.getBoolean("not_safe");
          return line(
              (notSafe
                      ? "Staying at home was not safe when it was looked at, and it"
                      : "A home that was made safer")
                  + " was to be looked at again by "
                  + day(row.getObject("by_day", LocalDate.class))
                  + ".",
              row.getObject("id", UUID.class),
              notSafe);
        })
        .list();
  }

  private List<OverdueDuty.Line> measures(Actor actor) {
    return jdbc.sql(
            """
            select s.id, m.kind, m.urgent, m.due_at from refuge.sanctuary s
            join refuge.sanctuary_measure m on m.authority_id = s.authority_id and m.sanctuary_id = s.id
            where s.authority_id = :authority and s.over is null and m.due_at <= :now and not exists (
                select from refuge.sanctuary_fitting f where f.authority_id = m.authority_id and f.measure_id = m.id)
              and casework.takes_part(s.case_id, :now)
            order by m.urgent desc, m.due_at, m.id limit :most\
            """)
        .param("authority", actor.authority().value())
        .param("now", DatabaseTime.of(clock.instant()))
        .param("most", MOST)
        .query((row, number) ->
            line(
                MeasureKind.valueOf(row.getString("kind")).title()
                    + ": ordered to make a home safer, and late since "
                    + day(
                        DatabaseTime.read(row, "due_at")
                            .minusMillis(1)
                            .atZone(Days.LONDON)
                            .toLocalDate())
                    + ".",
                row.getObject("id", UUID.class),
                row.getBoolean("urgent")))
        .list();
  }

  private String day(LocalDate day) {
    return Days.at(clock.instant()).full(day);
  }

  private static OverdueDuty.Line line(String words, UUID sanctuary, boolean danger) {
    return new OverdueDuty.Line(words, "/refuge/sanctuary/" + sanctuary, danger);
  }
}
