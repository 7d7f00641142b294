package rowan.support.refuge.offers;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.Dates;
import rowan.support.refuge.matching.Party;
import rowan.support.refuge.matching.UnmetReason;

/**
 * Counts the 'no' of a period by whose it was and over what, and says of each how many were housed
 * after all: nobody who declined one space and moved into another is counted as left without. For
 * {@code evidence} alone: what comes out has not been through disclosure.
 */
@Service
public class Unsupported {

  private final JdbcClient jdbc;
  private final Permissions permissions;
  private final Acting acting;
  private final java.time.Clock clock;

  Unsupported(JdbcClient jdbc, Permissions permissions, Acting acting, java.time.Clock clock) {
    this.jdbc = jdbc;
    this.permissions = permissions;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * How often it was said.
   *
   * @param placedLater how many of those were followed by a stay of the same household: one that
   *     came of the same search, or began within 28 days of the 'no'
   */
  public record Count(Party party, UnmetReason reason, int said, int placedLater) {}

  /** By party and reason, the first day to the last; needs {@code COMPUTE_INDICATORS}. */
  public List<Count> said(Actor actor, Dates period) {
    permissions.require(actor, Action.COMPUTE_INDICATORS);
    var zone = clock.getZone();
    return acting.in(
        Wing.SUPPORT,
        actor,
        () ->
            jdbc.sql(
                    """
                    select party, reason, count(*) as said, count(*) filter (where placed_later) as placed_later
                    from (
                      select u.party, u.reason, exists (
                        select from refuge.occupancy s
                        where s.authority_id = u.authority_id and s.case_id = u.case_id and s.kind = 'STAY'
                          and s.begun_at >= u.at
                          and (s.need_id = u.need_id or s.begun_at < u.at + interval '28 days')) as placed_later
                      from refuge.unmet u
                      where u.authority_id = :authority and u.at >= :from and u.at < :until) said
                    group by party, reason order by party, reason\
                    """)
                .param("authority", actor.authority().value())
                .param("from", DatabaseTime.of(period.first().atStartOfDay(zone).toInstant()))
                .param(
                    "until",
                    DatabaseTime.of(period.last().plusDays(1).atStartOfDay(zone).toInstant()))
                .query((row, number) ->
                    new Count(
                        Party.valueOf(row.getString("party")),
                        UnmetReason.valueOf(row.getString("reason")),
                        row.getInt("said"),
                        row.getInt("placed_later")))
                .list());
  }
}
