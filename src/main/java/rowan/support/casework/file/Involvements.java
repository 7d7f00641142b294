package rowan.support.casework.file;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;
import rowan.support.casework.CaseId;

/** Which organisations take part in a case, in the database. */
@Repository
public class Involvements {

  private final JdbcClient jdbc;
  private final Acting acting;

  Involvements(JdbcClient jdbc, Acting acting) {
    this.jdbc = jdbc;
    this.acting = acting;
  }

  /**
   * Begins an organisation's part; nothing changes if it takes part already.
   *
   * @param broughtBy the organisation that brings it in, which must be the actor's own; nobody, for
   *     the organisation that opens the case
   */
  public void begin(
      Actor by,
      CaseId id,
      OrganisationId organisation,
      Instant from,
      Optional<OrganisationId> broughtBy) {
    int begun =
        jdbc.sql(
                """
                insert into casework.involvement (authority_id, case_id, organisation_id, from_at, brought_by)
                values (:authority, :case, :organisation, :from, :by)
                on conflict do nothing\
                """)
            .param("authority", by.authority().value())
            .param("case", id.value())
            .param("organisation", organisation.value())
            .param("from", DatabaseTime.of(from))
            .param("by", broughtBy.map(OrganisationId::value).orElse(null))
            .update();
    if (begun == 1 && broughtBy.isPresent()) {
      carryShutOuts(by, id);
    }
  }

  /** Writes into each organisation's part of a case who of the staff is shut out of it now. */
  public void carryShutOuts(Actor by, CaseId id) {
    acting.run(
        Wing.SHUTTING_OUT,
        by,
        () ->
            jdbc.sql(
                    """
                    update casework.involvement i set shut_out = coalesce((
                      select array_agg(s.account_id order by s.account_id) from casework.shut_out s
                      where s.authority_id = :authority and s.case_id = :case and s.let_in_at is null), '{}')
                    where i.authority_id = :authority and i.case_id = :case\
                    """)
                .param("authority", by.authority().value())
                .param("case", id.value())
                .update());
  }

  /** Whether a colleague is shut out of a case. */
  public boolean isShutOut(Actor by, CaseId id, AccountId account) {
    return acting.in(
        Wing.SHUTTING_OUT,
        by,
        () ->
            jdbc.sql(
                    """
                    select exists (select from casework.shut_out
                      where authority_id = ? and case_id = ? and account_id = ? and let_in_at is null)\
                    """)
                .params(by.authority().value(), id.value(), account.value())
                .query(Boolean.class)
                .single());
  }

  /**
   * Ends an organisation's part that it was brought in for since a moment, unless it leads the case
   * by now. It sees nothing that was written in the moment of the case's last change, nor after it.
   *
   * @param itself somebody of that organisation, in whose name it ends: nobody ends another's
   */
  public void endBroughtIn(Actor itself, CaseId id, Instant since) {
    jdbc.sql(
            """
            update casework.involvement i
            set until_at = greatest(c.written_at, i.from_at + interval '1 microsecond')
            from casework.course c
            where i.authority_id = :authority and i.case_id = :case and i.organisation_id = :organisation
              and i.until_at = 'infinity' and i.only_account is null and i.brought_by is not null and i.from_at >= :since
              and c.authority_id = i.authority_id and c.case_id = i.case_id
              and not exists (select from casework.lead_period p
                where p.authority_id = i.authority_id and p.case_id = i.case_id and p.until_at = 'infinity'
                  and p.organisation_id = i.organisation_id)\
            """)
        .param("authority", itself.authority().value())
        .param("case", id.value())
        .param("organisation", itself.organisation().value())
        .param("since", DatabaseTime.of(since))
        .update();
  }

  /** Ends the actor's own organisation's part: what is written from then on, it does not see. */
  public void endOwn(Actor by, CaseId id, Instant until) {
    jdbc.sql(
            """
            update casework.involvement set until_at = ?
            where authority_id = ? and case_id = ? and organisation_id = ? and until_at = 'infinity'\
            """)
        .params(
            DatabaseTime.of(until), by.authority().value(), id.value(), by.organisation().value())
        .update();
  }
}
