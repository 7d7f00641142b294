package rowan.foundation.access.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Office;
import rowan.foundation.access.Permissions;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;

/** The accounts of a council, in the database. Lists read an index in the order of the names. */
@Repository
public class Colleagues {

  private static final String HAS_AN_OPENING_OFFICE =
      """
      exists (select from access.office_held n where n.authority_id = a.authority_id and n.account_id = a.id
        and n.office = any (:opening) and n.ended_at is null and (n.ends is null or n.ends >= :today))\
      """;

  private static final String COLLEAGUE =
      "select a.id, a.organisation_id, g.name as organisation, a.name, a.email, a.last_day, a.ended_at, "
          + Standings.COLUMNS
          + ", "
          + HAS_AN_OPENING_OFFICE
          + """
           as opens,
            (select string_agg(o.title, ', ' order by o.tenure = 'HOLDS', o.starts) from access.office_held o
             where o.authority_id = a.authority_id and o.account_id = a.id and o.ended_at is null
               and o.starts <= :today and (o.ends is null or o.ends >= :today)) as titles
          from access.account a
          join access.organisation g on g.authority_id = a.authority_id and g.id = a.organisation_id
          left join access.standing s on s.authority_id = a.authority_id and s.account_id = a.id
          where a.authority_id = :authority\
          """;

  /** Missing, over, or soon to be over; or a last day that came before somebody took their work. */
  private static final String NEEDS_ATTENTION =
      " and a.ended_at is null and (a.last_day < :today or ("
          + HAS_AN_OPENING_OFFICE
          + " and (s.account_id is null or s.runs_out < :soon"
          + " or s.conduct_version is null or s.conduct_version < :version)))";

  private final JdbcClient jdbc;
  private final String[] opening;

  Colleagues(JdbcClient jdbc, Permissions permissions) {
    this.jdbc = jdbc;
    this.opening =
        Stream.of(Office.values())
            .filter(permissions::opensRecords)
            .map(Enum::name)
            .toArray(String[]::new);
  }

  /** Somebody, whether or not they left. */
  public Optional<Colleague> find(AuthorityId authority, AccountId account, LocalDate today) {
    return asked(COLLEAGUE + " and a.id = :account", authority, today)
        .param("account", account.value())
        .query((row, number) -> read(row))
        .optional();
  }

  /** A page of people, by name. */
  public List<Colleague> list(AuthorityId authority, Listing listing) {
    var shown =
        switch (listing.show()) {
          case HERE -> " and a.ended_at is null";
          case ATTENTION -> NEEDS_ATTENTION;
          case LEFT -> " and a.ended_at is not null";
        };
    return asked(
            COLLEAGUE
                + shown
                + """
                 and (:beginning = '' or lower(a.name) like :beginning or lower(a.name) like '% ' || :beginning
                   or lower(a.email) like :beginning)
                 and (:organisation::uuid is null or a.organisation_id = :organisation)
                 and (:after::uuid is null or (lower(a.name) collate "C", a.id) >
                   (select lower(b.name) collate "C", b.id from access.account b where b.authority_id = :authority and b.id = :after))
                order by lower(a.name) collate "C", a.id limit :most\
                """,
            authority,
            listing.today())
        .param("soon", listing.today().plusDays(Standing.REMINDED_BEFORE))
        .param("version", Conduct.CURRENT.version(listing.today()))
        .param("beginning", beginning(listing.beginning()))
        .param(
            "organisation",
            listing.organisation().map(OrganisationId::value).orElse(null),
            java.sql.Types.OTHER)
        .param("after", listing.after().map(AccountId::value).orElse(null), java.sql.Types.OTHER)
        .param("most", listing.most())
        .query((row, number) -> read(row))
        .list();
  }

  private static String beginning(String typed) {
    return typed.isBlank()
        ? ""
        : typed.strip().toLowerCase(Locale.UK).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  /** How many need attention. */
  public int needingAttention(AuthorityId authority, LocalDate today) {
    return asked(
            "select count(*) from access.account a left join access.standing s on s.authority_id = a.authority_id"
                + " and s.account_id = a.id where a.authority_id = :authority"
                + NEEDS_ATTENTION,
            authority,
            today)
        .param("soon", today.plusDays(Standing.REMINDED_BEFORE))
        .param("version", Conduct.CURRENT.version(today))
        .query(Integer.class)
        .single();
  }

  public boolean emailTaken(AuthorityId authority, String email) {
    return jdbc.sql(
            "select exists (select from access.account where authority_id = ? and lower(email) = lower(?))")
        .params(authority.value(), email)
        .query(Boolean.class)
        .single();
  }

  /** Whose address this is, if their account has not ended. */
  public Optional<AccountId> at(AuthorityId authority, String email) {
    return jdbc.sql(
            """
            select id from access.account
            where authority_id = ? and lower(email) = lower(?) and ended_at is null\
            """)
        .params(authority.value(), email)
        .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
        .optional();
  }

  /** Lets nobody else add a colleague, a team or an organisation until the transaction ends. */
  public void holdAll(AuthorityId authority) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("access.account " + authority)
        .query((row, number) -> true)
        .single();
  }

  /** Lets nobody else change this colleague until the transaction ends. */
  public void hold(AuthorityId authority, AccountId account) {
    jdbc.sql("select id from access.account where authority_id = ? and id = ? for update")
        .params(authority.value(), account.value())
        .query((row, number) -> true)
        .optional();
  }

  public void lastDay(AuthorityId authority, AccountId account, LocalDate day) {
    jdbc.sql("update access.account set last_day = ? where authority_id = ? and id = ?")
        .params(day, authority.value(), account.value())
        .update();
  }

  public void end(AuthorityId authority, AccountId account, Instant at) {
    jdbc.sql(
            "update access.account set ended_at = ? where authority_id = ? and id = ? and ended_at is null")
        .params(DatabaseTime.of(at), authority.value(), account.value())
        .update();
  }

  /** Lets an account that ended be signed in to again, once it is given an office. */
  public void reopen(AuthorityId authority, AccountId account) {
    jdbc.sql(
            "update access.account set ended_at = null, last_day = null where authority_id = ? and id = ?")
        .params(authority.value(), account.value())
        .update();
  }

  /** Those whose last day is over and whose account has not ended yet. */
  public List<AccountId> toEnd(AuthorityId authority, LocalDate today) {
    return jdbc.sql(
            "select id from access.account where authority_id = ? and ended_at is null and last_day < ? order by last_day, id")
        .params(authority.value(), today)
        .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
        .list();
  }

  private JdbcClient.StatementSpec asked(String sql, AuthorityId authority, LocalDate today) {
    return jdbc.sql(sql)
        .param("authority", authority.value())
        .param("opening", opening)
        .param("today", today);
  }

  private static Colleague read(ResultSet row) throws SQLException {
    return new Colleague(
        new AccountId(row.getObject("id", UUID.class)),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        row.getString("organisation"),
        row.getString("name"),
        row.getString("email"),
        Optional.ofNullable(row.getString("titles")).orElse(""),
        row.getBoolean("opens"),
        Standings.read(row),
        Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
        Optional.ofNullable(DatabaseTime.readAny(row, "ended_at")));
  }
}
