package rowan.commissioning.procurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.commissioning.procurement.Criterion.Kind;
import rowan.commissioning.procurement.TenderFacts.Approval;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.Versioned;

/** Tenders as PostgreSQL keeps them: how they are planned and read. */
@Repository
class JdbcTenders {

  private static final String READ =
      """
      select id, version, stage, mandate_id, service, specification_id, specification_version, title,
        procedure, why_one_lot, starts, initial_months, extension_months, ceiling_pence, minimum_spaces,
        female_only_space, review_months, lead_id, closes_at, published_at, closed_at, opened_at,
        opened_by_first, opened_by_second, bids_opened, evaluation_began_at, quality_settled_at,
        recommended_bid_id, recommended_organisation_id, recommended_pence, recommended_at, delegates,
        decided_on, standstill_until, contract_id, contracted_on, abandoned_at, abandoned_because
      from procurement.tender where authority_id = :authority\
      """;

  private final JdbcClient jdbc;

  JdbcTenders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Versioned<Tender>> find(AuthorityId authority, TenderId id) {
    var rows =
        jdbc.sql(READ + " and id = :id")
            .param("authority", authority.value())
            .param("id", id.value())
            .query(TenderRow::read)
            .list();
    return assembled(authority, rows).stream().findFirst();
  }

  /** Every tender, the newest first. */
  List<Versioned<Tender>> all(AuthorityId authority) {
    return assembled(
        authority,
        jdbc.sql(READ + " order by id desc")
            .param("authority", authority.value())
            .query(TenderRow::read)
            .list());
  }

  /** Those open by the books whose time has come. */
  List<Versioned<Tender>> due(AuthorityId authority, Instant now) {
    return assembled(
        authority,
        jdbc.sql(READ + " and stage = 'OPEN' and closes_at <= :now order by closes_at")
            .param("authority", authority.value())
            .param("now", DatabaseTime.of(now))
            .query(TenderRow::read)
            .list());
  }

  void add(AuthorityId authority, TenderPlan plan, Instant at) {
    jdbc.sql(
            """
            insert into procurement.tender (authority_id, id, stage, mandate_id, service, specification_id,
              specification_version, title, procedure, why_one_lot, starts, initial_months, extension_months,
              ceiling_pence, minimum_spaces, female_only_space, review_months, lead_id, created_at, closes_at)
            values (:authority, :id, 'DRAFT', :mandate, :service, :specification, :specificationVersion, :title,
              :procedure, :whyOneLot, :starts, :initialMonths, :extensionMonths, :ceiling, :minimumSpaces,
              :femaleOnlySpace, :reviewMonths, :lead, :createdAt, :closesAt)\
            """)
        .params(parameters(authority, plan))
        .param("createdAt", DatabaseTime.of(at))
        .update();
    addCriteria(authority, plan);
    addOfficers(authority, plan);
  }

  /** Puts another plan in the place of a draft's. */
  void replan(AuthorityId authority, Versioned<Tender.Draft> seen, TenderPlan plan) {
    int rows =
        jdbc.sql(
                """
                update procurement.tender set version = version + 1, service = :service,
                  specification_id = :specification, specification_version = :specificationVersion, title = :title,
                  procedure = :procedure, why_one_lot = :whyOneLot, starts = :starts,
                  initial_months = :initialMonths, extension_months = :extensionMonths, ceiling_pence = :ceiling,
                  minimum_spaces = :minimumSpaces, female_only_space = :femaleOnlySpace,
                  review_months = :reviewMonths, closes_at = :closesAt
                where authority_id = :authority and id = :id and stage = 'DRAFT' and version = :version\
                """)
            .params(parameters(authority, plan))
            .param("version", seen.version())
            .update();
    if (rows != 1) {
      throw new StaleTender(plan.id());
    }
    delete("criterion", authority, plan.id());
    addCriteria(authority, plan);
    if (!seen.value().plan().openers().equals(plan.openers())) {
      delete("opening_officer", authority, plan.id());
      addOfficers(authority, plan);
    }
  }

  private void delete(String table, AuthorityId authority, TenderId tender) {
    jdbc.sql("delete from procurement." + table + " where authority_id = ? and tender_id = ?")
        .params(authority.value(), tender.value())
        .update();
  }

