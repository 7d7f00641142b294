package rowan.commissioning.procurement;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.commissioning.procurement.TenderFacts.Approval;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.Versioned;

/** Tenders as PostgreSQL keeps them: how they go on. Each move names the stage it leaves. */
@Repository
class JdbcTenderMoves {

  private final JdbcClient jdbc;

  JdbcTenderMoves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Stores a move, or a fact that became true within a stage.
   *
   * @throws StaleTender if the tender was moved by somebody else since it was read
   */
  void store(AuthorityId authority, Versioned<? extends Tender> left, Tender next) {
    var facts = new HashMap<String, @Nullable Object>();
    var set = becomesTrue(next, facts);
    int rows =
        jdbc.sql(
                """
                update procurement.tender set version = version + 1, stage = :stage, %s
                where authority_id = :authority and id = :id and stage = :left and version = :version\
                """
                    .formatted(set))
            .params(facts)
            .param("stage", next.stage().name())
            .param("authority", authority.value())
            .param("id", next.plan().id().value())
            .param("left", left.value().stage().name())
            .param("version", left.version())
            .update();
    if (rows != 1) {
      throw new StaleTender(next.plan().id());
    }
  }

  /**
   * Stores that a delegate approved. The tender's version counts on, so that of two who approve at
   * the same moment the later one is seen to be the last.
   */
  void approve(AuthorityId authority, Versioned<Tender.Recommended> seen, Approval approval) {
    var tender = seen.value().plan().id();
    int rows =
        jdbc.sql(
                """
                update procurement.tender set version = version + 1
                where authority_id = ? and id = ? and stage = 'RECOMMENDED' and version = ?\
                """)
            .params(authority.value(), tender.value(), seen.version())
            .update();
    if (rows != 1) {
      throw new StaleTender(tender);
    }
    jdbc.sql(
            """
            insert into procurement.award_approval (authority_id, tender_id, title, account_id, approved_at)
            values (?, ?, ?, ?, ?)\
            """)
        .params(
            authority.value(),
            tender.value(),
            approval.title(),
            approval.by().value(),
            DatabaseTime.of(approval.at()))
        .update();
  }

  private static String becomesTrue(Tender next, Map<String, @Nullable Object> facts) {
    return switch (next) {
      case Tender.Draft _ -> throw new IllegalArgumentException("nothing goes back to a draft");
      case Tender.Open(_, var at) -> {
        facts.put("at", DatabaseTime.of(at));
        yield "published_at = :at";
      }
      case Tender.Closed(_, _, var at) -> {
        facts.put("at", DatabaseTime.of(at));
        yield "closed_at = :at";
      }
      case Tender.Opened(_, var opening) -> {
        facts.put("at", DatabaseTime.of(opening.at()));
        facts.put("first", opening.first().value());
        facts.put("second", opening.second().value());
        facts.put("bids", opening.bids());
        yield "opened_at = :at, opened_by_first = :first, opened_by_second = :second, bids_opened = :bids";
      }
      case Tender.Evaluating(_, _, var beganAt, var settledAt) -> {
        facts.put("at", DatabaseTime.of(beganAt));
        facts.put("settled", settledAt.map(DatabaseTime::of).orElse(null));
        yield "evaluation_began_at = :at, quality_settled_at = :settled";
      }
      case Tender.Recommended(_, _, var recommendation, _) -> {
        facts.put("bid", recommendation.bid());
        facts.put("organisation", recommendation.organisation().value());
        facts.put("pence", recommendation.annual().pence());
        facts.put("at", DatabaseTime.of(recommendation.at()));
        facts.put("delegates", recommendation.delegates().toArray(String[]::new));
        yield """
        recommended_bid_id = :bid, recommended_organisation_id = :organisation,
        recommended_pence = :pence, recommended_at = :at, delegates = :delegates\
        """;
      }
      case Tender.AwardDecided(_, _, _, _, var decision) -> {
        facts.put("on", decision.on());
        facts.put("until", decision.standstill().lastDay());
        yield "decided_on = :on, standstill_until = :until";
      }
      case Tender.Contracted(_, _, _, _, _, var contract, var signedOn) -> {
        facts.put("contract", contract);
        facts.put("on", signedOn);
        yield "contract_id = :contract, contracted_on = :on";
      }
      case Tender.Abandoned(_, var at, var because) -> {
        facts.put("at", DatabaseTime.of(at));
        facts.put("because", because);
        yield "abandoned_at = :at, abandoned_because = :because";
      }
    };
  }
}
