package rowan.support.casework.file;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;
import rowan.support.casework.CaseId;

/** Which organisations take part in a case, in the database. */
@Repository
public class Involvements {

  private final JdbcClient jdbc;

  Involvements(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
