package rowan.commissioning.procurement.award;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.commissioning.decisions.Commitments;
import rowan.commissioning.decisions.DecisionId;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.decisions.Mandates;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Money;

/** Tells Assurance what the tenders under way may come to at most. */
@Repository
class JdbcTenderedMoney implements Commitments {

  private final JdbcClient jdbc;
  private final Acting acting;
  private final Mandates mandates;

  JdbcTenderedMoney(JdbcClient jdbc, Acting acting, Mandates mandates) {
    this.jdbc = jdbc;
    this.acting = acting;
    this.mandates = mandates;
  }

  @Override
  public List<Commitment> under(Actor actor, DecisionId decision) {
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () ->
            tenders(actor).stream()
                .filter(tender ->
                    mandates
                        .find(actor, tender.mandate)
                        .filter(mandate -> mandate.decision().equals(decision))
                        .isPresent())
                .map(tender -> new Commitment(Stage.TENDERED, tender.ceiling, Money.ZERO))
                .toList());
  }

  private List<Tendered> tenders(Actor actor) {
    return jdbc.sql(
            """
            select mandate_id, ceiling_pence from procurement.tender
            where authority_id = ? and stage in ('OPEN', 'CLOSED', 'OPENED', 'EVALUATING', 'RECOMMENDED',
              'AWARD_DECIDED')
            order by starts, id\
            """)
        .param(actor.authority().value())
        .query((row, number) ->
            new Tendered(
                new MandateId(row.getObject("mandate_id", UUID.class)),
                new Money(row.getLong("ceiling_pence"))))
        .list();
  }

  private record Tendered(MandateId mandate, Money ceiling) {}
}
