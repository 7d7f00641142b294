package rowan.support.refuge.sanctuary.counted;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.Money;
import rowan.support.refuge.sanctuary.MeasureKind;

/**
 * The front door for who runs the scheme: what is ordered and late, with whom, and what it has
 * cost. No name, no case and no words about anybody. Needs {@code MANAGE_REFUGE}.
 */
@Service
public class SanctuaryScheme {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int MOST = 200;

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
   */
  public record Standing(
      LocalDate since, Money spent, Money committed, int homes, List<Contractor> contractors) {

    public Standing {
      contractors = List.copyOf(contractors);
    }

    public int late() {
      return contractors.stream().mapToInt(Contractor::late).sum();
    }

    public int ordered() {
      return contractors.stream().mapToInt(one -> one.orders().size()).sum();
    }
  }

  /** What is ordered with one organisation and not done, what is due first at the top. */
  public record Contractor(String name, List<Order> orders) {

    public Contractor {
      orders = List.copyOf(orders);
    }

    public int late() {
      return (int) orders.stream().filter(Order::late).count();
    }
  }

  /**
   * One order, of nobody who is named.
   *
   * @param dueOn the last day on which it is in time
   */
  public record Order(MeasureKind kind, LocalDate dueOn, boolean urgent, boolean late) {}

  public Standing now(Actor actor) {
    permissions.require(actor, Action.MANAGE_REFUGE);
    return acting.in(Wing.SUPPORT, actor, () -> standing(actor));
  }

  private Standing standing(Actor actor) {
    var today = LocalDate.now(clock.withZone(LONDON));
    var april = LocalDate.of(today.getYear(), Month.APRIL, 1);
    var since = today.isBefore(april) ? april.minusYears(1) : april;
    var contractors =
        open(actor).stream()
            .collect(
                Collectors.groupingBy(
                    Row::contractor,
                    LinkedHashMap::new,
                    Collectors.mapping(Row::order, Collectors.toList())))
            .entrySet()
            .stream()
            .map(one -> new Contractor(one.getKey(), one.getValue()))
            .sorted(
                Comparator.comparingInt(Contractor::late)
                    .reversed()
                    .thenComparing(Contractor::name))
            .toList();
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
                contractors))
        .single();
  }

  private record Row(String contractor, Order order) {}

  private List<Row> open(Actor actor) {
    var now = clock.instant();
    return jdbc.sql(
            """
            select m.contractor, m.kind, m.due_at, m.urgent from refuge.sanctuary s
            join refuge.sanctuary_measure m on m.authority_id = s.authority_id and m.sanctuary_id = s.id
            where s.authority_id = ? and s.over is null and not exists (
              select from refuge.sanctuary_fitting f where f.authority_id = m.authority_id and f.measure_id = m.id)
            order by m.due_at, m.id limit ?\
            """)
        .params(actor.authority().value(), MOST)
        .query((row, number) -> {
          var due = DatabaseTime.read(row, "due_at");
          return new Row(
              row.getString("contractor"),
              new Order(
                  MeasureKind.valueOf(row.getString("kind")),
                  due.minusMillis(1).atZone(LONDON).toLocalDate(),
                  row.getBoolean("urgent"),
                  !now.isBefore(due)));
        })
        .list();
  }
}
