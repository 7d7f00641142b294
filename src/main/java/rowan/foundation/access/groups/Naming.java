package rowan.foundation.access.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;

/** Whether the staff of an organisation are named to people who ask, in the database. */
@Repository
public class Naming {

  private static final String STANDS =
      """
      select g.id, g.name, g.names_its_staff, n.reason, n.set_at, a.name as set_by
      from access.organisation g
      left join lateral (select * from access.naming m
        where m.authority_id = g.authority_id and m.organisation_id = g.id
        order by m.number desc limit 1) n on true
      left join access.account a on a.authority_id = n.authority_id and a.id = n.set_by
      where g.authority_id = ? and g.kind <> 'BIDDER'\
      """;

  private static final int MOST = 500;

  private final JdbcClient jdbc;

  Naming(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** That it was decided, by whom, when and why. */
  public record Decided(String by, Instant at, String reason) {}

  /**
   * An organisation, and whether its staff are named.
   *
   * @param decided nothing where nobody has decided yet: then they are not named
   */
  public record OfAnOrganisation(
      OrganisationId id, String name, boolean named, Optional<Decided> decided) {}

  /** Of all whose people may look at a record, or looked at one before they ended. */
  public List<OfAnOrganisation> all(AuthorityId authority) {
    return jdbc.sql(STANDS + " order by g.kind <> 'COUNCIL', lower(g.name), g.id limit ?")
        .params(authority.value(), MOST)
        .query((row, number) -> read(row))
        .list();
  }

  public Optional<OfAnOrganisation> find(AuthorityId authority, OrganisationId id) {
    return jdbc.sql(STANDS + " and g.id = ?")
        .params(authority.value(), id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  /**
   * Writes a decision down, and lets it hold.
   *
   * @return whether it is another than the one before, and so was written
   */
  public boolean decide(Actor by, OrganisationId id, boolean named, String reason, Instant at) {
    int changed =
        jdbc.sql(
                """
                update access.organisation set names_its_staff = :named
                where authority_id = :authority and id = :id and names_its_staff <> :named\
                """)
            .param("named", named)
            .param("authority", by.authority().value())
            .param("id", id.value())
            .update();
    if (changed == 1) {
      jdbc.sql(
              """
              insert into access.naming (authority_id, organisation_id, number, names_its_staff, reason, set_at, set_by)
              select :authority, :id, coalesce(max(number), 0) + 1, :named, :reason, :at, :by
              from access.naming where authority_id = :authority and organisation_id = :id\
              """)
          .param("authority", by.authority().value())
          .param("id", id.value())
          .param("named", named)
          .param("reason", reason)
          .param("at", DatabaseTime.of(at))
          .param("by", by.account().value())
          .update();
    }
    return changed == 1;
  }

  private static OfAnOrganisation read(ResultSet row) throws SQLException {
    var reason = Optional.ofNullable(row.getString("reason"));
    var at = Optional.ofNullable(DatabaseTime.readAny(row, "set_at"));
    return new OfAnOrganisation(
        new OrganisationId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getBoolean("names_its_staff"),
        at.isPresent()
            ? Optional.of(new Decided(row.getString("set_by"), at.get(), reason.orElse("")))
            : Optional.empty());
  }
}
