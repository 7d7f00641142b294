package rowan.foundation.signin.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.vault.HouseSeal;
import rowan.foundation.vault.Place;

/** The rows of providers, and of whom they mean. Works in the transaction of who calls it. */
@Component
class Providers {

  static final String SECRET = "signin.provider.client_secret";

  private static final String SET_UP =
      """
      select p.id, p.organisation_id, o.name as organisation, p.name, p.client_id, p.vouches,
        p.demands_acr, p.demands_amr, p.demands_within,
        p.issuer, p.authorization_endpoint, p.token_endpoint, p.keys_address, p.names_itself,
        array(select d.domain from signin.provider_domain d
          where d.authority_id = p.authority_id and d.provider_id = p.id order by d.domain) as domains
      from signin.provider p
      join access.organisation o on o.authority_id = p.authority_id and o.id = p.organisation_id
      where p.authority_id = :authority and p.ended_at is null
      """;

  private static final RowMapper<IdentityProvider> PROVIDER =
      (row, number) ->
          new IdentityProvider(
              new ProviderId(row.getObject("id", UUID.class)),
              new OrganisationId(row.getObject("organisation_id", UUID.class)),
              row.getString("organisation"),
              row.getString("name"),
              row.getString("client_id"),
              row.getBoolean("vouches"),
              words(row, "domains"),
              new Demands(
                  words(row, "demands_acr"),
                  words(row, "demands_amr"),
                  Optional.ofNullable(row.getObject("demands_within", Integer.class))
                      .map(Duration::ofMinutes)),
              new ProviderMetadata(
                  row.getString("issuer"),
                  row.getString("authorization_endpoint"),
                  row.getString("token_endpoint"),
                  row.getString("keys_address"),
                  row.getBoolean("names_itself")));

  private final JdbcClient jdbc;
  private final HouseSeal seal;
  private final Clock clock;

  Providers(JdbcClient jdbc, HouseSeal seal, Clock clock) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.clock = clock;
  }

  private static List<String> words(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  List<IdentityProvider> all(AuthorityId authority) {
    return jdbc.sql(SET_UP + " order by o.name, p.name, p.id limit 50")
        .param("authority", authority.value())
        .query(PROVIDER)
        .list();
  }

  Optional<IdentityProvider> one(AuthorityId authority, ProviderId id) {
    return jdbc.sql(SET_UP + " and p.id = :id")
        .param("authority", authority.value())
        .param("id", id.value())
        .query(PROVIDER)
        .optional();
  }

  Optional<IdentityProvider> ofDomain(AuthorityId authority, String domain) {
    return jdbc.sql(
            SET_UP
                + """
                 and p.id = (select provider_id from signin.provider_domain
                  where authority_id = :authority and domain = :domain)\
                """)
        .param("authority", authority.value())
        .param("domain", domain)
        .query(PROVIDER)
        .optional();
  }

  /** By which somebody signs in, by the domain of their address. */
  Optional<IdentityProvider> ofAccount(AuthorityId authority, AccountId account) {
    return jdbc.sql(
            SET_UP
                + """
                 and p.id = (select d.provider_id from access.account a
                  join signin.provider_domain d
                    on d.authority_id = a.authority_id and d.domain = lower(split_part(a.email, '@', 2))
                  where a.authority_id = :authority and a.id = :account and a.organisation_id = p.organisation_id)\
                """)
        .param("authority", authority.value())
        .param("account", account.value())
        .query(PROVIDER)
        .optional();
  }

  String secret(AuthorityId authority, ProviderId id) {
    var sealed =
        jdbc.sql("select client_secret from signin.provider where authority_id = ? and id = ?")
            .params(authority.value(), id.value())
            .query(byte[].class)
            .single();
    return new String(
        seal.open(new Place(SECRET, id.value()), sealed), java.nio.charset.StandardCharsets.UTF_8);
  }

  void add(ProviderId id, SetUpProvider set, ProviderMetadata says) {
    var authority = set.actor().authority().value();
    jdbc.sql(
            """
            insert into signin.provider (authority_id, id, organisation_id, name, issuer, client_id, client_secret,
              authorization_endpoint, token_endpoint, keys_address, names_itself, vouches, made_at, made_by,
              demands_acr, demands_amr, demands_within)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            authority,
            id.value(),
            set.organisation().value(),
            set.name(),
            says.issuer(),
            set.clientId(),
            seal.seal(
                new Place(SECRET, id.value()),
                set.clientSecret().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            says.authorization(),
            says.token(),
            says.keys(),
            says.namesItself(),
            set.vouches(),
            DatabaseTime.of(clock.instant()),
            set.actor().account().value(),
            set.demands().contexts().toArray(String[]::new),
            set.demands().methods().toArray(String[]::new))
        .param(set.demands().within().map(most -> (int) most.toMinutes()).orElse(null))
        .update();
    for (var domain : set.domains()) {
      jdbc.sql(
              "insert into signin.provider_domain (authority_id, domain, provider_id) values (?, ?, ?)")
          .params(authority, domain, id.value())
          .update();
    }
  }

  boolean end(Actor actor, ProviderId id) {
    jdbc.sql("delete from signin.provider_domain where authority_id = ? and provider_id = ?")
        .params(actor.authority().value(), id.value())
        .update();
    return jdbc.sql(
                """
                update signin.provider set ended_at = ?, ended_by = ?
                where authority_id = ? and id = ? and ended_at is null\
                """)
            .params(
                DatabaseTime.of(clock.instant()),
                actor.account().value(),
                actor.authority().value(),
                id.value())
            .update()
        > 0;
  }

  /** Whom the provider means by its own word for somebody, if that was ever bound. */
  Optional<AccountId> meantBy(AuthorityId authority, ProviderId provider, String subject) {
    return jdbc.sql(
            """
            select account_id from signin.identity
            where authority_id = ? and provider_id = ? and subject = ?\
            """)
        .params(authority.value(), provider.value(), subject)
        .query(UUID.class)
        .optional()
        .map(AccountId::new);
  }

  /** Binds a provider's word for somebody to an account, if neither is bound to another. */
  boolean bind(AuthorityId authority, ProviderId provider, String subject, AccountId account) {
    return jdbc.sql(
                """
                insert into signin.identity (authority_id, provider_id, subject, account_id, linked_at)
                values (?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .params(
                authority.value(),
                provider.value(),
                subject,
                account.value(),
                DatabaseTime.of(clock.instant()))
            .update()
        > 0;
  }
}