  private void addCriteria(AuthorityId authority, TenderPlan plan) {
    for (var criterion : plan.criteria()) {
      jdbc.sql(
              """
              insert into procurement.criterion (authority_id, tender_id, id, position, kind, name, question, weight)
              values (?, ?, ?, ?, ?, ?, ?, ?)\
              """)
          .params(
              authority.value(),
              plan.id().value(),
              criterion.id(),
              criterion.position(),
              criterion.kind().name(),
              criterion.name(),
              criterion.question(),
              criterion.weight())
          .update();
    }
  }

  private void addOfficers(AuthorityId authority, TenderPlan plan) {
    for (int i = 0; i < plan.openers().size(); i++) {
      jdbc.sql(
              """
              insert into procurement.opening_officer (authority_id, tender_id, account_id, position)
              values (?, ?, ?, ?)\
              """)
          .params(authority.value(), plan.id().value(), plan.openers().get(i).value(), i + 1)
          .update();
    }
  }

  private static Map<String, Object> parameters(AuthorityId authority, TenderPlan plan) {
    var parameters = new HashMap<String, Object>();
    parameters.put("authority", authority.value());
    parameters.put("id", plan.id().value());
    parameters.put("mandate", plan.mandate().value());
    parameters.put("service", plan.service().name());
    parameters.put("specification", plan.specification().value());
    parameters.put("specificationVersion", plan.specificationVersion());
    parameters.put("title", plan.title());
    parameters.put("procedure", plan.procedure());
    parameters.put("whyOneLot", plan.whyOneLot());
    parameters.put("starts", plan.term().starts());
    parameters.put("initialMonths", plan.term().initialMonths());
    parameters.put("extensionMonths", plan.term().extensionMonths().toArray(Integer[]::new));
    parameters.put("ceiling", plan.ceiling().pence());
    parameters.put("minimumSpaces", plan.minimumSpaces());
    parameters.put("femaleOnlySpace", plan.femaleOnlySpace());
    parameters.put("reviewMonths", plan.reviewMonths());
    parameters.put("lead", plan.lead().value());
    parameters.put("closesAt", DatabaseTime.of(plan.closesAt()));
    return parameters;
  }

  private List<Versioned<Tender>> assembled(AuthorityId authority, List<TenderRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var ids = rows.stream().map(TenderRow::id).toArray(UUID[]::new);
    var criteria = criteria(authority, ids);
    var openers = openers(authority, ids);
    var approvals = approvals(authority, ids);
    return rows.stream()
        .map(row ->
            new Versioned<>(
                row.tender(
                    criteria.getOrDefault(row.id(), List.of()),
                    openers.getOrDefault(row.id(), List.of()),
                    approvals.getOrDefault(row.id(), List.of())),
                row.version()))
        .toList();
  }

  private Map<UUID, List<Criterion>> criteria(AuthorityId authority, UUID[] tenders) {
    return grouped(
        """
        select tender_id, id, position, kind, name, question, weight from procurement.criterion
        where authority_id = ? and tender_id = any(?) order by tender_id, position\
        """,
        authority,
        tenders,
        row ->
            new Criterion(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("question"),
                row.getInt("weight")));
  }

  /** Empty for whoever is not of the council. */
  private Map<UUID, List<AccountId>> openers(AuthorityId authority, UUID[] tenders) {
    return grouped(
        """
        select tender_id, account_id from procurement.opening_officer
        where authority_id = ? and tender_id = any(?) order by tender_id, position\
        """,
        authority,
        tenders,
        row -> new AccountId(row.getObject("account_id", UUID.class)));
  }

  private Map<UUID, List<Approval>> approvals(AuthorityId authority, UUID[] tenders) {
    return grouped(
        """
        select tender_id, title, account_id, approved_at from procurement.award_approval
        where authority_id = ? and tender_id = any(?) order by tender_id, approved_at, title\
        """,
        authority,
        tenders,
        row ->
            new Approval(
                row.getString("title"),
                new AccountId(row.getObject("account_id", UUID.class)),
                DatabaseTime.read(row, "approved_at")));
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> Map<UUID, List<T>> grouped(
      String sql, AuthorityId authority, UUID[] tenders, Reader<T> reader) {
    var found = new HashMap<UUID, List<T>>();
    jdbc.sql(sql)
        .param(authority.value())
        .param(tenders)
        .query(row -> {
          found
              .computeIfAbsent(row.getObject("tender_id", UUID.class), id -> new ArrayList<>())
              .add(reader.read(row));
        });
    return found;
  }
}
