package rowan.commissioning.contracts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.specification.ServiceKind;
import rowan.commissioning.specification.SpecificationId;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.Term;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.kernel.Versioned;

/** Contracts and the parts of services they cover, as PostgreSQL keeps them. */
@Repository
class JdbcContracts {

  private static final String READ =
      """
      select id, version, origin, service, title, provider_id, starts, ends, initial_months,
        extension_months, extensions_taken, notice_months, annual_pence, spaces, female_only_space,
        mandate_id, tender_id, specification_id, signed_on
      from contracts.contract where authority_id = :authority\
      """;

  private final JdbcClient jdbc;
  private final java.time.Clock clock;

  JdbcContracts(JdbcClient jdbc, java.time.Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Versioned<Contract>> find(AuthorityId authority, ContractId id) {
    return jdbc.sql(READ + " and id = :id")
        .param("authority", authority.value())
        .param("id", id.value())
        .query(JdbcContracts::read)
        .optional();
  }

  /** As {@link #find}; nobody else changes it until the transaction ends. */
  Optional<Versioned<Contract>> hold(AuthorityId authority, ContractId id) {
    jdbc.sql("select from contracts.contract where authority_id = ? and id = ? for update")
        .params(authority.value(), id.value())
        .query((row, number) -> id)
        .optional();
    return find(authority, id);
  }

  /** Every contract that the actor may see, the earliest first. */
  List<Contract> all(AuthorityId authority) {
    return jdbc
        .sql(READ + " order by service, starts, title, id")
        .param("authority", authority.value())
        .query(JdbcContracts::read)
        .list()
        .stream()
        .map(Versioned::value)
        .toList();
  }

  /** Awarded contracts that have begun without anyone having been told. */
  List<Contract> begunUntold(AuthorityId authority, LocalDate today) {
    return jdbc
        .sql(
            READ
                + " and origin = 'AWARDED' and not start_told and starts <= :today order by starts")
        .param("authority", authority.value())
        .param("today", today)
        .query(JdbcContracts::read)
        .list()
        .stream()
        .map(Versioned::value)
        .toList();
  }

  void told(AuthorityId authority, ContractId id) {
    jdbc.sql("update contracts.contract set start_told = true where authority_id = ? and id = ?")
        .params(authority.value(), id.value())
        .update();
  }

  void add(AuthorityId authority, Contract contract) {
    var facts = contract.facts();
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("authority", authority.value());
    parameters.put("id", facts.id().value());
    parameters.put("service", facts.service().name());
    parameters.put("title", facts.title());
    parameters.put("provider", facts.provider().value());
    parameters.put("starts", facts.starts());
    parameters.put("ends", facts.ends());
    parameters.put("notice", facts.noticeMonths());
    parameters.put("annual", facts.annual().pence());
    parameters.put("spaces", facts.spaces());
    parameters.put("femaleOnlySpace", facts.femaleOnlySpace());
    award(contract, parameters);
    jdbc.sql(
            """
            insert into contracts.contract (authority_id, id, origin, service, title, provider_id, starts, ends,
              initial_months, extension_months, extensions_taken, notice_months, annual_pence, spaces,
              female_only_space, mandate_id, tender_id, specification_id, signed_on)
            values (:authority, :id, :origin, :service, :title, :provider, :starts, :ends, :initialMonths,
              :extensionMonths, :taken, :notice, :annual, :spaces, :femaleOnlySpace, :mandate, :tender,
              :specification, :signedOn)\
            """)
        .params(parameters)
        .update();
  }

  private static void award(Contract contract, Map<String, @Nullable Object> parameters) {
    var awarded =
        switch (contract) {
          case Contract.Present _ -> null;
          case Contract.Awarded it -> it;
        };
    parameters.put("origin", awarded == null ? "PRESENT" : "AWARDED");
    parameters.put("initialMonths", awarded == null ? null : awarded.term().initialMonths());
    parameters.put(
        "extensionMonths",
        awarded == null ? null : awarded.term().extensionMonths().toArray(Integer[]::new));
    parameters.put("taken", awarded == null ? null : awarded.taken());
    parameters.put("mandate", awarded == null ? null : awarded.mandate().value());
    parameters.put("tender", awarded == null ? null : awarded.tender());
    parameters.put("specification", awarded == null ? null : awarded.specification().value());
    parameters.put("signedOn", awarded == null ? null : awarded.signedOn());
  }

  /**
   * Stores that a contract ends later, with the mandate that permits it.
   *
   * @throws IllegalStateException if it was changed by somebody else since it was read
   */
  void extend(
      Actor actor, Versioned<Contract> seen, Contract next, MandateId mandate, LocalDate on) {
    var id = next.facts().id().value();
    jdbc.sql(
            """
            insert into contracts.extension (authority_id, contract_id, number, until, mandate_id, signed_on, signed_by)
            select :authority, :id, 1 + count(*), :until, :mandate, :on, :by
            from contracts.extension where authority_id = :authority and contract_id = :id\
            """)
        .param("authority", actor.authority().value())
        .param("id", id)
        .param("until", next.facts().ends())
        .param("mandate", mandate.value())
        .param("on", on)
        .param("by", actor.account().value())
        .update();
    int rows =
        jdbc.sql(
                """
                update contracts.contract set version = version + 1, ends = :ends,
                  extensions_taken = case origin when 'AWARDED' then :taken end
                where authority_id = :authority and id = :id and version = :version and ends = :ended\
                """)
            .param("ends", next.facts().ends())
            .param("taken", next instanceof Contract.Awarded awarded ? awarded.taken() : 0)
            .param("authority", actor.authority().value())
            .param("id", id)
            .param("version", seen.version())
            .param("ended", seen.value().facts().ends())
            .update();
    if (rows != 1) {
      throw new IllegalStateException("contract " + id + " has changed since it was read");
    }
  }

  /** Adds a part to a service, if the service has none of that name. */
  void addStrand(AuthorityId authority, ServiceKind service, String name) {
    jdbc.sql(
            """
            insert into contracts.strand (authority_id, id, service, name) values (?, ?, ?, ?)
            on conflict (authority_id, service, name) do nothing\
            """)
        .params(authority.value(), TimeOrderedIds.next(clock), service.name(), name)
        .update();
  }

  /** The parts of a service, by name. */
  List<String> strands(AuthorityId authority, ServiceKind service) {
    return jdbc.sql(
            "select name from contracts.strand where authority_id = ? and service = ? order by"
                + " name")
        .params(authority.value(), service.name())
        .query((row, number) -> row.getString("name"))
        .list();
  }

  void cover(AuthorityId authority, ContractId contract, ServiceKind service, List<String> names) {
    jdbc.sql(
            """
            insert into contracts.covers (authority_id, contract_id, strand_id)
            select authority_id, ?, id from contracts.strand
            where authority_id = ? and service = ? and name = any(?)\
            """)
        .param(contract.value())
        .param(authority.value())
        .param(service.name())
        .param(names.toArray(String[]::new))
        .update();
  }

  /** The parts that each contract covers. */
  Map<ContractId, List<String>> covered(AuthorityId authority) {
    var covered = new HashMap<ContractId, List<String>>();
    jdbc.sql(
            """
            select c.contract_id, s.name from contracts.covers c
            join contracts.strand s on s.authority_id = c.authority_id and s.id = c.strand_id
            where c.authority_id = ? order by s.name\
            """)
        .param(authority.value())
        .query(row -> {
          covered
              .computeIfAbsent(
                  new ContractId(row.getObject("contract_id", UUID.class)), id -> new ArrayList<>())
              .add(row.getString("name"));
        });
    return covered;
  }

  private static Versioned<Contract> read(ResultSet row, int number) throws SQLException {
    var facts =
        new Contract.Facts(
            new ContractId(row.getObject("id", UUID.class)),
            ServiceKind.valueOf(row.getString("service")),
            row.getString("title"),
            new OrganisationId(row.getObject("provider_id", UUID.class)),
            row.getObject("starts", LocalDate.class),
            row.getObject("ends", LocalDate.class),
            row.getInt("notice_months"),
            new Money(row.getLong("annual_pence")),
            row.getInt("spaces"),
            row.getBoolean("female_only_space"));
    var contract =
        row.getString("origin").equals("PRESENT")
            ? new Contract.Present(facts)
            : new Contract.Awarded(
                facts,
                new MandateId(row.getObject("mandate_id", UUID.class)),
                row.getObject("tender_id", UUID.class),
                new SpecificationId(row.getObject("specification_id", UUID.class)),
                new Term(
                    facts.starts(),
                    row.getInt("initial_months"),
                    Arrays.asList((Integer[]) row.getArray("extension_months").getArray())),
                row.getInt("extensions_taken"),
                row.getObject("signed_on", LocalDate.class));
    return new Versioned<>(contract, row.getLong("version"));
  }
}
