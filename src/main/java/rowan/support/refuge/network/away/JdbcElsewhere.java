package rowan.support.refuge.network.away;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.Dates;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.support.casework.CaseSummary;
import rowan.support.refuge.matching.CameFrom;
import rowan.support.refuge.matching.Household;

/** Households that went to another area, and those that came from one. */
@Repository
class JdbcElsewhere {

  static final String PLACE = "refuge.placed_elsewhere.place";

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcElsewhere(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether it was written down: once for a search. */
  boolean place(PlaceElsewhere command, CaseSummary of, PersonKey key, String words, Instant now) {
    var id = TimeOrderedIds.next(clock);
    return jdbc.sql(
                """
                insert into refuge.placed_elsewhere (authority_id, id, need_id, case_id, person_id, place, account_id, at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .params(
                command.by().authority().value(),
                id,
                command.need().value(),
                of.caseId().value(),
                of.person().value(),
                key.seal(new Place(PLACE, id), words),
                command.by().account().value(),
                DatabaseTime.of(now))
            .update()
        == 1;
  }

  /** By an id of chance: one that tells the moment would lead back to whose it is. */
  void count(PlaceElsewhere command, Household household, YearMonth month) {
    jdbc.sql(
            """
            insert into refuge.out_of_area (authority_id, id, member_id, in_month, adults, children)
            values (?, ?, ?, ?, ?, ?)\
            """)
        .param(command.by().authority().value())
        .param(UUID.randomUUID())
        .param(command.member().value())
        .param(month.atDay(1))
        .param(household.adults())
        .param(household.children().size())
        .update();
  }

  /** Of the months whose first day is in the period. */
  List<OutOfAreaCounts.Out> out(AuthorityId authority, Dates period) {
    return jdbc.sql(
            """
            select m.id, m.name, count(*) as households, sum(o.adults) as adults, sum(o.children) as children
            from refuge.out_of_area o
            join refuge.network_member m on m.authority_id = o.authority_id and m.id = o.member_id
            where o.authority_id = :authority and o.in_month between :first and :last
            group by m.id, m.name order by m.name, m.id\
            """)
        .param("authority", authority.value())
        .param("first", period.first())
        .param("last", period.last())
        .query((row, number) -> new OutOfAreaCounts.Out(row.getString("name"), moved(row)))
        .list();
  }

  /**
   * Households whose stay began in the period, by from how far they came. A move from one space of
   * ours to another is no coming.
   */
  List<OutOfAreaCounts.In> in(AuthorityId authority, Dates period) {
    return jdbc.sql(
            """
            select coalesce(n.came_from, 'NOT_SAID') as came_from, count(*) as households,
              sum(o.women + o.men + o.others + o.untold) as adults, sum(o.children) as children
            from refuge.occupancy o
            join refuge.need n on n.authority_id = o.authority_id and n.id = o.need_id
            where o.authority_id = :authority and o.kind = 'STAY' and o.begun_at >= :from and o.begun_at < :to
              and not exists (
                select from refuge.occupancy e
                where e.authority_id = o.authority_id and e.case_id = o.case_id and e.kind = 'STAY'
                  and e.begun_at < o.begun_at and upper(e.during) >= o.begun_at)
            group by 1 order by 1\
            """)
        .param("authority", authority.value())
        .param("from", DatabaseTime.of(start(period.first())))
        .param("to", DatabaseTime.of(start(period.last().plusDays(1))))
        .query((row, number) ->
            new OutOfAreaCounts.In(CameFrom.valueOf(row.getString("came_from")), moved(row)))
        .list();
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  private static OutOfAreaCounts.Moved moved(ResultSet row) throws SQLException {
    return new OutOfAreaCounts.Moved(
        row.getLong("households"), row.getLong("adults"), row.getLong("children"));
  }
}
