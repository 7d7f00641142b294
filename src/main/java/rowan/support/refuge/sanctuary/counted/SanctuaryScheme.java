package rowan.support.refuge.sanctuary.counted;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.Money;
import rowan.foundation.web.Days;
import rowan.support.refuge.sanctuary.MeasureKind;

/**
 * The front door for who runs the scheme: what is ordered and late, with whom, and what it has
 * cost. No name, no case and no words about anybody. Needs {@code MANAGE_REFUGE}.
 */
@Service
public class SanctuaryScheme {

  /** Orders on one page. */
  public static final int MOST = 50;

  private static final int LAST_PAGE = 10_000;

  private final JdbcClient jdbc;
  private final Permissions permissions;
  private final Acting acting;
  private final Clock clock;

  SanctuaryScheme(JdbcClient jdbc, Permissions permissions, Acting acting, Clock clock) {
    this.jdbc = jdbc;
    this.permissions = permissions;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * The scheme as it stands.
   *
   * @param since the first day of the council's year, 1 April
   * @param spent on what was done since then
   * @param committed to what is ordered and not done, whenever it was ordered
   * @param homes that are open: asked for, in hand, or lasting
   * @param contractors with open orders, those with late ones first
   * @param orders of all of them, what is due first at the top: those of one page
   * @param page which, from 1
   */
  public record Standing(
      LocalDate since,
      Money spent,
      Money committed,
      int homes,
      List<Contractor> contractors,
      List<Order> orders,
      int page) {

    public Standing {
      contractors = List.copyOf(contractors);
      orders = List.copyOf(orders);
    }

    public boolean hasMore() {
      return page * MOST < ordered();
    }

    public int late() {
      return contractors.stream().mapToInt(Contractor::late).sum();
    }

    public int ordered() {
      return contractors.stream().mapToInt(Contractor::ordered).sum();
    }
  }

  /** How much is ordered with one organisation and not done, and how much of it is late. */
  public record Contractor(String name, int ordered, int late) {}

  /**
   * One order, of nobody who is named.
   *
   * @param dueOn the last day on which it is in time
   */
  public record Order(
      MeasureKind kind, String contractor, LocalDate dueOn, boolean urgent, boolean late) {}

  /**
   * How it stands now.
   *
   * @param page of the orders, from 1
   */
  public Standing now(Actor actor, int page) {
    permissions.require(actor, Action.MANAGE_REFUGE);
    return acting.in(Wing.SUPPORT, actor, () -> standing(actor, Math.clamp(page, 1, LAST_PAGE)));
  }

  private Standing standing(Actor actor, int page) {
    var today = LocalDate.now(clock.withZone(Days.LONDON));
    var april = LocalDate.of(today.getYear(), Month.APRIL, 1);
    var since = today.isBefore(april) ? april.minusYears(1) : april;
    return jdbc.sql(
            """
            select
              (select coalesce(sum(m.cost_pence), 0) from refuge.sanctuary_fitting f
                join refuge.sanctuary_measure m on m.authority_id = f.authority_id and m.id = f.measure_id
                where f.authority_id = :authority and f.outcome = 'DONE' and f.on_day >= :since) as spent,
              (select coalesce(sum(m.cost_pence), 0) from refuge.sanctuary s
                join refuge.sanctuary_measure m on m.authority_id = s.authority_id and m.sanctuary_id = s.id
                where s.authority_id = :authority and s.over is null and not exists (
                  select from refuge.sanctuary_fitting f
                  where f.authority_id = m.authority_id and f.measure_id = m.id)) as committed,
              (select count(*) from refuge.sanctuary where authority_id = :authority and over is null) as homes\
            """)
        .param("authority", actor.authority().value())
        .param("since", since)
        .query((row, number) ->
            new Standing(
                since,
                new Money(row.getLong("spent")),
                new Money(row.getLong("committed")),
                row.getInt("homes"),
                contractors(actor),
                orders(actor, page),
                page))
        .single();
  }

  private List<Contractor> contractors(Actor actor) {
    return jdbc.sql(
            """
            select m.contractor, count(*) as ordered, count(*) filter (where m.due_at <= :now) as late
            from refuge.sanctuary s
            join refuge.sanctuary_measure m on m.authority_id = s.authority_id and m.sanctuary_id = s.id
            where s.authority_id = :authority and s.over is null and not exists (
              select from refuge.sanctuary_fitting f where f.authority_id = m.authority_id and f.measure_id = m.id)
            group by m.contractor order by late desc, m.contractor\
            """)
        .param("authority", actor.authority().value())
        .param("now", DatabaseTime.of(clock.instant()))
        .query((row, number) ->
            new Contractor(row.getString("contractor"), row.getInt("ordered"), row.getInt("late")))
        .list();
  }

  private List<Order> orders(Actor actor, int page) {
    var now = clock.instant();
    return jdbc.sql(
            """
            select m.contractor, m.kind, m.due_at, m.urgent from refuge.sanctuary s
            join refuge.sanctuary_measure m on m.authority_id = s.authority_id and m.sanctuary_id = s.id
            where s.authority_id = ? and s.over is null and not exists (
              select from refuge.sanctuary_fitting f where f.authority_id = m.authority_id and f.measure_id = m.id)
            order by m.due_at, m.id limit ? offset ?\
            """)
        .params(actor.authority().value(), MOST, (page - 1) * MOST)
        .query((row, number) -> {
          var due = DatabaseTime.read(row, "due_at");
          return new Order(
              MeasureKind.valueOf(row.getString("kind")),
              row.getString("contractor"),
              due.minusMillis(1).atZone(Days.LONDON).toLocalDate(),
              row.getBoolean("urgent"),
              !now.isBefore(due));
        })
        .list();
  }
}
