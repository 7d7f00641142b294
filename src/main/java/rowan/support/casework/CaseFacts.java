package rowan.support.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.Dates;
import rowan.foundation.kernel.Tally;

/**
 * Counts over all of a council's cases, whoever is involved in them, for {@code evidence} alone.
 * What comes out is raw: it has not been through disclosure. It is counted by a database role that
 * can read hours and yes-or-no, and no person, name or word. All need {@code COMPUTE_INDICATORS}.
 */
@Service
public class CaseFacts {

  private final Permissions permissions;
  private final Acting acting;
  private final Counts counts;
  private final Clock clock;

  CaseFacts(Permissions permissions, Acting acting, Counts counts, Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.counts = counts;
    this.clock = clock;
  }

  /**
   * Of the people referred in the period, those who were reached within two days (48 hours) of it.
   * Somebody not reached yet counts once the two days are over.
   */
  public Tally reachedWithinTwoDays(Actor actor, Dates referred) {
    return counted(
        actor, () -> counts.reachedWithinTwoDays(actor.authority(), referred, clock.instant()));
  }

  /**
   * Of the people whose case closed in the period and who said at least twice how safe they feel,
   * those whose last score is higher than their first.
   */
  public Tally feelSafer(Actor actor, Dates closed) {
    return counted(actor, () -> counts.feelSafer(actor.authority(), closed));
  }

  /** Of the hours that cases were open in the period until now, those in which one had no lead. */
  public Tally hoursUncovered(Actor actor, Dates period) {
    var zone = clock.getZone();
    var from = period.first().atStartOfDay(zone).toInstant();
    var end = period.last().plusDays(1).atStartOfDay(zone).toInstant();
    var now = clock.instant();
    var until = end.isBefore(now) ? end : now;
    return from.isBefore(until)
        ? counted(
            actor, () -> counts.hoursUncovered(actor.authority(), from, until, Integer.MAX_VALUE))
        : new Tally(0, 0);
  }

  /** Of the people whose case opened in the period, those of a community the decision names. */
  public Tally ofNamedCommunities(Actor actor, Dates opened) {
    return counted(actor, () -> counts.ofNamedCommunities(actor.authority(), opened));
  }

  Map<AccountId, Integer> openCases(Actor actor, Collection<AccountId> leads) {
    return acting.in(
        Wing.COUNTING, actor, () -> counts.openCases(actor.authority(), leads, clock.instant()));
  }

  /** Hours of the newest cases without a lead in the year to now: for whoever reads Assurance. */
  long hoursUncoveredLately(Actor actor, int newest) {
    Instant now = clock.instant();
    var from = LocalDate.now(clock).minusYears(1).atStartOfDay(clock.getZone()).toInstant();
    return acting.in(
        Wing.COUNTING,
        actor,
        () -> counts.hoursUncovered(actor.authority(), from, now, newest).met());
  }

  private Tally counted(Actor actor, Supplier<Tally> count) {
    permissions.require(actor, Action.COMPUTE_INDICATORS);
    return acting.in(Wing.COUNTING, actor, count);
  }
}
