package rowan.support.refuge.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.network.sheet.SheetJson;
import rowan.support.refuge.network.sheet.Vacancy;
import rowan.support.refuge.places.AccommodationKind;

/** What is told to the network in each quarter of an hour, and what was answered already. */
@Repository
class JdbcSheets {

  private static final int MOST = SheetJson.ON_A_PAGE * SheetJson.MOST_PAGES;

  private final JdbcClient jdbc;

  JdbcSheets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The spaces that are free, counted by shape. Neither a name nor an id is selected, so that none
   * can get further. A region is a word for a part of the area where two refuges of one kind are,
   * and nothing where it would point at one.
   */
  List<Vacancy> vacancies(AuthorityId authority, Instant now) {
    return jdbc.sql(
            """
            with there as (
              select s.id, s.refuge_id, r.region, r.kind, s.beds, s.cots, s.own_door, s.female_only, s.male_only,
                s.boys_up_to, s.step_free, s.pets
              from refuge.space s
              join refuge.refuge r on r.authority_id = s.authority_id and r.id = s.refuge_id
              where s.authority_id = :authority and s.opened_at <= :now and r.kind <> 'SANCTUARY'),
            wide as (select region, kind from there group by region, kind having count(distinct refuge_id) >= 2),
            free as (
              select w.region, t.kind, least(t.beds, :beds) as beds, least(t.cots, :cots) as cots, t.own_door,
                t.female_only, t.male_only, t.boys_up_to, t.step_free, t.pets,
                coalesce((
                  select string_agg(distinct c.need, ',' order by c.need) from refuge.cannot_meet c
                  where c.authority_id = :authority and c.refuge_id = t.refuge_id
                    and (c.space_id is null or c.space_id = t.id) and c.during @> :now), '') as cannot
              from there t
              left join wide w on w.region = t.region and w.kind = t.kind
              where not exists (
                select from refuge.occupancy o
                where o.authority_id = :authority and o.space_id = t.id and o.until_at > :now and o.begun_at <= :now))
            select region, kind, beds, cots, own_door, female_only, male_only, boys_up_to, step_free, pets, cannot,
              least(count(*), :places)::int as places
            from free
            group by region, kind, beds, cots, own_door, female_only, male_only, boys_up_to, step_free, pets, cannot
            order by region nulls last, kind, beds, cots, own_door, female_only, male_only, boys_up_to, step_free, pets,
              cannot
            limit :most\
            """)
        .param("authority", authority.value())
        .param("now", DatabaseTime.of(now))
        .param("beds", Vacancy.MOST_BEDS)
        .param("cots", Vacancy.MOST_COTS)
        .param("places", Vacancy.MOST_PLACES)
        .param("most", MOST)
        .query((row, number) -> vacancy(row))
        .list();
  }

  private static Vacancy vacancy(ResultSet row) throws SQLException {
    var cannot = row.getString("cannot");
    return new Vacancy(
        Optional.ofNullable(row.getString("region")),
        AccommodationKind.valueOf(row.getString("kind")),
        row.getInt("beds"),
        row.getInt("cots"),
        row.getBoolean("own_door"),
        row.getBoolean("female_only"),
        row.getBoolean("male_only"),
        row.getInt("boys_up_to"),
        row.getBoolean("step_free"),
        row.getBoolean("pets"),
        SupportNeed.readAll(cannot.isEmpty() ? null : cannot),
        row.getInt("places"));
  }

  /** What is spoken somewhere in the service; not where. */
  List<String> languages(AuthorityId authority, Instant now) {
    return jdbc.sql(
            """
            select distinct unnest(languages) as code from refuge.space
            where authority_id = ? and opened_at <= ? order by code limit 60\
            """)
        .params(authority.value(), DatabaseTime.of(now))
        .query((row, number) -> row.getString("code"))
        .list();
  }

  Optional<String> kept(AuthorityId authority, Instant quarter) {
    return jdbc.sql("select sheet from refuge.network_sheet where authority_id = ? and quarter = ?")
        .params(authority.value(), DatabaseTime.of(quarter))
        .query(String.class)
        .optional();
  }

  /** Keeps the first sheet of a quarter of an hour; another that came at once is dropped. */
  void keep(AuthorityId authority, Instant quarter, String sheet) {
    jdbc.sql(
            """
            insert into refuge.network_sheet (authority_id, quarter, sheet) values (?, ?, ?)
            on conflict do nothing\
            """)
        .params(authority.value(), DatabaseTime.of(quarter), sheet)
        .update();
  }

  /** Whether it was not used before: a request is answered once. */
  boolean use(AuthorityId authority, UUID key, String nonce, Instant now) {
    return jdbc.sql(
                """
                insert into refuge.network_nonce (authority_id, key_id, nonce, used_at) values (?, ?, ?, ?)
                on conflict do nothing\
                """)
            .params(authority.value(), key, nonce, DatabaseTime.of(now))
            .update()
        == 1;
  }

  /** How many requests by a key were answered since a moment. */
  int used(AuthorityId authority, UUID key, Instant since) {
    return jdbc.sql(
            """
            select count(*) from refuge.network_nonce
            where authority_id = ? and key_id = ? and used_at > ?\
            """)
        .params(authority.value(), key, DatabaseTime.of(since))
        .query(Integer.class)
        .single();
  }

  /** What can no longer be asked for or sent again. */
  void forget(AuthorityId authority, Instant now) {
    jdbc.sql("delete from refuge.network_nonce where authority_id = ? and used_at < ?")
        .params(authority.value(), DatabaseTime.of(now.minus(Duration.ofMinutes(10))))
        .update();
    jdbc.sql("delete from refuge.network_sheet where authority_id = ? and quarter < ?")
        .params(authority.value(), DatabaseTime.of(now.minus(Duration.ofHours(1))))
        .update();
  }
}
