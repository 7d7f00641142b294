package rowan.support.refuge.capacity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;

/** Spaces counted, and what is asked of them. */
@Repository
class JdbcCapacity {

  /** One statement for all: nothing of a space is carried out of the database to be counted. */
  static final String CAPACITY =
      """
      select count(*) filter (where o.kind is null) as ready,
             count(*) filter (where o.kind in ('HOLD', 'AWAITED')) as held,
             count(*) filter (where o.kind = 'STAY') as lived_in,
             count(*) filter (where o.kind = 'CLEANING') as being_cleaned,
             count(*) filter (where o.kind = 'OUT_OF_USE') as out_of_use,
             count(*) filter (where o.kind is distinct from 'OUT_OF_USE' and s.beds + s.cots >= 2
               and r.kind <> 'SANCTUARY') as family_places
      from refuge.space s
      join refuge.refuge r on r.authority_id = s.authority_id and r.id = s.refuge_id
      left join refuge.occupancy o
        on o.authority_id = s.authority_id and o.space_id = s.id and o.until_at > :now and o.begun_at <= :now
      where s.authority_id = :authority and s.opened_at <= :now\
      """;

  private final JdbcClient jdbc;

  JdbcCapacity(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Capacity at(AuthorityId authority, Instant now, OptionalInt minimum) {
    return jdbc.sql(CAPACITY)
        .param("authority", authority.value())
        .param("now", DatabaseTime.of(now))
        .query((row, number) ->
            new Capacity(
                row.getInt("ready"),
                row.getInt("held"),
                row.getInt("lived_in"),
                row.getInt("being_cleaned"),
                row.getInt("out_of_use"),
                row.getInt("family_places"),
                minimum))
        .single();
  }

  void stateMinimum(
      AuthorityId authority, OrganisationId provider, LocalDate from, int spaces, AccountId by) {
    jdbc.sql(
            """
            insert into refuge.minimum (authority_id, provider_id, from_day, spaces, account_id)
            values (?, ?, ?, ?, ?)
            on conflict (authority_id, provider_id, from_day)
            do update set spaces = excluded.spaces, account_id = excluded.account_id\
            """)
        .params(authority.value(), provider.value(), from, spaces, by.value())
        .update();
  }

  /** The minimums in force on a day, of all providers together. */
  OptionalInt minimum(AuthorityId authority, LocalDate day) {
    var sum =
        jdbc.sql(
                """
                select sum(spaces)::int as minimum from (
                  select distinct on (provider_id) spaces from refuge.minimum
                  where authority_id = ? and from_day <= ?
                  order by provider_id, from_day desc) latest\
                """)
            .params(authority.value(), day)
            .query((row, number) -> Optional.ofNullable((Integer) row.getObject("minimum")))
            .single();
    return sum.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  void statePopulation(Actor by, UUID id, Population population, Instant at) {
    jdbc.sql(
            """
            insert into refuge.population (authority_id, id, year, people, source, account_id, at)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            by.authority().value(),
            id,
            population.year(),
            population.people(),
            population.source(),
            by.account().value(),
            DatabaseTime.of(at))
        .update();
  }

  /** The latest statement of the latest year. */
  Optional<Population> population(AuthorityId authority) {
    return jdbc.sql(
            """
            select people, year, source from refuge.population where authority_id = ?
            order by year desc, at desc, id desc limit 1\
            """)
        .param(authority.value())
        .query((row, number) ->
            new Population(row.getInt("people"), row.getInt("year"), row.getString("source")))
        .optional();
  }
}
