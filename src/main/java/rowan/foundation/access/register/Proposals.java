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
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;

/** Offices that wait for a second person's word, in the database. */
@Repository
public class Proposals {

  private static final String WAITING =
      """
      select p.id, p.account_id, p.office, p.title, p.tenure, p.covers_id, p.starts, p.ends, p.proposed_at, p.proposed_by,
        a.name, b.name as proposer
      from access.proposed_office p
      join access.account a on a.authority_id = p.authority_id and a.id = p.account_id
      join access.account b on b.authority_id = p.authority_id and b.id = p.proposed_by
      where p.authority_id = ? and p.answered_at is null\
      """;

  private final JdbcClient jdbc;

  Proposals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(Actor by, UUID id, GivenOffice office, Instant at) {
    jdbc.sql(
            """
            insert into access.proposed_office
              (authority_id, id, account_id, office, title, tenure, covers_id, starts, ends, proposed_by, proposed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .param(by.authority().value())
        .param(id)
        .param(office.account().value())
        .param(office.office().name())
        .param(office.title())
        .param(office.tenure().name())
        .param(office.covers().map(AccountId::value).orElse(null))
        .param(office.starts())
        .param(office.ends().orElse(null))
        .param(by.account().value())
        .param(DatabaseTime.of(at))
        .update();
  }

  /** Those that wait, oldest first. */
  public List<ProposedOffice> waiting(AuthorityId authority) {
    return jdbc.sql(WAITING + " order by p.proposed_at, p.id limit 50")
        .param(authority.value())
        .query((row, number) -> read(row))
        .list();
  }

  /** One that waits, kept from anybody else's answer until the transaction ends. */
  public Optional<ProposedOffice> waiting(AuthorityId authority, UUID id) {
    return jdbc.sql(WAITING + " and p.id = ? for update of p")
        .params(authority.value(), id)
        .query((row, number) -> read(row))
        .optional();
  }

  public void answer(Actor by, UUID id, boolean confirmed, Instant at) {
    jdbc.sql(
            """
            update access.proposed_office set answered_by = ?, answered_at = ?, confirmed = ?
            where authority_id = ? and id = ? and answered_at is null\
            """)
        .params(by.account().value(), DatabaseTime.of(at), confirmed, by.authority().value(), id)
        .update();
  }

  private static ProposedOffice read(ResultSet row) throws SQLException {
    return new ProposedOffice(
        row.getObject("id", UUID.class),
        new GivenOffice(
            new AccountId(row.getObject("account_id", UUID.class)),
            Office.valueOf(row.getString("office")),
            row.getString("title"),
            Tenure.valueOf(row.getString("tenure")),
            Optional.ofNullable(row.getObject("covers_id", UUID.class)).map(AccountId::new),
            row.getObject("starts", LocalDate.class),
            Optional.ofNullable(row.getObject("ends", LocalDate.class))),
        row.getString("name"),
        new AccountId(row.getObject("proposed_by", UUID.class)),
        row.getString("proposer"),
        DatabaseTime.read(row, "proposed_at"));
  }
}
