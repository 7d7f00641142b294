package rowan.commissioning.procurement.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.commissioning.procurement.TenderId;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.OrganisationId;

/** Panel, opened bids and scores as PostgreSQL keeps them; it shows each actor their own. */
@Repository
class JdbcEvaluation {

  private final JdbcClient jdbc;

  JdbcEvaluation(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void name(Actor actor, TenderId tender, AccountId evaluator, Instant at) {
    jdbc.sql(
            """
            insert into procurement.evaluator (authority_id, tender_id, account_id, named_at)
            values (?, ?, ?, ?) on conflict do nothing\
            """)
        .params(actor.authority().value(), tender.value(), evaluator.value(), DatabaseTime.of(at))
        .update();
  }

  List<PanelMember> panel(Actor actor, TenderId tender) {
    return jdbc.sql(
            """
            select account_id, conflicted, declaration from procurement.evaluator
            where authority_id = ? and tender_id = ? order by named_at, account_id\
            """)
        .params(actor.authority().value(), tender.value())
        .query((row, number) ->
            new PanelMember(
                new AccountId(row.getObject("account_id", UUID.class)),
                Optional.ofNullable(row.getString("declaration"))
                    .map(says -> new PanelMember.Declared(flag(row, "conflicted"), says))))
        .list();
  }

  private static boolean flag(ResultSet row, String column) {
    try {
      return row.getBoolean(column);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  void declare(Actor actor, TenderId tender, boolean conflicted, String says, Instant at) {
    jdbc.sql(
            """
            update procurement.evaluator set declared_at = ?, conflicted = ?, declaration = ?
            where authority_id = ? and tender_id = ? and account_id = ? and declared_at is null\
            """)
        .params(
            DatabaseTime.of(at),
            conflicted,
            says,
            actor.authority().value(),
            tender.value(),
            actor.account().value())
        .update();
  }

  /** The opened bids, in the order received. */
  List<OpenedBid> bids(Actor actor, TenderId tender) {
    return jdbc.sql(
            """
            select bid_id, organisation_id, spaces, female_only_space, disregarded_because
            from procurement.opened_bid where authority_id = ? and tender_id = ? order by bid_id\
            """)
        .params(actor.authority().value(), tender.value())
        .query((row, number) ->
            new OpenedBid(
                row.getObject("bid_id", UUID.class),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getInt("spaces"),
                row.getBoolean("female_only_space"),
                Optional.ofNullable(row.getString("disregarded_because"))))
        .list();
  }

  List<Answered> answers(Actor actor, TenderId tender) {
    return jdbc.sql(
            """
            select bid_id, criterion_id, answer from procurement.opened_answer
            where authority_id = ? and tender_id = ?\
            """)
        .params(actor.authority().value(), tender.value())
        .query((row, number) ->
            new Answered(
                row.getObject("bid_id", UUID.class),
                row.getObject("criterion_id", UUID.class),
                row.getString("answer")))
        .list();
  }

  /** What each bid costs a year: empty until quality is settled. */
  Map<UUID, Money> prices(Actor actor, TenderId tender) {
    var prices = new HashMap<UUID, Money>();
    jdbc.sql(
            """
            select bid_id, annual_pence from procurement.opened_price
            where authority_id = ? and tender_id = ?\
            """)
        .params(actor.authority().value(), tender.value())
        .query(row -> {
          prices.put(row.getObject("bid_id", UUID.class), new Money(row.getLong("annual_pence")));
        });
    return prices;
  }

  void lock(Actor actor, GiveScore given, Instant at) {
    jdbc.sql(
            """
            insert into procurement.score (authority_id, tender_id, bid_id, criterion_id, account_id,
              score, reason, locked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            actor.authority().value(),
            given.tender().value(),
            given.bid(),
            given.criterion(),
            actor.account().value(),
            given.score(),
            given.reason(),
            DatabaseTime.of(at))
        .update();
  }

  /** The scores that the actor may see: their own, or for the lead everyone's. */
  List<Scored> scores(Actor actor, TenderId tender) {
    return jdbc.sql(
            """
            select bid_id, criterion_id, account_id, score, reason from procurement.score
            where authority_id = ? and tender_id = ? order by locked_at, account_id\
            """)
        .params(actor.authority().value(), tender.value())
        .query((row, number) -> scored(row, "account_id"))
        .list();
  }

  void agree(Actor actor, GiveScore given, Instant at) {
    jdbc.sql(
            """
            insert into procurement.agreed_score (authority_id, tender_id, bid_id, criterion_id,
              score, reason, agreed_by, agreed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            actor.authority().value(),
            given.tender().value(),
            given.bid(),
            given.criterion(),
            given.score(),
            given.reason(),
            actor.account().value(),
            DatabaseTime.of(at))
        .update();
  }

  List<Scored> agreed(Actor actor, TenderId tender) {
    return jdbc.sql(
            """
            select bid_id, criterion_id, agreed_by, score, reason from procurement.agreed_score
            where authority_id = ? and tender_id = ?\
            """)
        .params(actor.authority().value(), tender.value())
        .query((row, number) -> scored(row, "agreed_by"))
        .list();
  }

  private static Scored scored(ResultSet row, String by) throws SQLException {
    return new Scored(
        row.getObject("bid_id", UUID.class),
        row.getObject("criterion_id", UUID.class),
        new AccountId(row.getObject(by, UUID.class)),
        row.getInt("score"),
        row.getString("reason"));
  }
}
