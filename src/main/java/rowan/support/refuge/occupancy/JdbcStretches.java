package rowan.support.refuge.occupancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.OutOfUseReason;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.SpaceId;

/** What filled spaces. Nothing here selects a case, a person or anybody's words. */
@Repository
class JdbcStretches {

  private static final String STRETCHES =
      """
      select o.space_id, o.kind, o.begun_at, o.until_at, upper_inf(o.during) as open, o.why, o.outcome, p.what,
             p.reported_on
      from refuge.occupancy o
      left join refuge.repair p on p.authority_id = o.authority_id and p.occupancy_id = o.id
      """;

  static final String OF_A_SPACE =
      STRETCHES
          + """
          where o.authority_id = :authority and o.space_id = :space
          order by o.begun_at desc, o.until_at desc, o.id desc limit :most offset :skip\
          """;

  static final String OF_A_MONTH =
      STRETCHES
          + """
          where o.authority_id = :authority and o.space_id = any (:spaces) and o.until_at > :from
            and o.begun_at < :to and o.until_at > o.begun_at
          order by o.space_id, o.begun_at\
          """;

  /** What stood from the same midday to the same, counted together: a few rows for a month. */
  static final String DAYS =
      """
      select kind, (greatest(begun_at, :from) at time zone :zone - interval '12 hours' - interval '1 microsecond')::date + 1
               as first,
             (least(until_at, :to) at time zone :zone - interval '12 hours' - interval '1 microsecond')::date as last,
             count(*)::int as number
      from refuge.occupancy
      where authority_id = :authority and until_at > :from and begun_at < :to
      group by 1, 2, 3\
      """;

  static final String OPENED =
      """
      select (greatest(opened_at, :from) at time zone :zone - interval '12 hours' - interval '1 microsecond')::date + 1
               as first, count(*)::int as number
      from refuge.space where authority_id = :authority and opened_at < :to group by 1\
      """;

  static final String YEAR =
      """
      with chosen as (
        select id, name from refuge.refuge where authority_id = :authority
        order by lower(name), id limit :most offset :skip),
      spaces as (
        select s.refuge_id, s.id, greatest(s.opened_at, :since) as since
        from chosen join refuge.space s on s.authority_id = :authority and s.refuge_id = chosen.id
        where s.opened_at < :now),
      filled as (
        select s.refuge_id, o.kind, o.why, o.outcome, o.begun_at, o.until_at,
          extract(epoch from greatest(least(o.until_at, :now) - greatest(o.begun_at, s.since), interval '0')) as took,
          case o.outcome when 'READY' then o.until_at
            when 'OUT_OF_USE' then (
              select nullif(mended.until_at, 'infinity') from refuge.occupancy mended
              where mended.authority_id = :authority and mended.space_id = o.space_id
                and mended.until_at >= o.until_at and mended.begun_at = o.until_at and mended.kind = 'OUT_OF_USE')
          end as ready_at
        from spaces s
        join refuge.occupancy o on o.authority_id = :authority and o.space_id = s.id and o.until_at > s.since
          and o.begun_at < :now),
      summed as (
        select refuge_id,
          sum(took) filter (where kind = 'STAY') as lived_in,
          sum(took) filter (where kind in ('HOLD', 'AWAITED')) as held,
          sum(took) filter (where kind = 'CLEANING') as cleaned,
          sum(took) filter (where why = 'REPAIRS') as repairs,
          sum(took) filter (where why <> 'REPAIRS') as out_of_use,
          percentile_cont(0.5) within group (order by extract(epoch from ready_at - begun_at))
            filter (where kind = 'CLEANING' and ready_at <= :now) as turn_round,
          count(*) filter (where kind = 'CLEANING' and ready_at <= :now) as turned_round
        from filled group by refuge_id)
      select chosen.id, chosen.name, count(s.id) as spaces,
             coalesce(sum(extract(epoch from :now - s.since)), 0) as "all", min(f.lived_in) as lived_in,
             min(f.held) as held, min(f.cleaned) as cleaned, min(f.repairs) as repairs,
             min(f.out_of_use) as out_of_use, min(f.turn_round) as turn_round, min(f.turned_round) as turned_round
      from chosen
      left join spaces s on s.refuge_id = chosen.id
      left join summed f on f.refuge_id = chosen.id
      group by chosen.id, chosen.name order by lower(chosen.name), chosen.id\
      """;

  private final JdbcClient jdbc;

  JdbcStretches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Stretch> of(AuthorityId authority, SpaceId space, int page, Instant now) {
    return jdbc.sql(OF_A_SPACE)
        .param("authority", authority.value())
        .param("space", space.value())
        .param("most", SpaceHistory.ON_A_PAGE + 1)
        .param("skip", (page - 1) * SpaceHistory.ON_A_PAGE)
        .query((row, number) -> stretch(row, now))
        .list();
  }

