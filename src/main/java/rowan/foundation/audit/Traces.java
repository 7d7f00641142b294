package rowan.foundation.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;

/** Counts what was written down. Gives numbers only, never an entry. */
@Component
public class Traces {

  static final String WITHOUT =
      """
      select count(*) from unnest(?, cast(? as timestamptz[])) as act (subject, at)
      where not exists (
        select from audit.entry e
        where e.authority_id = ?
          and e.at between act.at - interval '1 minute' and act.at + interval '1 minute'
          and act.subject = any (e.subjects))\
      """;

  private final JdbcClient jdbc;
  private final Acting acting;

  Traces(JdbcClient jdbc, Acting acting) {
    this.jdbc = jdbc;
    this.acting = acting;
  }

  /**
   * How many of these subjects nothing was written down about within a minute of that instant: an
   * act and its trace are one transaction.
   */
  public int without(Actor actor, Map<UUID, Instant> subjects) {
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () ->
            jdbc.sql(WITHOUT)
                .params(
                    subjects.keySet().toArray(UUID[]::new),
                    subjects.values().stream().map(Instant::toString).toArray(String[]::new),
                    actor.authority().value())
                .query(Integer.class)
                .single());
  }
}
