package rowan.foundation.signin;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.OrganisationId;

/** Finds accounts. Works in the transaction of who asks, by the foundation's role. */
@Component
public class KnownAccounts {

  private static final String COLUMNS =
      "select id, organisation_id, name, email, ended_at is not null as ended from access.account ";

  private static final RowMapper<KnownAccount> KNOWN =
      (row, number) ->
          new KnownAccount(
              new AccountId(row.getObject("id", UUID.class)),
              new OrganisationId(row.getObject("organisation_id", UUID.class)),
              row.getString("name"),
              row.getString("email"),
              row.getBoolean("ended"));

  private final JdbcClient jdbc;

  KnownAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<KnownAccount> of(AuthorityId authority, AccountId account) {
    return jdbc.sql(COLUMNS + "where authority_id = ? and id = ?")
        .params(authority.value(), account.value())
        .query(KNOWN)
        .optional();
  }

  public Optional<KnownAccount> by(AuthorityId authority, EmailAddress address) {
    return jdbc.sql(COLUMNS + "where authority_id = ? and lower(email) = ?")
        .params(authority.value(), address.value())
        .query(KNOWN)
        .optional();
  }
}
