package rowan.foundation.access.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Organisation;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;

/** The organisations of a council's installation, in the database. */
@Repository
public class Organisations {

  private static final String KNOWN =
      """
      select g.id, g.kind, g.name, g.last_day, g.ended_at, (select count(*) from access.account a
        where a.authority_id = g.authority_id and a.organisation_id = g.id and a.ended_at is null) as people
      from access.organisation g where g.authority_id = ?\
      """;

  private static final int MOST = 500;

  private final JdbcClient jdbc;

  Organisations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of them, the council first, and those that ended last. */
  public List<KnownOrganisation> all(AuthorityId authority) {
    return jdbc.sql(
            KNOWN
                + " order by g.ended_at is not null, array_position(array['COUNCIL', 'PROVIDER', 'REFERRER', 'BIDDER'], g.kind),"
                + " lower(g.name), g.id limit ?")
        .params(authority.value(), MOST)
        .query((row, number) -> read(row))
        .list();
  }

  public Optional<KnownOrganisation> find(AuthorityId authority, OrganisationId id) {
    return jdbc.sql(KNOWN + " and g.id = ?")
        .params(authority.value(), id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  public boolean nameTaken(AuthorityId authority, String name) {
    return jdbc.sql(
            """
            select exists (select from access.organisation
              where authority_id = ? and lower(name) = lower(?) and ended_at is null)\
            """)
        .params(authority.value(), name)
        .query(Boolean.class)
        .single();
  }

  /** The accounts of an organisation that have not ended. */
  public List<AccountId> people(AuthorityId authority, OrganisationId id) {
    return jdbc.sql(
            """
            select id from access.account
            where authority_id = ? and organisation_id = ? and ended_at is null order by id\
            """)
        .params(authority.value(), id.value())
        .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
        .list();
  }

  public void lastDay(AuthorityId authority, OrganisationId id, LocalDate day) {
    jdbc.sql("update access.organisation set last_day = ? where authority_id = ? and id = ?")
        .params(day, authority.value(), id.value())
        .update();
  }

  public void end(AuthorityId authority, OrganisationId id, Instant at) {
    jdbc.sql(
            "update access.organisation set ended_at = ? where authority_id = ? and id = ? and ended_at is null")
        .params(DatabaseTime.of(at), authority.value(), id.value())
        .update();
  }

  private static KnownOrganisation read(ResultSet row) throws SQLException {
    return new KnownOrganisation(
        new Organisation(
            new OrganisationId(row.getObject("id", UUID.class)),
            OrganisationKind.valueOf(row.getString("kind")),
            row.getString("name")),
        row.getInt("people"),
        Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
        Optional.ofNullable(DatabaseTime.readAny(row, "ended_at")));
  }
}
