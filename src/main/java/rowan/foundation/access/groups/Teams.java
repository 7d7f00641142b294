package rowan.foundation.access.groups;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.OrganisationId;

/** Teams and who is in them, in the database. */
@Repository
public class Teams {

  private final JdbcClient jdbc;

  Teams(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The teams of an organisation, by name. */
  public List<Team> of(AuthorityId authority, OrganisationId organisation, LocalDate today) {
    return jdbc.sql(
            """
            select t.id, t.organisation_id, t.name, (select count(*) from access.team_member m
              where m.authority_id = t.authority_id and m.team_id = t.id and m.starts <= :today
                and (m.ends is null or m.ends >= :today)) as members
            from access.team t where t.authority_id = :authority and t.organisation_id = :organisation
            order by lower(t.name), t.id\
            """)
        .param("authority", authority.value())
        .param("organisation", organisation.value())
        .param("today", today)
        .query((row, number) ->
            new Team(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("name"),
                row.getInt("members")))
        .list();
  }

  public boolean nameTaken(AuthorityId authority, OrganisationId organisation, String name) {
    return jdbc.sql(
            """
            select exists (select from access.team
              where authority_id = ? and organisation_id = ? and lower(name) = lower(?))\
            """)
        .params(authority.value(), organisation.value(), name)
        .query(Boolean.class)
        .single();
  }

  public void add(AuthorityId authority, UUID id, OrganisationId organisation, String name) {
    jdbc.sql(
            "insert into access.team (authority_id, id, organisation_id, name) values (?, ?, ?, ?)")
        .params(authority.value(), id, organisation.value(), name)
        .update();
  }

  /** The teams somebody is in on a day or will be, by name. */
  public List<Membership> of(AuthorityId authority, AccountId account, LocalDate today) {
    return jdbc.sql(
            """
            select m.team_id, t.name, m.starts, m.ends from access.team_member m
            join access.team t on t.authority_id = m.authority_id and t.id = m.team_id
            where m.authority_id = ? and m.account_id = ? and (m.ends is null or m.ends >= ?)
            order by lower(t.name), m.starts\
            """)
        .params(authority.value(), account.value(), today)
        .query((row, number) ->
            new Membership(
                row.getObject("team_id", UUID.class),
                row.getString("name"),
                row.getObject("starts", LocalDate.class),
                Optional.ofNullable(row.getObject("ends", LocalDate.class))))
        .list();
  }

  /** Lets somebody be in a team from a day on; who left it that day is in it again. */
  public void join(AuthorityId authority, UUID team, AccountId account, LocalDate from) {
    jdbc.sql(
            """
            insert into access.team_member (authority_id, team_id, account_id, starts) values (?, ?, ?, ?)
            on conflict (authority_id, team_id, account_id, starts) do update set ends = null\
            """)
        .params(authority.value(), team, account.value(), from)
        .update();
  }

  /** The day before is their last one there, or the day they joined if that is later. */
  public boolean leave(AuthorityId authority, UUID team, AccountId account, LocalDate today) {
    return jdbc.sql(
                """
                update access.team_member set ends = greatest(starts, ?)
                where authority_id = ? and team_id = ? and account_id = ? and (ends is null or ends >= ?)\
                """)
            .params(today.minusDays(1), authority.value(), team, account.value(), today)
            .update()
        > 0;
  }
}
