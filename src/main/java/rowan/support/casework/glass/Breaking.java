package rowan.support.casework.glass;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.calendar.WorkingDays;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Vault;
import rowan.support.casework.file.HappeningKind;
import rowan.support.casework.file.NewHappening;
import rowan.support.casework.file.Timeline;

/** Writes down an emergency, within the transaction of the front door. */
@Component
class Breaking {

  /** How long a case stays open. */
  static final Duration OPEN = Duration.ofHours(1);

  /** Working days until the review, the day of the emergency not counted. */
  private static final int DAYS_TO_REVIEW = 2;

  private final GlassRows rows;
  private final Timeline timeline;
  private final Acting acting;
  private final Keys keys;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Breaking(
      GlassRows rows,
      Timeline timeline,
      Acting acting,
      Keys keys,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.timeline = timeline;
    this.acting = acting;
    this.keys = keys;
    this.events = events;
    this.clock = clock;
  }

  /** What is written down, and the key that comes for it. */
  @Component
  record Keys(Audit audit, Vault vault) {}

  BreakGlassResult glass(BreakGlass command, GlassRows.Found found, Instant now) {
    var by = command.by();
    var person = found.person();
    var trace = keys.audit.change(by, "casework.break-glass", person.value());
    var key = keys.vault.key(by, trace, person);
    var id = TimeOrderedIds.next(clock);
    var until = now.plus(OPEN);
    var due = WorkingDays.nthFrom(LocalDate.now(clock).plusDays(1), DAYS_TO_REVIEW);
    var reason = key.seal(reasonPlace(id), command.reason());
    acting.run(Wing.BREAKING_GLASS, by, () -> rows.add(by, id, found, reason, now, until, due));
    timeline.add(
        by,
        found.id(),
        key,
        new NewHappening(
            HappeningKind.EMERGENCY, id, now, "Opened in an emergency", "By " + by.name() + "."),
        now);
    events.publishEvent(new GlassBroken(by.authority(), id));
    return new BreakGlassResult.Open(found.id(), until);
  }

  static Place reasonPlace(java.util.UUID id) {
    return new Place("casework.broken_glass.reason", id);
  }
}
