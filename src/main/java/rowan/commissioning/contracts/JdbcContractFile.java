package rowan.commissioning.contracts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.commissioning.contracts.Review.Held;
import rowan.commissioning.decisions.MandateId;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.TimeOrderedIds;

/** What goes into the file of a contract, as PostgreSQL keeps it: money and reviews. */
@Repository
class JdbcContractFile {

  private static final String FUNDING =
      """
      select contract_id, name, annual_pence, new_pence, mandate_id, set_on
      from contracts.funding_line where authority_id = ?\
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcContractFile(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Waits for whoever commits money of the same mandate: what is left of it is known only when
   * nobody else is taking from it. It holds until the transaction ends.
   */
  void holdMoneyOf(MandateId mandate) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 440))")
        .param(mandate.toString())
        .query((row, number) -> mandate)
        .single();
  }

  void fund(AuthorityId authority, FundContract command, LocalDate on) {
    for (var line : command.lines()) {
      jdbc.sql(
              """
              insert into contracts.funding_line (authority_id, contract_id, id, name, annual_pence, new_pence,
                mandate_id, set_on)
              values (?, ?, ?, ?, ?, ?, ?, ?)\
              """)
          .params(
              authority.value(),
              command.contract().value(),
              TimeOrderedIds.next(clock),
              line.name(),
              line.annual().pence(),
              line.ofWhichNew().pence(),
              command.mandate().value(),
              on)
          .update();
    }
  }

  List<FundingLine> funding(AuthorityId authority, ContractId contract) {
    return jdbc.sql(FUNDING + " and contract_id = ? order by id")
        .params(authority.value(), contract.value())
        .query(JdbcContractFile::line)
        .list();
  }

  /** Everything committed under a mandate, to whatever contract. */
  List<FundingLine> funding(AuthorityId authority, MandateId mandate) {
    return jdbc.sql(FUNDING + " and mandate_id = ? order by id")
        .params(authority.value(), mandate.value())
        .query(JdbcContractFile::line)
        .list();
  }

  void schedule(AuthorityId authority, ContractId contract, MandateId mandate, LocalDate dueOn) {
    jdbc.sql(
            """
            insert into contracts.review (authority_id, contract_id, id, due_on, mandate_id)
            values (?, ?, ?, ?, ?) on conflict (authority_id, contract_id, due_on) do nothing\
            """)
        .params(
            authority.value(), contract.value(), TimeOrderedIds.next(clock), dueOn, mandate.value())
        .update();
  }

  List<Review> reviews(AuthorityId authority, ContractId contract) {
    return jdbc.sql(
            """
            select id, due_on, held_on, outcomes, methods, changes from contracts.review
            where authority_id = ? and contract_id = ? order by due_on\
            """)
        .params(authority.value(), contract.value())
        .query(JdbcContractFile::review)
        .list();
  }

  /** The mandate that asks for a review. */
  MandateId mandateOf(AuthorityId authority, ContractId contract, UUID review) {
    return new MandateId(
        jdbc.sql(
                """
                select mandate_id from contracts.review
                where authority_id = ? and contract_id = ? and id = ?\
                """)
            .params(authority.value(), contract.value(), review)
            .query(UUID.class)
            .single());
  }

  void hold(Actor actor, HoldReview held, LocalDate on) {
    jdbc.sql(
            """
            update contracts.review set held_on = ?, held_by = ?, outcomes = ?, methods = ?, changes = ?
            where authority_id = ? and contract_id = ? and id = ? and held_on is null\
            """)
        .params(
            on,
            actor.account().value(),
            held.outcomes(),
            held.methods(),
            held.changes(),
            actor.authority().value(),
            held.contract().value(),
            held.review())
        .update();
  }

  private static FundingLine line(ResultSet row, int number) throws SQLException {
    return new FundingLine(
        new ContractId(row.getObject("contract_id", UUID.class)),
        row.getString("name"),
        new Money(row.getLong("annual_pence")),
        new Money(row.getLong("new_pence")),
        new MandateId(row.getObject("mandate_id", UUID.class)),
        row.getObject("set_on", LocalDate.class));
  }

  private static Review review(ResultSet row, int number) throws SQLException {
    var heldOn = row.getObject("held_on", LocalDate.class);
    return new Review(
        row.getObject("id", UUID.class),
        row.getObject("due_on", LocalDate.class),
        heldOn == null
            ? Optional.empty()
            : Optional.of(
                new Held(
                    heldOn,
                    row.getString("outcomes"),
                    row.getString("methods"),
                    row.getString("changes"))));
  }
}
