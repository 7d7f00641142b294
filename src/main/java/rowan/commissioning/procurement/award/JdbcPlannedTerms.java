package rowan.commissioning.procurement.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.commissioning.contracts.PlannedTerms;
import rowan.commissioning.specification.ServiceKind;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.Term;

/** Tells the calendar of services which contracts are being bought. */
@Repository
class JdbcPlannedTerms implements PlannedTerms {

  private final JdbcClient jdbc;
  private final Acting acting;
  private final Clock clock;

  JdbcPlannedTerms(JdbcClient jdbc, Acting acting, Clock clock) {
    this.jdbc = jdbc;
    this.acting = acting;
    this.clock = clock;
  }

  @Override
  public List<Planned> planned(Actor actor) {
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () ->
            jdbc.sql(
                    """
                    select id, service, published_at, starts, initial_months, extension_months
                    from procurement.tender
                    where authority_id = ? and stage in ('OPEN', 'CLOSED', 'OPENED', 'EVALUATING', 'RECOMMENDED',
                      'AWARD_DECIDED')
                    order by starts, id\
                    """)
                .param(actor.authority().value())
                .query((row, number) ->
                    new Planned(
                        row.getString("id"),
                        ServiceKind.valueOf(row.getString("service")),
                        LocalDate.ofInstant(
                            DatabaseTime.read(row, "published_at"), clock.getZone()),
                        new Term(
                            row.getObject("starts", LocalDate.class),
                            row.getInt("initial_months"),
                            Arrays.asList(
                                (Integer[]) row.getArray("extension_months").getArray()))))
                .list());
  }
}
