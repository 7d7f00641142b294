package rowan.foundation.vault;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.PromiseWitness;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Traces;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.Promise;
import rowan.foundation.kernel.PromiseFigure;

/**
 * Compares the newest records with the audit. Opening one needs its trace already; making one does
 * not, so that this is what could go wrong. Neither records nor looks are counted aloud: one more
 * would tell a reader that somebody came.
 */
@Component
class TraceWitness implements PromiseWitness {

  /** How many of the newest records are compared: enough to notice, few enough to be quick. */
  static final int COMPARED = 100;

  private final JdbcClient jdbc;
  private final Acting acting;
  private final Traces traces;

  TraceWitness(JdbcClient jdbc, Acting acting, Traces traces) {
    this.jdbc = jdbc;
    this.acting = acting;
    this.traces = traces;
  }

  @Override
  public PromiseFigure now(Actor actor) {
    var newest = acting.in(Wing.SUPPORT, actor, () -> newest(actor));
    int without = newest.isEmpty() ? 0 : traces.without(actor, newest);
    return new PromiseFigure(
        Promise.NO_LOOK_WITHOUT_A_TRACE,
        "%,d".formatted(without),
        "of the newest records were made without a trace",
        without == 0);
  }

  private Map<UUID, Instant> newest(Actor actor) {
    var found = new LinkedHashMap<UUID, Instant>();
    jdbc.sql(
            """
            select person_id, made_at from vault.person_key where authority_id = ?
            order by made_at desc limit ?\
            """)
        .params(actor.authority().value(), COMPARED)
        .query(row -> {
          found.put(row.getObject("person_id", UUID.class), DatabaseTime.read(row, "made_at"));
        });
    return found;
  }
}
