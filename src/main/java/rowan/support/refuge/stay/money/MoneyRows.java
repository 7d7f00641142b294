package rowan.support.refuge.stay.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.Money;
import rowan.support.refuge.stay.OpenStay;

/** What stays cost and who pays, in the database. */
@Repository
class MoneyRows {

  private final JdbcClient jdbc;

  MoneyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was written down: not if a charge from that day is set. */
  boolean charge(OpenStay stay, UUID id, SetCharge charge) {
    return stay.in(
                jdbc,
                """
                insert into refuge.charge (authority_id, id, stay_id, case_id, person_id, from_day, weekly_pence, covers, account_id, at)
                values (:authority, :id, :stay, :case, :person, :from, :pence, string_to_array(:covers, ','), :by, :now)
                on conflict do nothing\
                """)
            .param("id", id)
            .param("from", charge.from())
            .param("pence", charge.weekly().pence())
            .param(
                "covers",
                charge.covers().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
            .update()
        == 1;
  }

  void pay(OpenStay stay, UUID id, Money amount, LocalDate on) {
    stay.in(
            jdbc,
            """
            insert into refuge.payment (authority_id, id, stay_id, case_id, person_id, on_day, pence, account_id, at)
            values (:authority, :id, :stay, :case, :person, :on, :pence, :by, :now)\
            """)
        .param("id", id)
        .param("on", on)
        .param("pence", amount.pence())
        .update();
  }

  void apply(OpenStay stay, UUID id, BenefitKind kind, LocalDate on) {
    stay.in(
            jdbc,
            """
            insert into refuge.benefit (authority_id, id, stay_id, case_id, person_id, kind, applied_on, account_id, at)
            values (:authority, :id, :stay, :case, :person, :kind, :on, :by, :now)\
            """)
        .param("id", id)
        .param("kind", kind.name())
        .param("on", on)
        .update();
  }

  /** Whether it was decided now: not if it had been. */
  boolean decide(OpenStay stay, UUID id, LocalDate on, boolean awarded) {
    return stay.in(
                jdbc,
                """
                update refuge.benefit set decided_on = :on, awarded = :awarded, decided_by = :by
                where authority_id = :authority and stay_id = :stay and id = :id and decided_on is null\
                """)
            .param("id", id)
            .param("on", on)
            .param("awarded", awarded)
            .update()
        == 1;
  }

  Account of(OpenStay stay) {
    return new Account(charges(stay), payments(stay), claims(stay), stay.lastDay());
  }

  private List<Account.Charge> charges(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select from_day, weekly_pence, covers from refuge.charge
            where authority_id = :authority and stay_id = :stay order by from_day\
            """)
        .query((row, number) ->
            new Account.Charge(
                row.getObject("from_day", LocalDate.class),
                new Money(row.getLong("weekly_pence")),
                covers(row)))
        .list();
  }

  private static Set<Cover> covers(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("covers").getArray())
        .map(Cover::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Account.Payment> payments(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select on_day, pence from refuge.payment
            where authority_id = :authority and stay_id = :stay order by on_day desc, at desc\
            """)
        .query((row, number) ->
            new Account.Payment(
                row.getObject("on_day", LocalDate.class), new Money(row.getLong("pence"))))
        .list();
  }

  private List<Account.Claim> claims(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select id, kind, applied_on, decided_on, awarded from refuge.benefit
            where authority_id = :authority and stay_id = :stay order by applied_on desc, at desc\
            """)
        .query((row, number) ->
            new Account.Claim(
                row.getObject("id", UUID.class),
                BenefitKind.valueOf(row.getString("kind")),
                row.getObject("applied_on", LocalDate.class),
                Optional.ofNullable(row.getObject("decided_on", LocalDate.class)),
                row.getBoolean("awarded")))
        .list();
  }
}
