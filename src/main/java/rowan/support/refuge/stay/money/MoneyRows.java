package rowan.support.refuge.stay.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.OrganisationId;
import rowan.support.refuge.stay.OpenStay;

/** What stays cost and who pays, in the database. */
@Repository
class MoneyRows {

  static final String WHY = "refuge.payment.words";

  private final JdbcClient jdbc;

  MoneyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was written down: not if it was before. */
  boolean charge(OpenStay stay, SetCharge charge) {
    return stay.in(
                jdbc,
                """
                insert into refuge.charge (authority_id, id, stay_id, case_id, person_id, provider_id, from_day, weekly_pence,
                  covers, account_id, at)
                values (:authority, :id, :stay, :case, :person, :provider, :from, :pence, string_to_array(:covers, ','), :by, :now)
                on conflict do nothing\
                """)
            .param("id", charge.id())
            .param("from", charge.from())
            .param("pence", charge.weekly().pence())
            .param(
                "covers",
                charge.covers().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
            .update()
        == 1;
  }

  /** Whether it was written down: not if it was before. */
  boolean pay(OpenStay stay, Pay paid) {
    return stay.in(
                jdbc,
                """
                insert into refuge.payment (authority_id, id, stay_id, case_id, person_id, provider_id, on_day, pence,
                  account_id, at)
                values (:authority, :id, :stay, :case, :person, :provider, :on, :pence, :by, :now)
                on conflict do nothing\
                """)
            .param("id", paid.id())
            .param("on", paid.on())
            .param("pence", paid.amount().pence())
            .update()
        == 1;
  }

  /** Whether a payment of theirs was taken back now: not if it had been. */
  boolean takeBack(OpenStay stay, UUID id, UUID payment, String words) {
    return stay.in(
                jdbc,
                """
                insert into refuge.payment (authority_id, id, stay_id, case_id, person_id, provider_id, on_day, pence,
                  void_of, words, account_id, at)
                select authority_id, :id, stay_id, case_id, person_id, provider_id, on_day, pence, id, :words, :by, :now
                from refuge.payment
                where authority_id = :authority and stay_id = :stay and id = :payment and void_of is null
                  and (:whole or provider_id = :provider)
                on conflict do nothing\
                """)
            .param("id", id)
            .param("payment", payment)
            .param("words", stay.seal(WHY, id, words))
            .update()
        == 1;
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
    return new Account(
        stay.provider(),
        charges(stay),
        lived(stay),
        payments(stay),
        claims(stay),
        stay.today(),
        stay.underWay());
  }

  /** Of two from one day, the one that was written later. */
  private List<Account.Charge> charges(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select distinct on (from_day, provider_id) provider_id, from_day, weekly_pence, covers from refuge.charge
            where authority_id = :authority and stay_id = :stay and (:whole or provider_id = :provider)
            order by from_day, provider_id, at desc, id desc\
            """)
        .query((row, number) ->
            new Account.Charge(
                provider(row),
                row.getObject("from_day", LocalDate.class),
                new Money(row.getLong("weekly_pence")),
                covers(row)))
        .list();
  }

  private static OrganisationId provider(ResultSet row) throws SQLException {
    return new OrganisationId(row.getObject("provider_id", UUID.class));
  }

  /** The days in each provider's houses: rooms of one after another are told as one. */
  private List<Account.Lived> lived(OpenStay stay) {
    var rooms =
        stay.in(
                jdbc,
                """
                select r.provider_id, o.begun_at, case when o.outcome is not null then coalesce(upper(o.during), o.begun_at) end as over
                from refuge.occupancy o
                join refuge.space p on p.authority_id = o.authority_id and p.id = o.space_id
                join refuge.refuge r on r.authority_id = p.authority_id and r.id = p.refuge_id
                where o.authority_id = :authority and o.case_id = :case and o.kind = 'STAY' and o.begun_at >= :began
                  and o.begun_at <= :roomSince and (:whole or r.provider_id = :provider)
                order by o.begun_at, isempty(o.during) desc\
                """)
            .query((row, number) -> {
              var over = DatabaseTime.readAny(row, "over");
              return new Account.Lived(
                  provider(row),
                  stay.dayOf(DatabaseTime.read(row, "begun_at")),
                  over == null ? stay.today() : stay.dayOf(over));
            })
            .list();
    var lived = new ArrayList<Account.Lived>();
    for (var room : rooms) {
      if (!lived.isEmpty() && follows(lived.getLast(), room)) {
        lived.set(
            lived.size() - 1,
            new Account.Lived(room.provider(), lived.getLast().from(), room.to()));
      } else {
        lived.add(room);
      }
    }
    return lived;
  }

  private static boolean follows(Account.Lived last, Account.Lived room) {
    return last.provider().equals(room.provider()) && !room.from().isAfter(last.to());
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
            select p.id, p.on_day, p.pence, v.id as void_id, v.words, a.name from refuge.payment p
            left join refuge.payment v on v.authority_id = p.authority_id and v.void_of = p.id
            left join access.account a on a.authority_id = v.authority_id and a.id = v.account_id
            where p.authority_id = :authority and p.stay_id = :stay and p.void_of is null and (:whole or p.provider_id = :provider)
            order by p.on_day desc, p.at desc\
            """)
        .query((row, number) ->
            new Account.Payment(
                row.getObject("id", UUID.class),
                row.getObject("on_day", LocalDate.class),
                new Money(row.getLong("pence")),
                takenBack(stay, row)))
        .list();
  }

  private static Optional<Account.TakenBack> takenBack(OpenStay stay, ResultSet row)
      throws SQLException {
    var id = row.getObject("void_id", UUID.class);
    return id == null
        ? Optional.empty()
        : Optional.of(
            new Account.TakenBack(
                stay.open(WHY, id, row.getBytes("words")), row.getString("name")));
  }

  /** One claim of the stay, if it is there. */
  Optional<Account.Claim> claim(OpenStay stay, UUID id) {
    return claims(stay).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** What is charged a week now, as the day's charge stands; nothing while none has begun. */
  Optional<Money> weekly(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select weekly_pence from refuge.charge
            where authority_id = :authority and stay_id = :stay and provider_id = :provider and from_day <= :last
            order by from_day desc, at desc, id desc limit 1\
            """)
        .param("last", stay.lastDay())
        .query((row, number) -> new Money(row.getLong("weekly_pence")))
        .optional();
  }

  List<Account.Claim> claims(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select id, kind, applied_on, decided_on, awarded from refuge.benefit
            where authority_id = :authority and stay_id = :stay and applied_on <= :untilDay
            order by applied_on desc, at desc\
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
