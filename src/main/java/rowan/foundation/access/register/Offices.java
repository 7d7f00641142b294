package rowan.foundation.access.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Office;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;

/** Offices held, acted up in and covered, in the database. */
@Repository
public class Offices {

  private final JdbcClient jdbc;

  Offices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every office of somebody, latest first. */
  public List<HeldOffice> of(AuthorityId authority, AccountId account) {
    return jdbc.sql(
            """
            select o.id, o.office, o.title, o.tenure, c.name as covers, o.starts, o.ends, o.ended_at
            from access.office_held o
            left join access.account c on c.authority_id = o.authority_id and c.id = o.covers_id
            where o.authority_id = ? and o.account_id = ? order by o.starts desc, o.id\
            """)
        .params(authority.value(), account.value())
        .query((row, number) -> read(row))
        .list();
  }

  static HeldOffice read(ResultSet row) throws SQLException {
    return new HeldOffice(
        row.getObject("id", UUID.class),
        Office.valueOf(row.getString("office")),
        row.getString("title"),
        Tenure.valueOf(row.getString("tenure")),
        Optional.ofNullable(row.getString("covers")),
        row.getObject("starts", LocalDate.class),
        Optional.ofNullable(row.getObject("ends", LocalDate.class)),
        Optional.ofNullable(DatabaseTime.readAny(row, "ended_at")));
  }

  /** Whether somebody has that office already on a day of these. */
  public boolean overlaps(AuthorityId authority, GivenOffice given) {
    return jdbc.sql(
            """
            select exists (select from access.office_held
              where authority_id = :authority and account_id = :account and office = :office and ended_at is null
                and daterange(starts, ends, '[]') && daterange(:starts, :ends, '[]'))\
            """)
        .param("authority", authority.value())
        .param("account", given.account().value())
        .param("office", given.office().name())
        .param("starts", given.starts())
        .param("ends", given.ends().orElse(null), java.sql.Types.DATE)
        .query(Boolean.class)
        .single();
  }

  public void give(AuthorityId authority, UUID id, GivenOffice given) {
    jdbc.sql(
            """
            insert into access.office_held (authority_id, id, account_id, office, title, tenure, covers_id, starts, ends)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .param(authority.value())
        .param(id)
        .param(given.account().value())
        .param(given.office().name())
        .param(given.title())
        .param(given.tenure().name())
        .param(given.covers().map(AccountId::value).orElse(null))
        .param(given.starts())
        .param(given.ends().orElse(null))
        .update();
  }

  /** Gives an office a last day. */
  public void endOn(AuthorityId authority, UUID id, LocalDate lastDay) {
    jdbc.sql("update access.office_held set ends = ? where authority_id = ? and id = ?")
        .params(lastDay, authority.value(), id)
        .update();
  }

  /** Ends an office in this moment. */
  public void end(AuthorityId authority, UUID id, Instant at) {
    jdbc.sql("update access.office_held set ended_at = ? where authority_id = ? and id = ?")
        .params(DatabaseTime.of(at), authority.value(), id)
        .update();
  }

  /** Ends, in this moment, every office of somebody that is not over. */
  public void endAll(AuthorityId authority, AccountId account, LocalDate today, Instant at) {
    jdbc.sql(
            """
            update access.office_held set ended_at = ?
            where authority_id = ? and account_id = ? and ended_at is null and (ends is null or ends >= ?)\
            """)
        .params(DatabaseTime.of(at), authority.value(), account.value(), today)
        .update();
  }

  /** Whose offices have had their last day since one. */
  public List<AccountId> overSince(AuthorityId authority, LocalDate since, LocalDate today) {
    return jdbc.sql(
            """
            select distinct o.account_id from access.office_held o
            join access.account a on a.authority_id = o.authority_id and a.id = o.account_id
            where o.authority_id = ? and o.ended_at is null and o.ends >= ? and o.ends < ? and a.ended_at is null\
            """)
        .params(authority.value(), since, today)
        .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
        .list();
  }
}
