package rowan.support.casework.lead;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.support.casework.CaseId;
import rowan.support.casework.LeadHandedOver;
import rowan.support.casework.file.HappeningKind;
import rowan.support.casework.file.Timeline;
import rowan.support.casework.file.Workers;

/**
 * Lets a colleague lead at once where the one who leads must not see the case any more: no hour may
 * pass without a lead, and nobody is asked first.
 */
@Component
public class Relief {

  private final Acting acting;
  private final Workers workers;
  private final LeadPeriods periods;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final JdbcClient jdbc;

  Relief(
      Acting acting,
      Workers workers,
      LeadPeriods periods,
      Timeline timeline,
      ApplicationEventPublisher events,
      JdbcClient jdbc) {
    this.acting = acting;
    this.workers = workers;
    this.periods = periods;
    this.timeline = timeline;
    this.events = events;
    this.jdbc = jdbc;
  }

  /**
   * Who leads, or is to lead, an open case last.
   *
   * @param from from when
   */
  public record LastLead(Actor lead, Instant from) {}

  /**
   * Whoever has the fewest open cases in the same organisation leads from now on; of several, the
   * first by name.
   *
   * @param mayNot who must not see the case either
   * @param clock what tells the time
   * @return nothing if nobody else of the organisation may lead a case today
   */
  public Optional<Actor> relieve(CaseId id, LastLead away, Predicate<Actor> mayNot, Clock clock) {
    var candidates =
        workers.all(away.lead.authority()).stream()
            .filter(worker -> worker.organisation().equals(away.lead.organisation()))
            .filter(worker -> !worker.account().equals(away.lead.account()))
            .filter(mayNot.negate())
            .toList();
    var open = openCases(away.lead, candidates);
    var chosen =
        candidates.stream()
            .min(Comparator.comparing(worker -> open.getOrDefault(worker.account().value(), 0)));
    chosen.ifPresent(next -> pass(id, away, next, clock));
    return chosen;
  }

  /** In the new lead's name: the one who led does not see the case any more. */
  private void pass(CaseId id, LastLead away, Actor next, Clock clock) {
    var now = DatabaseTime.now(clock);
    var soonest = away.from.plus(1, ChronoUnit.MICROS);
    var at = soonest.isAfter(now) ? soonest : now;
    acting.run(
        Wing.SUPPORT,
        next,
        () -> {
          periods.passToActor(next, id, away.lead.account(), at, now);
          timeline.addWithoutWords(
              next, id, HappeningKind.HANDOVER, TimeOrderedIds.next(clock), now);
        });
    events.publishEvent(
        new LeadHandedOver(next.authority(), id, away.lead.account(), next.account(), at));
  }

  private Map<UUID, Integer> openCases(Actor by, Collection<Actor> leads) {
    var counted = new HashMap<UUID, Integer>();
    var counter =
        new Actor(by.authority(), by.account(), by.organisation(), Set.of(), by.name(), "");
    acting.run(
        Wing.COUNTING,
        counter,
        () ->
            jdbc.sql(
                    """
                    select lead_id, count(*) from casework.course
                    where authority_id = ? and led_until = 'infinity' and lead_id = any (?)
                    group by lead_id\
                    """)
                .param(by.authority().value())
                .param(leads.stream().map(lead -> lead.account().value()).toArray(UUID[]::new))
                .query(row -> {
                  counted.put(row.getObject("lead_id", UUID.class), row.getInt(2));
                }));
    return counted;
  }
}
