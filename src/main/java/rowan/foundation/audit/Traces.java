package rowan.foundation.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;

/** Counts what was written down. Gives numbers only, never an entry. */
@Component
public class Traces {

  /** Counted one by one up to here, so that a busy council waits no longer than a quiet one. */
  public static final int COUNTED_UP_TO = 10_000;

  private static final Duration LATELY = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Acting acting;
  private final Clock clock;

  Traces(JdbcClient jdbc, Acting acting, Clock clock) {
    this.jdbc = jdbc;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * Looks written down in the last 30 days; one above {@link #COUNTED_UP_TO} where they are more.
   */
  public int looksLately(Actor actor) {
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () ->
            jdbc.sql(
                    """
                    select count(*) from (
                      select from audit.entry where authority_id = ? and at > ? and kind = 'LOOK' limit ?) as looks\
                    """)
                .params(
                    actor.authority().value(),
                    DatabaseTime.of(clock.instant().minus(LATELY)),
                    COUNTED_UP_TO + 1)
                .query(Integer.class)
                .single());
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
            jdbc.sql(
                    """
                    select count(*) from unnest(?, cast(? as timestamptz[])) as act (subject, at)
                    where not exists (
                      select from audit.entry e
                      where e.authority_id = ?
                        and e.at between act.at - interval '1 minute' and act.at + interval '1 minute'
                        and act.subject = any (e.subjects))\
                    """)
                .params(
                    subjects.keySet().toArray(UUID[]::new),
                    subjects.values().stream().map(Instant::toString).toArray(String[]::new),
                    actor.authority().value())
                .query(Integer.class)
                .single());
  }
}
