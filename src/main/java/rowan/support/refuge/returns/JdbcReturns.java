package rowan.support.refuge.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.CaseId;
import rowan.support.refuge.returns.Facts.Elsewhere;
import rowan.support.refuge.returns.Facts.Fill;
import rowan.support.refuge.returns.Facts.No;
import rowan.support.refuge.returns.Facts.People;
import rowan.support.refuge.returns.Facts.Space;
import rowan.support.refuge.returns.Facts.Stay;

/**
 * What returns are counted from, and counts as they are kept; each method in a running transaction.
 */
@Repository
class JdbcReturns {

  private final JdbcClient jdbc;

  JdbcReturns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is counted.
   *
   * @param of a provider, for its places alone; else every place of the council
   */
  record Question(Actor counting, Optional<OrganisationId> of, ReturnYear year, ZoneId zone) {

    Instant begins() {
      return year.begins(zone);
    }

    Instant ends() {
      return year.ends(zone);
    }
  }

  /** Organisations whose workers may take part in a case, also those that have ended since. */
  List<OrganisationId> workCases(Actor counting) {
    return jdbc.sql(
            """
            select id from access.organisation
            where authority_id = ? and kind in ('COUNCIL', 'PROVIDER') order by id\
            """)
        .param(counting.authority().value())
        .query((row, number) -> new OrganisationId(row.getObject("id", UUID.class)))
        .list();
  }

  private JdbcClient.StatementSpec asked(String sql, Question question) {
    return jdbc.sql(sql)
        .param("authority", question.counting.authority().value())
        .param("provider", question.of.map(OrganisationId::value).orElse(null))
        .param("begins", DatabaseTime.of(question.begins()))
        .param("ends", DatabaseTime.of(question.ends()));
  }

  /** Stays of whoever stayed or was turned away in the year, until four weeks after it. */
  List<Stay> stays(Question question) {
    return asked(
            """
            select o.person_id, o.case_id, r.kind, lower(o.during) as since, upper(o.during) as until, o.outcome,
              o.women, o.men, o.others, o.untold, o.children
            from refuge.occupancy o
            join refuge.space s on s.authority_id = o.authority_id and s.id = o.space_id
            join refuge.refuge r on r.authority_id = s.authority_id and r.id = s.refuge_id
            where o.authority_id = :authority and o.kind = 'STAY' and not isempty(o.during)
              and lower(o.during) < :ends::timestamptz + interval '672 hours'
              and (:provider::uuid is null or r.provider_id = :provider::uuid)
              and o.person_id in (
                select i.person_id from refuge.occupancy i
                where i.authority_id = :authority and i.kind = 'STAY' and i.during && tstzrange(:begins, :ends)
                union
                select u.person_id from refuge.unmet u
                where u.authority_id = :authority and u.at >= :begins and u.at < :ends and :provider::uuid is null)\
            """,
            question)
        .query((row, number) ->
            new Stay(
                person(row),
                caseOf(row),
                row.getString("kind"),
                DatabaseTime.read(row, "since"),
                DatabaseTime.readAny(row, "until"),
                row.getString("outcome"),
                new People(
                    row.getInt("women"),
                    row.getInt("men"),
                    row.getInt("others"),
                    row.getInt("untold"),
                    row.getInt("children"))))
        .list();
  }

  /**
   * What was turned away in the year. Of one provider's places, nothing is: a 'no' is of them all.
   */
  List<No> noes(Question question) {
    return asked(
            """
            select u.person_id, u.case_id, u.reason, u.party, u.at from refuge.unmet u
            where u.authority_id = :authority and u.at >= :begins and u.at < :ends and :provider::uuid is null\
            """,
            question)
        .query((row, number) ->
            new No(
                person(row),
                caseOf(row),
                row.getString("reason"),
                row.getString("party"),
                DatabaseTime.read(row, "at")))
        .list();
  }

  /** Who was placed elsewhere in the months of the year. Of one provider's places, nobody is. */
  Elsewhere elsewhere(Question question) {
    return asked(
            """
            select count(*) as households, coalesce(sum(adults), 0) as adults, coalesce(sum(children), 0) as children
            from refuge.out_of_area
            where authority_id = :authority and in_month between :first and :last and :provider::uuid is null\
            """,
            question)
        .param("first", question.year.firstDay())
        .param("last", question.year.lastDay())
        .query((row, number) ->
            new Elsewhere(
                row.getLong("households"), row.getLong("adults"), row.getLong("children")))
        .single();
  }

