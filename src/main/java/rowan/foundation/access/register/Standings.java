package rowan.foundation.access.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;

/** The standing of each account, in the database. */
@Repository
public class Standings {

  /** The columns that {@link #read} reads, of a table or join called {@code s}. */
  public static final String COLUMNS =
      "s.vetting, s.vetted_until, s.trained_until, s.conduct_version";

  private final JdbcClient jdbc;

  Standings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Reads {@link #COLUMNS}; where the account has no row, there is no standing. */
  public static Standing read(ResultSet row) throws SQLException {
    return new Standing(
        Optional.ofNullable(row.getString("vetting")).map(Vetting::valueOf),
        Optional.ofNullable(row.getObject("vetted_until", LocalDate.class)),
        Optional.ofNullable(row.getObject("trained_until", LocalDate.class)),
        Optional.ofNullable(row.getObject("conduct_version", Integer.class)));
  }

  public Standing of(AuthorityId authority, AccountId account) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from access.standing s where s.authority_id = ? and s.account_id = ?")
        .params(authority.value(), account.value())
        .query((row, number) -> read(row))
        .optional()
        .orElse(Standing.NONE);
  }

  public void vetted(AuthorityId authority, AccountId account, Vetting kind, LocalDate until) {
    jdbc.sql(
            """
            insert into access.standing (authority_id, account_id, vetting, vetted_until) values (?, ?, ?, ?)
            on conflict (authority_id, account_id) do update
            set vetting = excluded.vetting, vetted_until = excluded.vetted_until\
            """)
        .params(authority.value(), account.value(), kind.name(), until)
        .update();
  }

  public void trained(AuthorityId authority, AccountId account, LocalDate until) {
    jdbc.sql(
            """
            insert into access.standing (authority_id, account_id, trained_until) values (?, ?, ?)
            on conflict (authority_id, account_id) do update set trained_until = excluded.trained_until\
            """)
        .params(authority.value(), account.value(), until)
        .update();
  }

  public void agreed(AuthorityId authority, AccountId account, int version, Instant at) {
    jdbc.sql(
            """
            insert into access.standing (authority_id, account_id, conduct_version, conduct_agreed_at) values (?, ?, ?, ?)
            on conflict (authority_id, account_id) do update
            set conduct_version = excluded.conduct_version, conduct_agreed_at = excluded.conduct_agreed_at\
            """)
        .params(authority.value(), account.value(), version, DatabaseTime.of(at))
        .update();
  }
}