  List<Stretch> between(
      AuthorityId authority, List<SpaceId> spaces, Instant from, Instant to, Instant now) {
    return jdbc.sql(OF_A_MONTH)
        .param("authority", authority.value())
        .param("spaces", spaces.stream().map(SpaceId::value).toArray(UUID[]::new))
        .param("from", DatabaseTime.of(from))
        .param("to", DatabaseTime.of(to))
        .query((row, number) -> stretch(row, now))
        .list();
  }

  /** So many of one kind that stood at each midday from one day to another, both included. */
  record Standing(String kind, LocalDate first, LocalDate last, int number) {}

  List<Standing> standing(AuthorityId authority, Instant from, Instant to, ZoneId zone) {
    return jdbc.sql(DAYS)
        .param("authority", authority.value())
        .param("from", DatabaseTime.of(from))
        .param("to", DatabaseTime.of(to))
        .param("zone", zone.getId())
        .query((row, number) ->
            new Standing(
                row.getString("kind"),
                row.getObject("first", LocalDate.class),
                row.getObject("last", LocalDate.class),
                row.getInt("number")))
        .list();
  }

  /** So many spaces that were there from a midday on. */
  record Opened(LocalDate first, int number) {}

  List<Opened> opened(AuthorityId authority, Instant from, Instant to, ZoneId zone) {
    return jdbc.sql(OPENED)
        .param("authority", authority.value())
        .param("from", DatabaseTime.of(from))
        .param("to", DatabaseTime.of(to))
        .param("zone", zone.getId())
        .query((row, number) ->
            new Opened(row.getObject("first", LocalDate.class), row.getInt("number")))
        .list();
  }

  /** Refuges by name, each with what its time since then came to. */
  List<YearOfARefuge> years(AuthorityId authority, Instant since, Instant now, int most, int skip) {
    return jdbc.sql(YEAR)
        .param("authority", authority.value())
        .param("since", DatabaseTime.of(since))
        .param("now", DatabaseTime.of(now))
        .param("most", most)
        .param("skip", skip)
        .query((row, number) ->
            new YearOfARefuge(
                new RefugeId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getInt("spaces"),
                seconds(row, "all"),
                seconds(row, "lived_in"),
                seconds(row, "held"),
                seconds(row, "cleaned"),
                seconds(row, "repairs"),
                seconds(row, "out_of_use"),
                Optional.ofNullable(row.getBigDecimal("turn_round"))
                    .map(took -> Duration.ofSeconds(took.longValue())),
                row.getInt("turned_round")))
        .list();
  }

  void add(Actor by, OccupancyId outOfUse, Repair repair) {
    jdbc.sql(
            """
            insert into refuge.repair (authority_id, occupancy_id, what, reported_on, account_id)
            values (?, ?, ?, ?, ?)\
            """)
        .params(
            by.authority().value(),
            outOfUse.value(),
            repair.what().name(),
            repair.reported(),
            by.account().value())
        .update();
  }

  private static Duration seconds(ResultSet row, String column) throws SQLException {
    return Duration.ofSeconds(row.getLong(column));
  }

  private static Stretch stretch(ResultSet row, Instant now) throws SQLException {
    var until =
        row.getBoolean("open")
            ? Optional.<Instant>empty()
            : Optional.of(DatabaseTime.read(row, "until_at"));
    boolean over = until.map(end -> !end.isAfter(now)).orElse(false);
    return new Stretch(
        new SpaceId(row.getObject("space_id", UUID.class)),
        filling(row.getString("kind")),
        DatabaseTime.read(row, "begun_at"),
        until,
        Optional.ofNullable(row.getString("why")).map(OutOfUseReason::valueOf),
        repair(row),
        over
            ? Optional.of(ending(row.getString("kind"), row.getString("outcome")))
            : Optional.empty());
  }

  private static Optional<Repair> repair(ResultSet row) throws SQLException {
    @Nullable String what = row.getString("what");
    return what == null
        ? Optional.empty()
        : Optional.of(
            new Repair(RepairKind.valueOf(what), row.getObject("reported_on", LocalDate.class)));
  }

  private static Filling filling(String kind) {
    return switch (kind) {
      case "STAY" -> Filling.LIVED_IN;
      case "HOLD", "AWAITED" -> Filling.HELD;
      case "CLEANING" -> Filling.BEING_CLEANED;
      case "OUT_OF_USE" -> Filling.OUT_OF_USE;
      default -> throw new IllegalStateException("a space is filled by an unknown thing: " + kind);
    };
  }

  private static Ending ending(String kind, @Nullable String outcome) {
    return switch (kind) {
      case "STAY" -> Ending.MOVED_ON;
      case "HOLD", "AWAITED" -> outcome == null ? Ending.RAN_OUT : Ending.valueOf(outcome);
      case "CLEANING" -> "READY".equals(outcome) ? Ending.READY : Ending.TAKEN_OUT_OF_USE;
      default -> outcome == null ? Ending.AT_ITS_HOUR : Ending.READY;
    };
  }
}
