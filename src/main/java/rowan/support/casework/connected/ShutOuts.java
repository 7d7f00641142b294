package rowan.support.casework.connected;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.Involvements;

/**
 * Who is shut out of which case, in the database. Read and written by a role of its own that sees
 * ids, fingerprints and names of staff, since no organisation may see or change another's part.
 */
@Repository
class ShutOuts {

  private final JdbcClient jdbc;
  private final Acting acting;
  private final Involvements involvements;

  ShutOuts(JdbcClient jdbc, Acting acting, Involvements involvements) {
    this.jdbc = jdbc;
    this.acting = acting;
    this.involvements = involvements;
  }

  record Row(AccountId account, String name, Why why, Instant at) {}

  record Leads(AccountId account, OrganisationId organisation, Instant from) {}

  /**
   * Shuts a colleague out, and lets no handover wait that is to or from them.
   *
   * @return whether they were not shut out before; who was let in is shut out again only by name
   */
  boolean add(Actor by, CaseId id, AccountId account, Why why, Instant now) {
    return acting.in(
        Wing.SHUTTING_OUT,
        by,
        () -> {
          int added =
              jdbc.sql(
                      """
                      insert into casework.shut_out (authority_id, case_id, account_id, why, shut_at)
                      values (?, ?, ?, ?, ?)
                      on conflict (authority_id, case_id, account_id) do update
                      set why = excluded.why, shut_at = excluded.shut_at, let_in_at = null, let_in_by = null, let_in_reason = null
                      where excluded.why = 'NAMED' and shut_out.let_in_at is not null\
                      """)
                  .params(
                      by.authority().value(),
                      id.value(),
                      account.value(),
                      why.name(),
                      DatabaseTime.of(now))
                  .update();
          if (added == 1) {
            withdrawHandovers(by, id, account, now);
            involvements.carryShutOuts(by, id);
          }
          return added == 1;
        });
  }

  private void withdrawHandovers(Actor by, CaseId id, AccountId account, Instant now) {
    jdbc.sql(
            """
            update casework.handover set state = 'WITHDRAWN', answered_at = :now, written_at = :now
            where authority_id = :authority and case_id = :case and state = 'PROPOSED'
              and (to_account = :account or from_account = :account)\
            """)
        .param("now", DatabaseTime.of(now))
        .param("authority", by.authority().value())
        .param("case", id.value())
        .param("account", account.value())
        .update();
  }

  /** Lets no handover of a case wait that is to or from a colleague who leaves. */
  void withdrawHandoversOf(Actor by, CaseId id, AccountId leaver, Instant now) {
    acting.run(Wing.SHUTTING_OUT, by, () -> withdrawHandovers(by, id, leaver, now));
  }

  /** Lets a colleague in again, with a reason. */
  boolean letIn(Actor by, CaseId id, AccountId account, byte[] reason, Instant now) {
    return acting.in(
        Wing.SHUTTING_OUT,
        by,
        () -> {
          int changed =
              jdbc.sql(
                      """
                      update casework.shut_out set let_in_at = ?, let_in_by = ?, let_in_reason = ?
                      where authority_id = ? and case_id = ? and account_id = ? and let_in_at is null\
                      """)
                  .params(
                      DatabaseTime.of(now),
                      by.account().value(),
                      reason,
                      by.authority().value(),
                      id.value(),
                      account.value())
                  .update();
          involvements.carryShutOuts(by, id);
          return changed == 1;
        });
  }

  List<Row> of(Actor by, CaseId id) {
    return acting.in(
        Wing.SHUTTING_OUT,
        by,
        () ->
            jdbc.sql(
                    """
                    select s.account_id, a.name, s.why, s.shut_at from casework.shut_out s
                    join access.account a on a.authority_id = s.authority_id and a.id = s.account_id
                    where s.authority_id = ? and s.case_id = ? and s.let_in_at is null
                    order by a.name, s.account_id\
                    """)
                .params(by.authority().value(), id.value())
                .query((row, number) ->
                    new Row(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("name"),
                        Why.valueOf(row.getString("why")),
                        DatabaseTime.read(row, "shut_at")))
                .list());
  }

  /** The cases in which somebody of that name is helped, or named. */
  List<CaseId> casesOf(Actor by, byte[] namePrint) {
    return acting.in(
        Wing.SHUTTING_OUT,
        by,
        () ->
            jdbc.sql(
                    """
                    select case_id from casework.connected_person where authority_id = :authority and name_print = :print
                    union
                    select case_id from casework.person_print where authority_id = :authority and name_print = :print\
                    """)
                .param("authority", by.authority().value())
                .param("print", namePrint)
                .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list());
  }

  /** The cases in which somebody of that name is named as one who must not learn of it. */
  List<CaseId> casesNaming(Actor by, byte[] namePrint) {
    return acting.in(
        Wing.SHUTTING_OUT,
        by,
        () ->
            jdbc.sql(
                    """
                    select distinct case_id from casework.connected_person
                    where authority_id = ? and name_print = ?\
                    """)
                .params(by.authority().value(), namePrint)
                .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list());
  }

  /** Who declared that they know somebody of that name. */
  List<AccountId> declarersOf(Actor by, byte[] namePrint) {
    return acting.in(
        Wing.SHUTTING_OUT,
        by,
        () ->
            jdbc.sql(
                    """
                    select distinct account_id from casework.declaration
                    where authority_id = ? and name_print = ?\
                    """)
                .params(by.authority().value(), namePrint)
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list());
  }

  PersonId person(Actor by, CaseId id) {
    return acting.in(
        Wing.SHUTTING_OUT,
        by,
        () ->
            jdbc.sql(
                    "select person_id from casework.opening where authority_id = ? and case_id = ?")
                .params(by.authority().value(), id.value())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .single());
  }

  /** Who leads an open case last: now, or from a day to come. */
  Optional<Leads> lastLead(Actor by, CaseId id) {
    return acting.in(
        Wing.SHUTTING_OUT,
        by,
        () ->
            jdbc.sql(
                    """
                    select account_id, organisation_id, from_at from casework.lead_period
                    where authority_id = ? and case_id = ? and until_at = 'infinity'\
                    """)
                .params(by.authority().value(), id.value())
                .query((row, number) ->
                    new Leads(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        DatabaseTime.read(row, "from_at")))
                .optional());
  }
}