  List<Space> spaces(Question question) {
    var fills = fills(question);
    return asked(
            """
            select s.id, r.kind, s.beds, s.opened_at from refuge.space s
            join refuge.refuge r on r.authority_id = s.authority_id and r.id = s.refuge_id
            where s.authority_id = :authority and s.opened_at < :ends
              and (:provider::uuid is null or r.provider_id = :provider::uuid)\
            """,
            question)
        .query((row, number) ->
            new Space(
                row.getString("kind"),
                row.getInt("beds"),
                DatabaseTime.read(row, "opened_at"),
                fills.getOrDefault(row.getObject("id", UUID.class), List.of())))
        .list();
  }

  private Map<UUID, List<Fill>> fills(Question question) {
    var fills = new HashMap<UUID, List<Fill>>();
    asked(
            """
            select o.space_id, o.kind, lower(o.during) as since, upper(o.during) as until
            from refuge.occupancy o
            join refuge.space s on s.authority_id = o.authority_id and s.id = o.space_id
            join refuge.refuge r on r.authority_id = s.authority_id and r.id = s.refuge_id
            where o.authority_id = :authority and o.kind in ('STAY', 'OUT_OF_USE')
              and o.during && tstzrange(:begins, :ends)
              and (:provider::uuid is null or r.provider_id = :provider::uuid)\
            """,
            question)
        .query(row -> {
          fills
              .computeIfAbsent(row.getObject("space_id", UUID.class), id -> new ArrayList<>())
              .add(
                  new Fill(
                      row.getString("kind").equals("STAY"),
                      DatabaseTime.read(row, "since"),
                      DatabaseTime.readAny(row, "until")));
        });
    return fills;
  }

  private static PersonId person(ResultSet row) throws SQLException {
    return new PersonId(row.getObject("person_id", UUID.class));
  }

  private static CaseId caseOf(ResultSet row) throws SQLException {
    return new CaseId(row.getObject("case_id", UUID.class));
  }

  /** Keeps a count under the actor's own organisation; the clock's is the whole council. */
  void keep(Actor counting, AccountId askedBy, Count count) {
    var codes = List.copyOf(count.figures().keySet());
    jdbc.sql(
            """
            insert into refuge.return_count (authority_id, scope, year, counted_at, counted_by, definitions, figures)
            select :authority, :scope, :year, :at, :by, :definitions, jsonb_object_agg(code, value)
            from unnest(:codes::text[], :values::bigint[]) as counted (code, value)
            on conflict do nothing\
            """)
        .param("authority", counting.authority().value())
        .param("scope", counting.organisation().value())
        .param("year", count.year().first())
        .param("at", DatabaseTime.of(count.at()))
        .param("by", askedBy.value())
        .param("definitions", count.definitions())
        .param("codes", codes.toArray(String[]::new))
        .param("values", codes.stream().map(count::figure).toArray(Long[]::new))
        .update();
  }

  /** The latest count of a year, as {@link #keep} kept it. */
  Optional<Count> latest(Actor counting, ReturnYear year) {
    record One(Instant at, int definitions, String code, long value) {}
    var rows =
        jdbc.sql(
                """
                select c.counted_at, c.definitions, f.key, f.value::bigint as value
                from (
                  select counted_at, definitions, figures from refuge.return_count
                  where authority_id = ? and scope = ? and year = ? order by counted_at desc limit 1) c,
                jsonb_each_text(c.figures) f\
                """)
            .params(counting.authority().value(), counting.organisation().value(), year.first())
            .query((row, number) ->
                new One(
                    DatabaseTime.read(row, "counted_at"),
                    row.getInt("definitions"),
                    row.getString("key"),
                    row.getLong("value")))
            .list();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var figures = new LinkedHashMap<String, Long>();
    rows.forEach(one -> figures.put(one.code, one.value));
    var first = rows.getFirst();
    return Optional.of(new Count(year, first.at, first.definitions, figures));
  }
}
