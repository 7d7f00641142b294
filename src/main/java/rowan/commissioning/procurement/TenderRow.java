package rowan.commissioning.procurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.procurement.TenderFacts.Approval;
import rowan.commissioning.procurement.TenderFacts.Decision;
import rowan.commissioning.procurement.TenderFacts.Opening;
import rowan.commissioning.procurement.TenderFacts.Recommendation;
import rowan.commissioning.specification.ServiceKind;
import rowan.commissioning.specification.SpecificationId;
import rowan.foundation.calendar.Standstill;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.Term;

/** A row of {@code procurement.tender}, whose stage says which of its facts are there. */
record TenderRow(
    UUID id,
    long version,
    TenderStage stage,
    TenderPlan plan,
    @Nullable Instant publishedAt,
    @Nullable Instant closedAt,
    @Nullable Opening opening,
    @Nullable Instant evaluationBeganAt,
    @Nullable Instant qualitySettledAt,
    @Nullable Recommendation recommendation,
    @Nullable Decision decision,
    @Nullable UUID contract,
    @Nullable LocalDate contractedOn,
    @Nullable Instant abandonedAt,
    @Nullable String abandonedBecause) {

  static TenderRow read(ResultSet row, int number) throws SQLException {
    return new TenderRow(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        TenderStage.valueOf(row.getString("stage")),
        plan(row),
        DatabaseTime.readAny(row, "published_at"),
        DatabaseTime.readAny(row, "closed_at"),
        opening(row),
        DatabaseTime.readAny(row, "evaluation_began_at"),
        DatabaseTime.readAny(row, "quality_settled_at"),
        recommendation(row),
        decision(row),
        row.getObject("contract_id", UUID.class),
        row.getObject("contracted_on", LocalDate.class),
        DatabaseTime.readAny(row, "abandoned_at"),
        row.getString("abandoned_because"));
  }

  Tender tender(List<Criterion> criteria, List<AccountId> openers, List<Approval> approvals) {
    var whole = whole(criteria, openers);
    return switch (stage) {
      case DRAFT -> new Tender.Draft(whole);
      case OPEN -> new Tender.Open(whole, there(publishedAt));
      case CLOSED -> new Tender.Closed(whole, there(publishedAt), there(closedAt));
      case OPENED -> new Tender.Opened(whole, there(opening));
      case EVALUATING ->
          new Tender.Evaluating(
              whole,
              there(opening),
              there(evaluationBeganAt),
              Optional.ofNullable(qualitySettledAt));
      case RECOMMENDED ->
          new Tender.Recommended(whole, there(opening), there(recommendation), approvals);
      case AWARD_DECIDED ->
          new Tender.AwardDecided(
              whole, there(opening), there(recommendation), approvals, there(decision));
      case CONTRACTED ->
          new Tender.Contracted(
              whole,
              there(opening),
              there(recommendation),
              approvals,
              there(decision),
              there(contract),
              there(contractedOn));
      case ABANDONED -> new Tender.Abandoned(whole, there(abandonedAt), there(abandonedBecause));
    };
  }

  private TenderPlan whole(List<Criterion> criteria, List<AccountId> openers) {
    return new TenderPlan(
        plan.id(),
        plan.mandate(),
        plan.service(),
        plan.specification(),
        plan.specificationVersion(),
        plan.title(),
        plan.procedure(),
        plan.whyOneLot(),
        plan.term(),
        plan.ceiling(),
        plan.minimumSpaces(),
        plan.femaleOnlySpace(),
        plan.reviewMonths(),
        plan.closesAt(),
        criteria,
        openers,
        plan.lead());
  }

  private static TenderPlan plan(ResultSet row) throws SQLException {
    return new TenderPlan(
        new TenderId(row.getObject("id", UUID.class)),
        new MandateId(row.getObject("mandate_id", UUID.class)),
        ServiceKind.valueOf(row.getString("service")),
        new SpecificationId(row.getObject("specification_id", UUID.class)),
        row.getInt("specification_version"),
        row.getString("title"),
        row.getString("procedure"),
        row.getString("why_one_lot"),
        new Term(
            row.getObject("starts", LocalDate.class),
            row.getInt("initial_months"),
            Arrays.asList((Integer[]) row.getArray("extension_months").getArray())),
        new Money(row.getLong("ceiling_pence")),
        row.getInt("minimum_spaces"),
        row.getBoolean("female_only_space"),
        row.getInt("review_months"),
        DatabaseTime.read(row, "closes_at"),
        List.of(),
        List.of(),
        new AccountId(row.getObject("lead_id", UUID.class)));
  }

  private static @Nullable Opening opening(ResultSet row) throws SQLException {
    var at = DatabaseTime.readAny(row, "opened_at");
    return at == null
        ? null
        : new Opening(
            at,
            new AccountId(row.getObject("opened_by_first", UUID.class)),
            new AccountId(row.getObject("opened_by_second", UUID.class)),
            row.getInt("bids_opened"));
  }

  private static @Nullable Recommendation recommendation(ResultSet row) throws SQLException {
    var at = DatabaseTime.readAny(row, "recommended_at");
    return at == null
        ? null
        : new Recommendation(
            row.getObject("recommended_bid_id", UUID.class),
            new OrganisationId(row.getObject("recommended_organisation_id", UUID.class)),
            new Money(row.getLong("recommended_pence")),
            at,
            Arrays.asList((String[]) row.getArray("delegates").getArray()));
  }

  private static @Nullable Decision decision(ResultSet row) throws SQLException {
    var on = row.getObject("decided_on", LocalDate.class);
    return on == null
        ? null
        : new Decision(on, new Standstill(row.getObject("standstill_until", LocalDate.class)));
  }

  private static <T> T there(@Nullable T fact) {
    if (fact == null) {
      throw new IllegalStateException("a stage is stored without its facts");
    }
    return fact;
  }
}
